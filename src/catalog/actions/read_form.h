#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/form/field.h"
#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// The application form of an item, in the version in force.
struct FormDefinition {
    std::string entry_id;
    std::int64_t version = 0;
    std::string checksum;  ///< of the version
    std::string name;      ///< of the item
    std::vector<form::Field> fields;
    boost::json::object schema;  ///< JSON Schema of the answers (core/form/json_schema.h)
};

/// Refuses `not-found` for an entry that is not published.
Result<FormDefinition> read_form(std::string_view entry_id, db::Database& database);

}  // namespace yimen::catalog
