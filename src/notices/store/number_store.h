#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"
#include "platform/db/database.h"

namespace yimen::notices {

/// Whose serials.
struct Series {
    std::string unit_id;
    std::string word;
    int year = 0;
};

/// Serials and the words of offices (decision 13).
class NumberStore {
  public:
    explicit NumberStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// The next one of the series. Units of work that ask for it meet each other.
    std::int64_t take_next(const Series& series);

    /// The next one of the block that the lane has taken; takes a new one when there is none of
    /// `today`. Units of work of other lanes do not meet this one but for the new block.
    std::int64_t take_next(const Series& series, std::string_view lane, Day today, Instant now);

    std::optional<std::string> find_office_word(std::string_view unit_id) const;
    /// The unit that goes by this word.
    std::optional<std::string> find_unit(std::string_view office_word) const;
    void put_office_word(std::string_view unit_id, std::string_view office_word);

  private:
    /// The last of `count` new ones.
    std::int64_t take(const Series& series, std::int64_t count);

    db::Transaction& transaction_;
};

}  // namespace yimen::notices
