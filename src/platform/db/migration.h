#pragma once

#include <string_view>

namespace yimen::db {

/// One step of the schema: plain SQL that both engines read; statements end with ";\n".
struct Migration {
    int number;
    std::string_view name;
    std::string_view text;
};

}  // namespace yimen::db
