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

/// The record of somebody with whom the window has to do; a name that nobody has is no record.
std::string person_called(City& city, const std::string& name);

/// Acts of a scenario that only look at a case.
std::map<std::string, PlayAct> case_looks();

/// Those that look at more than one, and at papers.
std::map<std::string, PlayAct> case_lists();

}  // namespace yimen::test
