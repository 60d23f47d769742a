#pragma once

#include <string>
#include <string_view>

namespace yimen::logic {

/// Number::toString of ECMAScript: the shortest digits that read back, 1e21 as "1e+21".
std::string number_to_text(double number);

/// StringToNumber of ECMAScript: white space around, "" as 0, 0x 0o 0b, Infinity; else NaN.
double text_to_number(std::string_view text);

/// parseFloat of ECMAScript: the number with which the text begins, or NaN.
double leading_number(std::string_view text);

}  // namespace yimen::logic
