#include "inquiries/http/bodies.h"

namespace yimen::inquiries::bodies {

InquiryBody to_body(const SeenInquiry& seen) {
    const auto& one = seen.inquiry;
    InquiryBody body{.inquiry_id = one.id,
                     .state = std::string{row_of(seen.state).name},
                     .way = std::string{row_of(one.way).name},
                     .question = one.question,
                     .asker_name = one.asker.name,
                     .asker_contact = one.asker.contact,
                     .item_id = one.entry_id.empty() ? std::nullopt : std::optional{one.entry_id},
                     .item_name = one.item_name,
                     .first_asked = seen.first_asked,
                     .responsible = seen.responsible,
                     .unit_name = seen.unit_name,
                     .offered_unit = seen.offered_unit,
                     .offered_to = seen.offered_to,
                     .asked_on = one.asked_on.iso(),
                     .days_waiting = seen.days_waiting,
                     .version = one.version,
                     .may = {}};
    for (const auto act : seen.may) body.may.emplace_back(name_of(act));
    return body;
}

WholeInquiryBody to_body(const WholeInquiry& whole) {
    WholeInquiryBody body{to_body(whole.seen), {}};
    for (const auto& one : whole.history) {
        body.history.push_back({.act = std::string{name_of(one.entry.act)},
                                .account = one.account,
                                .unit_name = one.unit_name,
                                .to_account = one.to_account,
                                .words = one.entry.words,
                                .at = format_iso(one.entry.at)});
    }
    return body;
}

}  // namespace yimen::inquiries::bodies
