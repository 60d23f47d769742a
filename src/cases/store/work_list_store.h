#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/store/case_line.h"
#include "cases/store/case_store.h"

#include "platform/db/database.h"

namespace yimen::cases {

/// Open cases: those in one state of one unit, or of one place when no unit is named.
struct OpenList {
    std::string unit_id;
    std::string division_code;
    State state = State::Accepted;
};

/// One such list.
class WorkListStore {
  public:
    WorkListStore(db::Transaction& transaction, const OpenList& list)
        : transaction_(transaction), list_(list) {}

    /// By due day.
    std::vector<CaseLine> list(const OpenCursor& after, std::int64_t limit) const;

    /// How many they are, counted up to `most`.
    std::int64_t count(std::int64_t most) const;

    struct Searched {
        std::vector<CaseLine> found;
        std::optional<OpenCursor> next;  ///< where to look on
    };
    /// Whose item or number has these words, by due day; a page may have few, or none, and go on:
    /// however many cases there are, one search looks at no more than some thousand rows.
    Searched list_with_words(std::string_view words, const OpenCursor& after,
                             std::int64_t limit) const;

    /// Whose number begins like this.
    std::vector<CaseLine> list_numbered(std::string_view number) const;

    /// Among the newest cases of the applicant.
    std::vector<CaseLine> list_of_applicant(std::string_view applicant_id) const;

  private:
    bool is_of_unit() const { return !list_.unit_id.empty(); }
    const std::string& place() const { return is_of_unit() ? list_.unit_id : list_.division_code; }

    db::Transaction& transaction_;
    OpenList list_;
};

}  // namespace yimen::cases
