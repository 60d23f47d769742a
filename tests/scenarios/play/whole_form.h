#pragma once

#include <string>

#include <boost/json/object.hpp>

#include "city/city.h"

namespace yimen::test {

/// An answer to every field that the form of the item asks for, whatever the situation: the first
/// of the options, 否, and else what passes.
boost::json::object whole_form(City& city, const std::string& entry_id);

/// `{…}`, or `齐全` with what is answered otherwise: `齐全{…}`.
boost::json::object answers_in(City& city, const std::string& entry_id, const std::string& text);

}  // namespace yimen::test
