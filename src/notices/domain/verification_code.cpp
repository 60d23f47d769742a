#include "notices/domain/verification_code.h"

#include <array>
#include <cstdint>

#include "core/text/text.h"

namespace yimen::notices {

namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kGroup = 4;

void append(std::string& code, char letter) {
    if (code.size() % (kGroup + 1) == kGroup) code += '-';
    code += letter;
}

char to_letter(char typed) {
    if (typed >= 'a' && typed <= 'z') typed = static_cast<char>(typed - 'a' + 'A');
    if (typed == 'O') return '0';
    if (typed == 'I' || typed == 'L') return '1';
    return typed;
}

struct Bracket {
    char32_t typed;
    char32_t meant;
};
constexpr std::array kBrackets = {
    Bracket{U'[', U'〔'},  Bracket{U'［', U'〔'}, Bracket{U'【', U'〔'}, Bracket{U'(', U'〔'},
    Bracket{U'（', U'〔'}, Bracket{U']', U'〕'},  Bracket{U'］', U'〕'}, Bracket{U'】', U'〕'},
    Bracket{U')', U'〕'},  Bracket{U'）', U'〕'},
};

char32_t to_issued(char32_t typed) {
    for (const auto& bracket : kBrackets) {
        if (typed == bracket.typed) return bracket.meant;
    }
    if (typed >= U'０' && typed <= U'９') return typed - U'０' + U'0';
    return typed;
}

}  // namespace

std::string write_code(std::string_view random) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < sizeof bits; ++i) {
        bits = (bits << 8U) | static_cast<unsigned char>(random.at(i));
    }
    std::string code;
    for (std::size_t i = 0; i < kCodeLetters; ++i) {
        append(code, kLetters[bits % kLetters.size()]);
        bits /= kLetters.size();
    }
    return code;
}

std::string normalise_code(std::string_view typed) {
    std::string code;
    for (const auto character : typed) {
        const auto letter = to_letter(character);
        if (kLetters.find(letter) != std::string_view::npos) append(code, letter);
    }
    return code;
}

std::string normalise_number(std::string_view typed) {
    std::u32string number;
    for (const auto character : text::to_code_points(typed)) {
        if (text::is_blank(text::to_utf8({&character, 1}))) continue;
        number += to_issued(character);
    }
    return text::to_utf8(number);
}

std::string verification_text(std::string_view number, std::string_view code) {
    std::string text{number};
    text += '\n';
    text += code;
    return text;
}

}  // namespace yimen::notices
