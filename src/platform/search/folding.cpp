#include "platform/search/folding.h"

#include <array>
#include <unordered_map>

#include <opencc/opencc.h>
#include <unicode/uchar.h>

#include "core/text/text.h"

namespace yimen::search {

namespace {

struct Block {
    char32_t first;
    char32_t last;
};

/// CJK Unified Ideographs with Extension A, and Extensions B to H.
constexpr std::array kIdeographs{Block{0x3400, 0x9FFF}, Block{0x20000, 0x323AF}};

/// Letters and their marks, digits, letter-like numbers such as 〇, and private use characters,
/// which stand for rare characters in names.
constexpr std::uint32_t kSearchable =
    U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK | U_GC_NL_MASK | U_GC_CO_MASK;

bool is_searchable(char32_t character) {
    return (U_GET_GC_MASK(static_cast<UChar32>(character)) & kSearchable) != 0;
}

/// Steps from a character to the one that stays; real ones take two.
constexpr int kLongestChain = 8;

using Simplified = std::unordered_map<char32_t, char32_t>;

/// OpenCC's t2s, one character to a line: its phrases cannot reach across lines, so a word folds
/// alike when typed alone and inside a text.
Simplified read_simplified() {
    const opencc::SimpleConverter converter{"t2s.json"};
    Simplified simplified;
    for (const auto block : kIdeographs) {
        std::u32string lines;
        for (auto character = block.first; character <= block.last; ++character) {
            lines += character;
            lines += U'\n';
        }
        const auto converted = text::to_code_points(converter.Convert(text::to_utf8(lines)));
        if (converted.size() != lines.size()) {
            throw std::runtime_error{"search: OpenCC's t2s does not map character to character"};
        }
        for (std::size_t i = 0; i < lines.size(); i += 2) {
            if (converted[i] != lines[i]) simplified[lines[i]] = converted[i];
        }
    }
    // 薴 becomes 苧, and 苧, another character, becomes 苎: all three must fold alike.
    for (auto& [character, end] : simplified) {
        for (int step = 0; step < kLongestChain && simplified.contains(end); ++step) {
            end = simplified.at(end);
        }
    }
    return simplified;
}

}  // namespace

std::u32string fold(std::string_view text) {
    static const auto kSimplified = read_simplified();
    std::u32string folded;
    for (const auto character : text::to_code_points(text::normalise_for_search(text))) {
        if (is_searchable(character)) {
            const auto found = kSimplified.find(character);
            folded += found == kSimplified.end() ? character : found->second;
        } else if (!folded.empty() && folded.back() != U' ') {
            folded += U' ';
        }
    }
    if (!folded.empty() && folded.back() == U' ') folded.pop_back();
    return folded;
}

std::u32string without_spaces(std::u32string_view folded) {
    std::u32string joined{folded};
    std::erase(joined, U' ');
    return joined;
}

}  // namespace yimen::search
