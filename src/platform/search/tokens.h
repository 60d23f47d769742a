#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace yimen::search {

/// One character, or two that stand side by side: the smallest things one can look for. Chinese is
/// written without spaces and most of its words have two characters.
using Token = std::uint64_t;

inline Token token_of(char32_t character) {
    return character;
}

inline Token token_of(char32_t first, char32_t second) {
    return (Token{first} << 32) | Token{second};
}

/// All pairs inside the runs of a folded text; sorted, each once.
std::vector<Token> pairs_of(std::u32string_view folded);

/// All characters and pairs of a folded text; sorted, each once.
std::vector<Token> characters_and_pairs_of(std::u32string_view folded);

}  // namespace yimen::search
