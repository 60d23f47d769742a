#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/reference.h"

#include "core/day.h"
#include "core/result.h"

namespace yimen::catalog {

/// A list that another owner keeps: 权责清单, 投资审批管理事项清单 … (REQ-010)
struct OwnedList {
    std::string id;
    std::string name;
    Instant imported_at;
    std::string imported_by;
    std::int64_t row_count = 0;
};

struct OwnedListRow {
    std::int64_t line = 0;  ///< in the file
    std::string code;
    std::string name;
    std::string type;

    friend bool operator==(const OwnedListRow&, const OwnedListRow&) = default;
};

/// A row that is not as the superior catalogue has it. `field` is `item` when the catalogue has no
/// such item, else name, code or type.
struct ListMismatch {
    std::int64_t line = 0;
    std::string name;
    std::string field;
    std::string listed;
    std::string superior;

    friend bool operator==(const ListMismatch&, const ListMismatch&) = default;
};

/// The rows of a CSV text whose first line names the columns 编码, 名称, 类型 in any order.
/// Refusals, all at once: `list-column-missing`, `list-row-incomplete` without a name,
/// `list-empty`, `list-too-long` beyond 20,000 rows.
Result<std::vector<OwnedListRow>> read_owned_list(std::string_view csv);

/// Rows are matched by code, else by name; in the order of the list.
std::vector<ListMismatch> match_list(std::span<const OwnedListRow> rows,
                                     std::span<const SuperiorItem> catalogue);

}  // namespace yimen::catalog
