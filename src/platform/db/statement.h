#pragma once

#include <string_view>

namespace yimen::db {

/// One SQL statement, compiled in from a `.sql` file. Parameters are $1, $2 … on both engines.
struct Statement {
    std::string_view name;
    std::string_view text;
};

}  // namespace yimen::db
