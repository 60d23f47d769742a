#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "platform/http/message.h"
#include "platform/paper/csv.h"
#include "platform/paper/workbook.h"

namespace yimen::http {

/// A table as text, to be kept as `file_name`.csv, which is ASCII: the titles of the columns, then
/// the rows that `next` brings, some at a time in constant memory, until it brings none. `next` is
/// asked on a worker and may outlive the request.
Response csv_response(const std::vector<paper::SheetColumn>& columns,
                      std::function<std::vector<std::vector<paper::Cell>>()> next,
                      std::string_view file_name);

}  // namespace yimen::http
