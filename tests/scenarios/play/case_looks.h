#pragma once

#include <map>
#include <string>

#include <boost/json/value.hpp>

#include "scenarios/play/acts.h"

namespace yimen::test {

/// Address of the case that the scenario is about, or of what lies under it.
std::string path_of(City& city, const std::string& rest = {});

/// The case as the account sees it.
Answer read_case(City& city, const std::string& account);

/// `已受理 截止 2026-03-18`
std::string state_in(const boost::json::value& body);

/// Acts of a scenario that only look at a case.
std::map<std::string, PlayAct> case_looks();

}  // namespace yimen::test
