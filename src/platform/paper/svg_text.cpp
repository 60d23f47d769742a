#include "platform/paper/svg_text.h"

#include <unicode/uchar.h>

#include "core/text/text.h"

namespace yimen::paper {

namespace {

constexpr std::u32string_view kNotFirst = U"，。、；：？！）》】」』”’…·%％,.;:?!)]}";
constexpr std::u32string_view kNotLast = U"（《【「『“‘([{";

bool is_xml_character(char32_t character) {
    return character == U'\t' || character == U'\n' || character == U'\r' ||
           (character >= 0x20 && character != 0xFFFE && character != 0xFFFF && character != 0x7F);
}

double width_of(char32_t character) {
    switch (u_getIntPropertyValue(static_cast<UChar32>(character), UCHAR_EAST_ASIAN_WIDTH)) {
        case U_EA_WIDE:
        case U_EA_FULLWIDTH:
        case U_EA_AMBIGUOUS:
            return 1;
        default:
            break;
    }
    return u_isupper(static_cast<UChar32>(character)) ? 0.7 : 0.56;
}

bool is_wide(char32_t character) {
    return width_of(character) >= 1;
}

bool may_break(char32_t before, char32_t after) {
    if (kNotLast.find(before) != std::u32string_view::npos) return false;
    if (kNotFirst.find(after) != std::u32string_view::npos) return false;
    return before == U' ' || after == U' ' || is_wide(before) || is_wide(after);
}

double width_of(std::u32string_view text) {
    double width = 0;
    for (const auto character : text) width += width_of(character);
    return width;
}

std::vector<std::u32string_view> break_lines(std::u32string_view characters, double ems_most) {
    std::vector<std::u32string_view> lines;
    std::size_t start = 0;
    while (start < characters.size()) {
        std::size_t end = start;
        std::size_t last_break = start;
        double width = 0;
        while (end < characters.size() && width + width_of(characters[end]) <= ems_most) {
            width += width_of(characters[end]);
            ++end;
            if (end == characters.size() || may_break(characters[end - 1], characters[end])) {
                last_break = end;
            }
        }
        if (last_break == start) last_break = std::max(end, start + 1);
        lines.push_back(characters.substr(start, last_break - start));
        start = last_break;
        while (start < characters.size() && characters[start] == U' ') ++start;
    }
    return lines;
}

}  // namespace

std::string escape_xml(std::string_view text) {
    std::string escaped;
    for (const auto character : text::to_code_points(text)) {
        switch (character) {
            case U'&':
                escaped += "&amp;";
                break;
            case U'<':
                escaped += "&lt;";
                break;
            case U'>':
                escaped += "&gt;";
                break;
            case U'"':
                escaped += "&quot;";
                break;
            case U'\'':
                escaped += "&#39;";
                break;
            default:
                if (is_xml_character(character)) {
                    escaped += text::to_utf8(std::u32string_view{&character, 1});
                }
        }
    }
    return escaped;
}

double width_in_ems(std::string_view text) {
    return width_of(text::to_code_points(text));
}

std::vector<std::string> wrap(std::string_view text, double ems_most) {
    constexpr double kShortLine = 2.5;
    const auto characters = text::to_code_points(text::collapse(text));
    auto lines = break_lines(characters, ems_most);
    for (auto ems = ems_most - 1; lines.size() > 1 && ems > kShortLine; --ems) {
        if (width_of(lines.back()) > kShortLine) break;
        auto evener = break_lines(characters, ems);
        if (evener.size() > lines.size()) break;
        lines = std::move(evener);
    }
    std::vector<std::string> wrapped;
    for (const auto line : lines) wrapped.push_back(text::strip(text::to_utf8(line)));
    return wrapped;
}

}  // namespace yimen::paper
