#pragma once

#include <span>
#include <string>

#include <boost/json/object.hpp>

#include "core/form/field.h"

namespace yimen::form {

/// The form as JSON Schema draft-07, for normalised answers that are filed: it takes what
/// check_answers(Submission) takes.
///
/// Named formats: `line` and `lines` (text in which a reader sees something, without control
/// characters, in one line or many), `cn-id-card`, `uscc`, `phone`, `bank-card`, `date`, `money`,
/// `email`, `postcode`; bounds of money and dates as `formatMinimum` and `formatMaximum`.
///
/// A field with a condition is judged and required by an `if`/`then` of `allOf`. A condition that
/// reads checks, or that JSON Schema cannot say, stands as JSONLogic in `x-when` of the field, what
/// would hold then in `x-then`, and `x-required` when an answer is required then: there the schema
/// takes more than the server does. Fields carry `title`, `description`, `x-type` and `x-element`.
boost::json::object to_json_schema(std::span<const Field> fields, const std::string& title);

}  // namespace yimen::form
