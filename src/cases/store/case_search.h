#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/store/case_store.h"

#include "platform/db/database.h"

namespace yimen::cases {

/// Looks for words in a list of open cases. However many cases there are, one search looks at no
/// more than some thousand rows.
class CaseSearch {
  public:
    CaseSearch(db::Transaction& transaction, const OpenList& list)
        : transaction_(transaction), list_(list) {}

    struct Searched {
        std::vector<FiledCase> found;
        std::optional<OpenCursor> next;  ///< where to look on
    };
    /// Whose item or number has these words, by due day; a page may have few, or none, and go on.
    Searched list_with_words(std::string_view words, const OpenCursor& after,
                             std::int64_t limit) const;

    /// Whose number begins like this.
    std::vector<FiledCase> list_numbered(std::string_view number) const;

    /// Among the newest cases of the applicant.
    std::vector<FiledCase> list_of_applicant(std::string_view applicant_id) const;

  private:
    db::Transaction& transaction_;
    OpenList list_;
};

}  // namespace yimen::cases
