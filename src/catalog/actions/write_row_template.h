#pragma once

#include <string>

#include "catalog/actions/read_guide.h"

namespace yimen::catalog {

/// Begins every cell of the line below the head, which says how the columns are filled in and is no
/// row.
inline constexpr std::string_view kRowHintMark = "※";

/// 批量申报表: a workbook in which each row becomes a case of the item (REQ-097). A column for each
/// field of the form that stands in no group and is none, in the order of the form; its title is
/// the label, after `* ` where an answer is always required. Refuses `not-found` for an item whose
/// form has no such field.
Result<std::string> write_row_template(const Guide& guide);

}  // namespace yimen::catalog
