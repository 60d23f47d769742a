#pragma once

#include <string>

#include <boost/json/value.hpp>

namespace yimen::test {

/// The text that the value is; throws when it is none.
inline std::string text_of(const boost::json::value& value) {
    return std::string{value.as_string()};
}

}  // namespace yimen::test
