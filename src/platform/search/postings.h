#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <unordered_map>
#include <vector>

#include "platform/search/tokens.h"

namespace yimen::search {

/// Where each token occurs: the numbers of documents or of profiles.
class Postings {
  public:
    using Number = std::uint32_t;
    static constexpr Number kGone = std::numeric_limits<Number>::max();

    void add(Number number, std::span<const Token> tokens);

    /// The numbers, each once, in the order in which they were added.
    std::span<const Number> at(Token token) const;

    /// Every number n becomes renumbered[n]; kGone is forgotten.
    void renumber(std::span<const Number> renumbered);

  private:
    std::unordered_map<Token, std::vector<Number>> lists_;
};

}  // namespace yimen::search
