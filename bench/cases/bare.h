#pragma once

#include <cstddef>
#include <string>

#include "cases/town.h"

namespace yimen::bench {

inline constexpr std::size_t kPeopleOfBare = 100;

/// What SQLite does alone with the rows of whole lives, in the same store: they are made
/// beforehand, then one thread writes them through prepared statements of sqlite3 itself, each
/// act's statements in their order, `acts_a_commit` acts a commit. One line of JSON: lives a
/// second, rows a life.
void bare(Town& town, const std::string& store, std::size_t lives, std::size_t acts_a_commit);

}  // namespace yimen::bench
