#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "cases/store/case_store.h"

#include "platform/db/database.h"

namespace yimen::cases {

/// No day, as rows have it.
inline constexpr std::string_view kNoDay = "9999-12-31";

/// What was found under a word in the store; throws when this program does not know it.
template <class T>
T known(std::optional<T> value) {
    if (!value) throw db::DatabaseError{"cases: unknown word in the store"};
    return *value;
}

/// A row of `case_file` with its columns in the order in which all lists ask for them.
FiledCase to_filed(db::Row&& row);
std::vector<FiledCase> to_list(std::vector<db::Row>&& rows);

}  // namespace yimen::cases
