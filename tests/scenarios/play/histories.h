#pragma once

#include <string>
#include <vector>

#include "city/city.h"
#include "scenarios/play/scenario.h"

namespace yimen::test {

/// Every entry of the histories of these cases, one text each, and after them each case as it
/// stands. Identifiers are numbered in the order in which they come up (`id-1`), so that two runs
/// of one scenario tell the same. Digests of entries rest on identifiers and are left out: the
/// chain is what verify_case looks at.
std::vector<std::string> tell_histories(City& city, const std::vector<std::string>& case_ids);

/// Where two runs differ first, with both texts; empty when they are equal.
std::string find_difference(const std::vector<std::string>& one,
                            const std::vector<std::string>& other);

/// Plays all lines, whatever comes of them. Brings the cases that came up, in their order.
std::vector<std::string> play_through(City& city, const Scenario& scenario);

}  // namespace yimen::test
