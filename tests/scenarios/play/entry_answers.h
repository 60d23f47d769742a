#pragma once

#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "scenarios/play/acts.h"

/// What acts on entries share.
namespace yimen::test {

std::string text_at(const boost::json::value& value, const std::string& member);

/// The entry that the scenario's first item means.
std::string entry_of(City& city, const Scenario& scenario);

std::string joined(const std::vector<std::string>& words, const std::string& none);

/// Posts `body` below the entry, in the version as the person reads it.
Answer act_on_entry(City& city, const Scenario& scenario, const ScenarioLine& line,
                    const std::string& act, const boost::json::value& body);

/// With the state of the entry as outcome.
Played drafted(Answer answer);

}  // namespace yimen::test
