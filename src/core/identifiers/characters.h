#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace yimen::identifiers {

// ASCII only and of no locale: identifiers know no other letters and digits.

constexpr bool is_digit(char character) {
    return character >= '0' && character <= '9';
}
constexpr bool is_upper(char character) {
    return character >= 'A' && character <= 'Z';
}

constexpr bool all_digits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), is_digit);
}

constexpr bool all_digits_or_upper(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char character) { return is_digit(character) || is_upper(character); });
}

inline std::string to_upper(std::string_view text) {
    std::string upper{text};
    for (char& character : upper) {
        if (character >= 'a' && character <= 'z') {
            character = static_cast<char>(character - 'a' + 'A');
        }
    }
    return upper;
}

}  // namespace yimen::identifiers
