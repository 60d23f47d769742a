#pragma once

#include <string>
#include <vector>

#include <boost/json/value.hpp>

#include "cases/domain/terms.h"

namespace yimen::cases {

/// Keys of the materials that this applicant must hand in (REQ-110): those that are always needed
/// and those whose condition holds for these answers, in the order of the item. A condition that
/// cannot be computed asks for its material.
std::vector<std::string> exact_list(const ItemTerms& terms, const boost::json::value& answers);

}  // namespace yimen::cases
