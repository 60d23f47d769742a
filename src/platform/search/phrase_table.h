#pragma once

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace yimen::search {

/// Phrases of folded text, each with a value, to be recognised inside a longer text.
template <class Value>
class PhraseTable {
  public:
    struct Found {
        std::size_t length = 0;
        const Value* value = nullptr;  ///< none: no phrase begins here
    };

    /// The value of `phrase`, made when there is none yet.
    Value& operator[](const std::u32string& phrase) {
        longest_ = std::max(longest_, phrase.size());
        return values_[phrase];
    }

    /// The longest phrase that `text` has at `start`.
    Found longest_at(std::u32string_view text, std::size_t start) const {
        for (auto length = std::min(longest_, text.size() - start); length > 0; --length) {
            const auto found = values_.find(text.substr(start, length));
            if (found != values_.end()) return {length, &found->second};
        }
        return {};
    }

  private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::u32string_view text) const {
            return std::hash<std::u32string_view>{}(text);
        }
    };

    std::unordered_map<std::u32string, Value, Hash, std::equal_to<>> values_;
    std::size_t longest_ = 0;
};

}  // namespace yimen::search
