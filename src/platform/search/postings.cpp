#include "platform/search/postings.h"

namespace yimen::search {

void Postings::add(Number number, std::span<const Token> tokens) {
    for (const auto token : tokens) lists_[token].push_back(number);
}

std::span<const Postings::Number> Postings::at(Token token) const {
    const auto found = lists_.find(token);
    if (found == lists_.end()) return {};
    return found->second;
}

void Postings::renumber(std::span<const Number> renumbered) {
    for (auto list = lists_.begin(); list != lists_.end();) {
        auto& numbers = list->second;
        for (auto& number : numbers) number = renumbered[number];
        std::erase(numbers, kGone);
        list = numbers.empty() ? lists_.erase(list) : std::next(list);
    }
}

}  // namespace yimen::search
