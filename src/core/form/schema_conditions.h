#pragma once

#include <optional>
#include <span>

#include <boost/json/object.hpp>

#include "core/form/field.h"

namespace yimen::form {

/// A JSON Schema over the answers of one object that holds exactly when `field` is asked, given
/// that what it reads is of the right type; nothing where JSON Schema cannot say so. Of a field in
/// a group it is about the row, which cannot look at what stands above it.
std::optional<boost::json::object> condition_schema(std::span<const Field> fields,
                                                    const Field& field);

}  // namespace yimen::form
