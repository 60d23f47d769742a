#include <algorithm>

#include "case_law/law.h"

namespace yimen::law {

using cases::Act;

Objections object_to_transfer(const Book& book, const Item& item, const Try& tried,
                              const cases::Doer& doer) {
    Objections against;
    const bool granted = book.state == cases::State::Granted;
    if (tried.act == Act::TakeMaterials) {
        const bool paper = std::any_of(book.held.begin(), book.held.end(), [](const auto& one) {
            return one.second.handing == cases::Handing::Paper;
        });
        if (!paper) against["nothing-on-paper"] = 1;
        if (book.received_by == doer.account_id) against["handed-to-oneself"] = 1;
    } else if (tried.act == Act::TakeResult) {
        if (granted && item.certificate && !book.certificate) against["not-certified"] = 1;
        if (granted && book.decided_by.empty()) against["nobody-hands-over"] = 1;
        if (book.decided_by == doer.account_id) against["handed-to-oneself"] = 1;
    }
    return against;
}

Objections object_to_inspection(const Book& book, const Try& tried) {
    Objections against;
    if (tried.act != Act::InspectDecision) return against;
    if (!book.decided_on || !book.decided_by.empty()) against["not-decided-by-rule"] = 1;
    if (!book.inspected.empty()) against["decision-inspected"] = 1;
    if (tried.said.reason.empty()) against["reason-required"] = 1;
    return against;
}

}  // namespace yimen::law
