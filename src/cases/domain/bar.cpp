#include "cases/domain/bar.h"

#include <algorithm>

namespace yimen::cases {

namespace {

std::optional<BarKind> kind_following(const Entry& entry, const ItemTerms& terms) {
    const bool permit = terms.life == Life::Permit && terms.concerns_safety;
    const auto said = find_bar_kind(entry.said.about);
    switch (entry.act) {
        case Act::Decline:
        case Act::Deny:
        case Act::DenyAbove:
            return permit && said == BarKind::Concealed ? said : std::nullopt;
        case Act::Revoke:
            return permit && said == BarKind::Deceived ? said : std::nullopt;
        case Act::CheckCommitment:
            if (entry.said.way == "broken") return BarKind::BrokenPromise;
            return std::nullopt;
        default:
            return std::nullopt;
    }
}

bool stands(const Bar& bar, Day on) {
    return !bar.lifted && (!bar.ends_on || on <= *bar.ends_on);
}

}  // namespace

const BarRow& row_of(BarKind kind) {
    return kBars[static_cast<std::size_t>(kind)];
}

std::optional<BarKind> find_bar_kind(std::string_view name) {
    const auto found = std::find_if(kBars.begin(), kBars.end(),
                                    [&](const BarRow& row) { return row.name == name; });
    if (found == kBars.end()) return std::nullopt;
    return found->kind;
}

Day years_after(Day day, std::int64_t years) {
    const auto year = day.year() + static_cast<int>(years);
    for (auto last = day.day_of_month();; --last) {
        if (const auto found = Day::from_parts(year, day.month(), last)) return *found;
    }
}

std::optional<Bar> bar_following(const Case& filed, const Entry& entry, const ItemTerms& terms) {
    const auto kind = kind_following(entry, terms);
    if (!kind) return std::nullopt;
    Bar bar{.id = {},
            .kind = *kind,
            .applicant_id = filed.applicant_id,
            .item_key = terms.key,
            .item_name = terms.name,
            .case_id = filed.id,
            .unit_id = filed.unit_id,
            .division_code = filed.division_code,
            .began_on = entry.effective_on,
            .ends_on = {}};
    const auto years = row_of(*kind).years;
    if (years > 0) bar.ends_on = years_after(entry.effective_on, years);
    return bar;
}

bool bars_application(const Bar& bar, std::string_view item_key, Day on) {
    return bar.kind != BarKind::BrokenPromise && bar.item_key == item_key && stands(bar, on);
}

bool bars_commitment(const Bar& bar, Day on) {
    return bar.kind == BarKind::BrokenPromise && stands(bar, on);
}

}  // namespace yimen::cases
