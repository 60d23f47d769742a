#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/form/field.h"
#include "core/problem.h"

namespace yimen::form {

/// What makes a form one that cannot be asked or judged; each with its JSON Pointer below `/form`.
/// `form-name-malformed`: a name is a small letter, then small letters, digits and `_`, at most 60
/// together, and not `check`; `form-name-twice`; `form-options-missing` for a select or multiselect
/// without options; `form-bound-malformed`: a bound its type cannot read, or of a type that has
/// none, or a length or number of rows below 1; `form-format-unknown`: no format of this type;
/// `form-group-malformed`: a group in a group, one without fields, fields of a group that is none,
/// rows of what is no group, more rows at least than at most.
std::vector<FieldProblem> find_field_faults(std::span<const Field> fields);

/// `form-condition-unknown-field` (name=): a condition reads what is neither a field of the form,
/// nor one of the same group, nor a check; `form-condition-cycle`: whether a field is asked depends
/// on its own answer.
std::vector<FieldProblem> find_condition_faults(std::span<const Field> fields);

/// The first name that a condition outside the form (of a material) reads in vain.
std::optional<std::string> find_unknown_name(std::span<const Field> fields,
                                             const logic::Rule& condition);

}  // namespace yimen::form
