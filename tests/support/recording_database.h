#pragma once

#include <memory>

#include "platform/db/database.h"

namespace yimen::test {

/// `database`, with every statement that runs in it written down: a line "<engine> <statement>" in
/// the file that YIMEN_STATEMENTS_RUN names, for tools/check_statements.py. Without such a file it
/// is `database` itself.
std::unique_ptr<db::Database> recording(std::unique_ptr<db::Database> database);

}  // namespace yimen::test
