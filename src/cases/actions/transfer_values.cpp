#include "cases/actions/transfer_values.h"

#include <utility>

namespace yimen::cases {

namespace {

using notices::NoticeField;
using notices::NoticeKind;

constexpr std::string_view kNone = "无";

std::string or_none(const std::string& text) {
    return text.empty() ? std::string{kNone} : text;
}

}  // namespace

void add_transfer(NoticeKind kind, notices::NoticeValues& values, const PaperOccasion& occasion) {
    const auto& filed = occasion.filed();
    notices::NoticeList list;
    if (kind == NoticeKind::Transfer) {
        list.name = "handed";
        for (const auto& held : filed.materials) {
            if (held.handing != Handing::Paper) continue;
            const auto* terms = find_material(occasion.terms(), held.key);
            list.rows.push_back({terms == nullptr ? held.key : terms->name, "1", "", ""});
        }
    } else if (kind == NoticeKind::ResultTransfer) {
        list.name = "results";
        const auto& handling = occasion.handling;
        const auto decision = notices::find_notice(handling.transaction, filed.decision_paper,
                                                   handling.office.papers);
        list.rows.push_back({std::string{decision ? notices::title_of(decision->kind) : "办理结果"},
                             decision ? decision->number : std::string{kNone}, "1"});
        if (filed.certified) {
            list.rows.push_back({or_none(occasion.terms().result_name), std::string{kNone}, "1"});
        }
    } else {
        return;
    }
    values.set(NoticeField::HandedBy, or_none(occasion.people.giver))
        .set(NoticeField::TakenBy, occasion.people.officer)
        .set(NoticeField::HandedAt, format_chinese(occasion.entry.recorded_at));
    values.tables.push_back(std::move(list));
}

}  // namespace yimen::cases
