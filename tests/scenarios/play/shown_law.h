#pragma once

#include <set>
#include <string>

#include "city/city.h"
#include "scenarios/play/scenario.h"

/// What the scenarios showed of the law of cases, held against what there is to show.
namespace yimen::test {

struct ShownLaw {
    std::set<std::string> steps;     ///< `permit: accepted grant granted`, as the history tells
    std::set<std::string> refusals;  ///< `grantCase deferred-open`, as the API answered

    void add(const ShownLaw& other);
};

/// Plays all lines, whatever comes of them, and brings what was shown. A step counts when it stands
/// in the history of a case (a draft that was saved has none: when the API said so), a refusal when
/// the scenario says so and the API answered it.
ShownLaw play_to_show(City& city, const Scenario& scenario);

/// What nobody has shown, and which refusals were answered that are not known here; empty when the
/// law is shown whole.
std::set<std::string> find_gaps(const ShownLaw& shown);

/// Every code that refusals_of_cases.h knows.
std::set<std::string> known_codes();

}  // namespace yimen::test
