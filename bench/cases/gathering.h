#pragma once

#include <cstdint>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/db/database.h"

namespace yimen::bench {

/// Some order of parameters, for maps.
struct Before {
    bool operator()(const std::vector<db::Value>& one, const std::vector<db::Value>& other) const;
};
using Counted = std::map<std::vector<db::Value>, std::int64_t, Before>;

/// Serials that statements would take from counters in the store, counted here instead for all who
/// gather at once; `settle` writes them where they belong.
class Serials {
  public:
    explicit Serials(db::Database& database) : database_(database) {}

    /// The serial that `take_serials` would bring.
    std::int64_t take_notice(const std::vector<db::Value>& parameters);
    /// The serial that `next_number` would bring.
    std::int64_t take_case(const std::vector<db::Value>& parameters);

    void settle();

  private:
    db::Database& database_;
    std::mutex guard_;
    Counted notices_;
    Counted cases_;
};

/// What a unit of work writes, kept instead of written, so that many threads may make cases by the
/// program's own code and one writes them down. Reads see the store as it was, and the paper that
/// was issued last: its delivery looks it up.
class Gathering final : public db::Transaction {
  public:
    struct Write {
        db::Statement statement;
        std::vector<db::Value> parameters;
    };

    Gathering(db::Database& database, Serials& serials) : database_(database), serials_(serials) {}

    void each(const db::Statement& statement, std::span<const db::Value> parameters,
              const db::TakeRow& take) override;
    std::int64_t run(const db::Statement& statement,
                     std::span<const db::Value> parameters) override;

    /// All that was written since the last time. Where `last_states_only`, only the last update of
    /// a case is left, and nothing of the counters, which `Serials::settle` writes.
    std::vector<Write> take(bool last_states_only);

  private:
    db::Database& database_;
    Serials& serials_;
    std::vector<Write> writes_;
    std::optional<db::Row> last_paper_;
    std::map<std::string_view, std::map<std::vector<db::Value>, std::vector<db::Row>, Before>>
        known_;
};

}  // namespace yimen::bench
