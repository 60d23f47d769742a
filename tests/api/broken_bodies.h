#pragma once

#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "api/schema.h"

namespace yimen::test {

/// A body that the contract forbids, broken at one place.
struct BrokenBody {
    std::string pointer;
    boost::json::value body;
};

/// `good`, broken at every place that its schema speaks of: a value of the wrong type, a member
/// that is missing though it is required, or unknown, a text that is too long, a word that is not
/// among those allowed.
std::vector<BrokenBody> break_everywhere(const boost::json::value& good, const Schema& schema);

}  // namespace yimen::test
