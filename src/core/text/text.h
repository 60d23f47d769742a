#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yimen::text {

// All text is UTF-8; a character is a Unicode code point. Functions that do not speak of validity
// take any bytes: each ill-formed sequence counts as one U+FFFD.

/// Well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
bool is_valid_utf8(std::string_view text);

/// How many characters.
std::size_t length(std::string_view text);

std::u32string to_code_points(std::string_view text);

/// Code points that are none (surrogates, beyond U+10FFFF) become U+FFFD.
std::string to_utf8(std::u32string_view code_points);

/// The longest beginning of at most `most` characters that does not tear apart what a reader sees
/// as one (letter and accent, emoji with its joiners).
std::string truncate(std::string_view text, std::size_t most);

/// The text itself when it has at most `most` characters; else a beginning and `…`, `most`
/// together.
std::string shorten(std::string_view text, std::size_t most);

/// Without white space at both ends. White space is that of Unicode (full-width U+3000 too) and
/// the zero-width U+200B, U+2060, U+FEFF.
std::string strip(std::string_view text);

/// Stripped, and every run of white space inside, line ends too, becomes one space.
std::string collapse(std::string_view text);

/// Unicode NFC: what can be written as one character is. Text that is not UTF-8 stays as it is.
std::string compose(std::string_view text);

/// Full-width forms of ASCII (U+FF01 to FF5E, U+3000) as ASCII: １２３ becomes 123.
std::string narrow(std::string_view text);

/// Whether a reader sees nothing: white space and characters without a look, or empty.
bool is_blank(std::string_view text);

enum class Lines { One, Many };

/// Whether people may send this text: valid UTF-8 without control characters (C0, C1, DEL), without
/// the marks that turn the direction of writing (U+202A to 202E, U+2066 to 2069) and without
/// noncharacters. Tab is allowed; line feed, carriage return, U+2028 and U+2029 only with `Many`.
/// Private use characters are allowed: rare names are still written with them.
bool is_clean_input(std::string_view text, Lines lines);

/// The form in which text is compared when one looks for it: NFKC, case folded, without invisible
/// characters (Unicode NFKC_Casefold), then collapsed. Applying it twice changes nothing.
std::string normalise_for_search(std::string_view text);

}  // namespace yimen::text
