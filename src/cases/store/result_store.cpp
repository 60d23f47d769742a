#include "cases/store/result_store.h"

#include <algorithm>
#include <utility>

#include "cases/store/filed_row.h"
#include "cases/store/queries.h"

#include "core/spread.h"

namespace yimen::cases {

namespace {

constexpr int kSpreadBits = 32;
constexpr std::uint64_t kSpreadMask = (std::uint64_t{1} << kSpreadBits) - 1;

std::int64_t begin_of(Day day) {
    return day.days_since_epoch() << kSpreadBits;
}

}  // namespace

std::optional<std::int64_t> result_place(const Case& filed, const std::optional<Day>& result_on) {
    if (result_on) {
        return begin_of(*result_on) + static_cast<std::int64_t>(spread(filed.id) & kSpreadMask);
    }
    return row_of(filed.state).ended ? std::optional{std::int64_t{0}} : std::nullopt;
}

ResultSpan span_of(const std::optional<Day>& from, const std::optional<Day>& to) {
    ResultSpan span;
    if (from) span.above = std::max<std::int64_t>(begin_of(*from) - 1, 0);
    if (to) span.below = begin_of(*to) + static_cast<std::int64_t>(kSpreadMask) + 1;
    return span;
}

std::vector<FiledResult> ResultStore::list_of_unit(std::string_view unit_id, const ResultSpan& span,
                                                   std::int64_t limit) const {
    std::vector<FiledResult> results;
    for (auto& row :
         transaction_.query(sql::list_results_of_unit, unit_id, span.above, span.below, limit)) {
        const auto place = row.integer(17);
        results.push_back({to_filed(std::move(row)), place});
    }
    return results;
}

}  // namespace yimen::cases
