#include "platform/search/tokens.h"

#include <algorithm>

namespace yimen::search {

namespace {

void add_pairs(std::u32string_view folded, std::vector<Token>& tokens) {
    for (std::size_t i = 1; i < folded.size(); ++i) {
        if (folded[i - 1] == U' ' || folded[i] == U' ') continue;
        tokens.push_back(token_of(folded[i - 1], folded[i]));
    }
}

std::vector<Token> each_once(std::vector<Token> tokens) {
    std::sort(tokens.begin(), tokens.end());
    tokens.erase(std::unique(tokens.begin(), tokens.end()), tokens.end());
    return tokens;
}

}  // namespace

std::vector<Token> pairs_of(std::u32string_view folded) {
    std::vector<Token> tokens;
    add_pairs(folded, tokens);
    return each_once(std::move(tokens));
}

std::vector<Token> characters_and_pairs_of(std::u32string_view folded) {
    std::vector<Token> tokens;
    for (const auto character : folded) {
        if (character != U' ') tokens.push_back(token_of(character));
    }
    add_pairs(folded, tokens);
    return each_once(std::move(tokens));
}

}  // namespace yimen::search
