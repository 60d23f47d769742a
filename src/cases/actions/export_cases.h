#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cases/actions/who_lists.h"
#include "cases/domain/lifecycle.h"
#include "cases/domain/terms.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/paper/workbook.h"
#include "platform/services.h"

namespace yimen::cases {

struct Office;

/// Which filed cases of one item; of all states where none is named.
struct ExportCases {
    people::Person officer;
    std::string entry_id;
    std::optional<State> state;
    std::string purpose;  ///< goes to the audit log
};

/// The cases of an item as rows of a table, read page by page: what stands in the columns of every
/// case, then a column for each field that the item's form ever had. Rows in the order in which the
/// cases were opened; memory holds one page. `services` and `office` must outlive it. For one
/// thread at a time.
class CaseTable {
  public:
    CaseTable(ExportCases asked, Sight sight,
              std::vector<std::shared_ptr<const ItemTerms>> versions, Services& services,
              Office& office);

    const std::string& item_name() const { return item_name_; }
    const std::vector<paper::SheetColumn>& columns() const { return columns_; }

    /// The next rows; none: that was all.
    std::vector<std::vector<paper::Cell>> next();

  private:
    struct FieldColumn {
        std::string name;
    };

    ExportCases asked_;
    Sight sight_;
    Services& services_;
    Office& office_;
    std::string item_name_;
    std::vector<paper::SheetColumn> columns_;
    std::vector<FieldColumn> fields_;
    std::string after_id_;
    bool over_ = false;
};

/// That the cases were taken away is recorded with its purpose before the first row is read.
/// Refusals, in this order: not-found (no such item in force), forbidden (who may not list its
/// cases; who would examine them gets those that were accepted, REQ-088), invalid-input (/purpose
/// `purpose-required`).
Result<std::shared_ptr<CaseTable>> export_cases(const ExportCases& command, Services& services,
                                                Office& office);

}  // namespace yimen::cases
