#include "cases/actions/transfer_values.h"

#include <utility>

#include "people/people.h"

namespace yimen::cases {

namespace {

using notices::NoticeField;
using notices::NoticeKind;

std::string giver_called(const PaperOccasion& occasion) {
    const auto& giver = giver_of(occasion.filed());
    if (giver.empty()) return {};
    return people::find_display_name(occasion.handling.transaction, giver).value_or("");
}

}  // namespace

void add_transfer(NoticeKind kind, notices::NoticeValues& values, const PaperOccasion& occasion) {
    const auto& filed = occasion.filed();
    notices::NoticeList list;
    if (kind == NoticeKind::Transfer) {
        list.name = "handed";
        for (const auto& held : filed.materials) {
            if (held.handing != Handing::Paper) continue;
            list.rows.push_back({material_name(occasion.terms(), held.key), "1", "", ""});
        }
    } else if (kind == NoticeKind::ResultTransfer) {
        list.name = "results";
        const auto& handling = occasion.handling;
        const auto decision = notices::find_notice(handling.transaction, filed.decision_paper,
                                                   handling.office.papers);
        list.rows.push_back({std::string{decision ? notices::title_of(decision->kind) : "办理结果"},
                             decision ? decision->number : or_none({}), "1"});
        if (filed.certified) {
            list.rows.push_back({or_none(occasion.terms().result_name), or_none({}), "1"});
        }
    } else {
        return;
    }
    values.set(NoticeField::HandedBy, or_none(giver_called(occasion)))
        .set(NoticeField::TakenBy, occasion.people.officer)
        .set(NoticeField::HandedAt, format_chinese(occasion.entry.recorded_at));
    values.tables.push_back(std::move(list));
}

}  // namespace yimen::cases
