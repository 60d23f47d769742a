#include "cases/store/bar_store.h"

#include <string>

#include "cases/store/queries.h"

namespace yimen::cases {

namespace {

/// A bar without an end is listed after all others.
constexpr std::string_view kNoEnd = "9999-12-31";

Bar to_bar(const db::Row& row) {
    const auto kind = find_bar_kind(row.text(1));
    const auto began_on = Day::parse(row.text(8));
    if (!kind || !began_on) throw db::DatabaseError{"cases: unreadable bar"};
    Bar bar{.id = row.text(0),
            .kind = *kind,
            .applicant_id = row.text(2),
            .item_key = row.text(3),
            .item_name = row.text(4),
            .case_id = row.text(5),
            .unit_id = row.text(6),
            .division_code = row.text(7),
            .began_on = *began_on,
            .ends_on = {},
            .lifted = !row.is_null(10)};
    if (row.text(9) != kNoEnd) bar.ends_on = Day::parse(row.text(9));
    return bar;
}

std::vector<Bar> to_bars(const std::vector<db::Row>& rows) {
    std::vector<Bar> bars;
    for (const auto& row : rows) bars.push_back(to_bar(row));
    return bars;
}

}  // namespace

void BarStore::add(const Bar& bar) {
    transaction_.execute(sql::add_bar, bar.id, row_of(bar.kind).name, bar.applicant_id,
                         bar.item_key, bar.item_name, bar.case_id, bar.unit_id, bar.division_code,
                         bar.began_on.iso(),
                         bar.ends_on ? bar.ends_on->iso() : std::string{kNoEnd});
}

std::vector<Bar> BarStore::list_standing(std::string_view applicant_id, Day on) const {
    return to_bars(transaction_.query(sql::list_bars_of_applicant, applicant_id, on.iso()));
}

std::vector<Bar> BarStore::list(std::string_view division_code, std::string_view before_id,
                                std::int64_t limit) const {
    // No identifier comes behind it.
    constexpr std::string_view kNewest = "~";
    return to_bars(transaction_.query(sql::list_bars_by_division, division_code,
                                      before_id.empty() ? kNewest : before_id, limit));
}

std::optional<Bar> BarStore::find(std::string_view bar_id) const {
    const auto row = transaction_.query_one(sql::find_bar, bar_id);
    if (!row) return std::nullopt;
    return to_bar(*row);
}

bool BarStore::lift(std::string_view bar_id, Instant at, std::string_view account,
                    std::string_view reason) {
    return transaction_.execute(sql::lift_bar, bar_id, at.milliseconds, account, reason) == 1;
}

}  // namespace yimen::cases
