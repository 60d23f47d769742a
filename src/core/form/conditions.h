#pragma once

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "core/day.h"
#include "core/form/field.h"

namespace yimen::form {

/// What a filed form is judged by beside the answers themselves.
struct AnswerFacts {
    Day today;
    /// What the house found out elsewhere; a condition reads it as `check.<name>`.
    boost::json::object checks;
};

/// Where checks stand among the data of a condition; no field may have this name.
inline constexpr std::string_view kChecks = "check";

/// Where the answers stand in a body; all pointers of this folder begin with it.
inline constexpr std::string_view kAnswersPointer = "/answers";

/// What a condition reads: names of fields, without what is read inside them, and checks as
/// `check.<name>`. "" stands for the data as a whole.
std::set<std::string> names_read(const logic::Rule& condition);

/// Places of fields in an order in which each follows all that its condition reads and the group it
/// belongs to; else in the order of the form. Fields on a cycle of conditions, and those behind
/// one, are left out.
std::vector<std::size_t> condition_order(std::span<const Field> fields);

/// Places of the fields that lie on a cycle of conditions or between two, in the order of the form.
std::vector<std::size_t> find_condition_cycles(std::span<const Field> fields);

/// JSON Pointers of everything that is asked when these are the answers: each field without a
/// condition or whose condition holds, and for each row that the answers have, its fields:
/// `/answers/partners/0/name`. A condition sees the checks and only what is asked itself; inside a
/// row the row's own answers too. One that cannot be computed, or lies on a cycle, does not hold.
std::set<std::string> find_asked(std::span<const Field> fields, const boost::json::object& answers,
                                 const AnswerFacts& facts);

}  // namespace yimen::form
