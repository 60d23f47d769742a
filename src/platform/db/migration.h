#pragma once

#include <string>
#include <string_view>

namespace yimen::db {

/// One step of the schema: plain SQL that both engines read; statements end with ";\n". What only
/// one engine knows stands in a comment that begins with its name: `/*sqlite WITHOUT ROWID*/`.
struct Migration {
    int number;
    std::string_view name;
    std::string_view text;
};

/// What `engine` reads of a migration's text: its own words without the comment around them.
std::string text_for(std::string_view engine, std::string_view text);

}  // namespace yimen::db
