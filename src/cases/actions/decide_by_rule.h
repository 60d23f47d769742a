#pragma once

#include <string_view>

#include <boost/json/object.hpp>

#include "cases/actions/handling.h"
#include "cases/domain/occasion.h"

#include "core/result.h"

namespace yimen::cases {

/// What the item's rule says of the answers and of the facts that were found; a name that nobody
/// knows a value of makes it unknown.
RuleFinding find_by_rule(const ItemTerms& terms, const boost::json::object& facts);

/// Whether the decision on this case is one of those drawn by lot (kDecisionsForOneDrawn). By a
/// keyed digest: nobody outside can tell beforehand which number is drawn, and a unit of work that
/// runs again draws the same.
bool is_drawn(std::string_view case_number, const crypto::FieldCipher& cipher);

/// Grants by the published rule what has been accepted, when every fact is known and the rule holds
/// (秒批, REQ-114), and tells supervision of those drawn. Otherwise leaves the case to the
/// examiners. Refuses as record_entry.
Result<Done> decide_by_rule(const Handling& handling);

}  // namespace yimen::cases
