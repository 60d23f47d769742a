#pragma once

#include <string>
#include <string_view>

namespace yimen::search {

/// Text in the form in which the index compares it: Unicode NFKC_Casefold, traditional characters
/// as simplified ones, and whatever is neither letter nor digit as one space between runs; no space
/// at either end. A part of a text folds as it does inside the text. Takes any bytes. Throws
/// std::runtime_error when OpenCC's table is not installed.
std::u32string fold(std::string_view text);

/// Without the spaces between runs: how names are compared.
std::u32string without_spaces(std::u32string_view folded);

}  // namespace yimen::search
