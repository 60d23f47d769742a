#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace yimen::paper {

/// For text and attribute values of XML. Characters that XML does not know are left out; bytes that
/// are no text become U+FFFD.
std::string escape_xml(std::string_view text);

/// The width that a common sans-serif font needs, in units of the font size: 1 for a Chinese
/// character, about half for a letter.
double width_in_ems(std::string_view text);

/// Lines that are at most `ems_most` wide, as Chinese is set: between any two characters, but not
/// inside a Latin word, not before closing and not behind opening punctuation. A last line of one
/// or two characters is avoided by lines of more even length.
std::vector<std::string> wrap(std::string_view text, double ems_most);

}  // namespace yimen::paper
