#pragma once

#include <string_view>

namespace yimen::identifiers {

/// The check character of ISO 7064 MOD 11-2 behind 17 digits: '0' to '9' or 'X'.
char mod_11_2_check(std::string_view seventeen_digits);

/// The check character of GB 32100-2015 behind 17 characters of its alphabet.
char credit_code_check(std::string_view seventeen_characters);

/// The check character of GB 11714 behind 8 characters 0-9 A-Z: '0' to '9' or 'X'.
char organisation_code_check(std::string_view eight_characters);

/// The place of a character in the alphabet of GB 32100-2015 (no I O S V Z), or -1.
int credit_code_value(char character);

}  // namespace yimen::identifiers
