#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "cases/store/case_store.h"

#include "core/day.h"
#include "platform/db/database.h"

/// The public list of results: newest decisions first, by place. A place is the day and a number
/// that the case is spread by, so that it tells nothing of who came when.
namespace yimen::cases {

/// The place of the case, 0 when it has ended without one for the list, none while it is open.
std::optional<std::int64_t> result_place(const Case& filed, const std::optional<Day>& result_on);

/// Results lie between, neither bound counted.
struct ResultSpan {
    std::int64_t above = 0;
    std::int64_t below = INT64_MAX;
};

/// From the first day to the last, both counted; without one, from the beginning or to the end.
ResultSpan span_of(const std::optional<Day>& from, const std::optional<Day>& to);

struct FiledResult {
    FiledCase filed;
    std::int64_t place = 0;
};

class ResultStore {
  public:
    explicit ResultStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// Newest first.
    std::vector<FiledResult> list_of_unit(std::string_view unit_id, const ResultSpan& span,
                                          std::int64_t limit) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::cases
