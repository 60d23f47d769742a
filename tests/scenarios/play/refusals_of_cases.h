#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "cases/domain/lifecycle.h"

/// Which refusals the operations of cases have: those of the tables by their conditions, and those
/// that the headers of src/cases/actions and the bodies name.
namespace yimen::test {

/// `acceptDeferredCase`; empty for what no person does.
std::string operation_of(cases::Act act);

/// Codes that a condition refuses with.
const std::vector<std::string>& codes_of(cases::Condition condition);

/// Of each operation, those that it must be seen to give: `grantCase deferred-open`.
std::set<std::string> refusals_of_cases();

/// Those that are alike wherever they are given: the code with the operations that may give it, of
/// which one has to be seen.
const std::map<std::string, std::set<std::string>>& common_refusals();

/// Codes that nobody is answered, with the reason.
const std::map<std::string, std::string>& refusals_of_nobody();

}  // namespace yimen::test
