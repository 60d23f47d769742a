#include "core/logic/number_text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <optional>

#include "core/text/text.h"

namespace yimen::logic {
namespace {

constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr std::string_view kInfinityText = "Infinity";

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

/// WhiteSpace and LineTerminator of ECMAScript.
bool is_script_space(char32_t code_point) {
    return (code_point >= 9 && code_point <= 13) || code_point == 0x20 || code_point == 0xA0 ||
           code_point == 0x1680 || (code_point >= 0x2000 && code_point <= 0x200A) ||
           code_point == 0x2028 || code_point == 0x2029 || code_point == 0x202F ||
           code_point == 0x205F || code_point == 0x3000 || code_point == 0xFEFF;
}

std::u32string trimmed(std::string_view text) {
    const auto code_points = text::to_code_points(text);
    const auto first = std::find_if_not(code_points.begin(), code_points.end(), is_script_space);
    const auto last =
        std::find_if_not(code_points.rbegin(), code_points.rend(), is_script_space).base();
    return first < last ? std::u32string{first, last} : std::u32string{};
}

/// The ASCII text in front; enough, as no number has other characters.
std::string ascii_prefix(std::u32string_view text) {
    std::string ascii;
    for (const auto code_point : text) {
        if (code_point > 0x7E) break;
        ascii.push_back(static_cast<char>(code_point));
    }
    return ascii;
}

std::size_t skip_digits(std::string_view text, std::size_t at) {
    while (at < text.size() && is_digit(text[at])) ++at;
    return at;
}

/// How long the StrUnsignedDecimalLiteral is with which the text begins; 0 when there is none.
std::size_t decimal_length(std::string_view text) {
    auto end = skip_digits(text, 0);
    const bool has_whole = end > 0;
    if (end < text.size() && text[end] == '.') {
        const auto fraction_end = skip_digits(text, end + 1);
        if (!has_whole && fraction_end == end + 1) return 0;
        end = fraction_end;
    } else if (!has_whole) {
        return 0;
    }
    if (end < text.size() && (text[end] == 'e' || text[end] == 'E')) {
        auto exponent = end + 1;
        if (exponent < text.size() && (text[exponent] == '+' || text[exponent] == '-')) ++exponent;
        const auto exponent_end = skip_digits(text, exponent);
        if (exponent_end > exponent) end = exponent_end;
    }
    return end;
}

/// Where the first digit that is not 0 stands, as a power of ten; far beyond any double the exact
/// place does not matter.
long long magnitude(std::string_view literal) {
    const auto exponent_mark = std::min(literal.find_first_of("eE"), literal.size());
    const auto mantissa = literal.substr(0, exponent_mark);
    const auto point = static_cast<long long>(std::min(mantissa.find('.'), mantissa.size()));
    const auto first = static_cast<long long>(mantissa.find_first_of("123456789"));
    const auto place = point > first ? point - first - 1 : point - first;

    if (exponent_mark == literal.size()) return place;
    auto exponent_text = literal.substr(exponent_mark + 1);
    const bool negative = exponent_text.starts_with('-');
    if (negative || exponent_text.starts_with('+')) exponent_text.remove_prefix(1);
    constexpr long long kFar = 1'000'000'000'000;
    long long exponent = 0;
    const auto read = std::from_chars(exponent_text.data(),
                                      exponent_text.data() + exponent_text.size(), exponent);
    if (read.ec != std::errc{}) exponent = kFar;
    return place + (negative ? -std::min(exponent, kFar) : std::min(exponent, kFar));
}

double read_decimal(std::string_view literal) {
    double number = 0;
    const auto read = std::from_chars(literal.data(), literal.data() + literal.size(), number);
    if (read.ec != std::errc::result_out_of_range) return number;
    return magnitude(literal) > 0 ? kInfinity : 0;
}

struct Prefix {
    double number = kNotANumber;
    std::size_t length = 0;
};

/// The signed decimal number or Infinity with which the text begins.
Prefix read_prefix(std::string_view text) {
    std::size_t sign = 0;
    if (!text.empty() && (text[0] == '+' || text[0] == '-')) sign = 1;
    const auto rest = text.substr(sign);
    Prefix prefix;
    if (rest.starts_with(kInfinityText)) {
        prefix = {kInfinity, sign + kInfinityText.size()};
    } else if (const auto length = decimal_length(rest); length > 0) {
        prefix = {read_decimal(rest.substr(0, length)), sign + length};
    }
    if (text.starts_with('-')) prefix.number = -prefix.number;
    return prefix;
}

/// 0x1F, 0o17, 0b11: the digits after the prefix, exact before they are rounded.
std::optional<double> read_radix(std::string_view text) {
    if (text.size() < 3 || text[0] != '0') return std::nullopt;
    const char kind = static_cast<char>(text[1] | 0x20);
    const int bits = kind == 'x' ? 4 : kind == 'o' ? 3 : kind == 'b' ? 1 : 0;
    if (bits == 0) return std::nullopt;

    std::string binary;
    for (const char character : text.substr(2)) {
        int digit = 0;
        const auto read = std::from_chars(&character, &character + 1, digit, 1 << bits);
        if (read.ec != std::errc{}) return kNotANumber;
        for (int bit = bits - 1; bit >= 0; --bit) binary += (digit >> bit & 1) != 0 ? '1' : '0';
    }
    binary.insert(0, (4 - binary.size() % 4) % 4, '0');
    std::string hexadecimal;
    for (std::size_t at = 0; at < binary.size(); at += 4) {
        int digit = 0;
        std::from_chars(binary.data() + at, binary.data() + at + 4, digit, 2);
        hexadecimal += "0123456789abcdef"[digit];
    }
    double number = 0;
    const auto read = std::from_chars(hexadecimal.data(), hexadecimal.data() + hexadecimal.size(),
                                      number, std::chars_format::hex);
    return read.ec == std::errc::result_out_of_range ? kInfinity : number;
}

}  // namespace

std::string number_to_text(double number) {
    if (std::isnan(number)) return "NaN";
    if (std::isinf(number)) return number < 0 ? "-Infinity" : "Infinity";
    if (number == 0) return "0";
    if (number < 0) return "-" + number_to_text(-number);

    std::array<char, 64> buffer{};
    const auto written = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                       std::chars_format::scientific);
    const std::string_view scientific{buffer.data(), written.ptr};
    const auto mark = scientific.find('e');
    std::string digits{scientific.substr(0, 1)};
    if (mark > 2) digits += scientific.substr(2, mark - 2);
    const char* exponent_begin = scientific.data() + mark + 1;
    if (*exponent_begin == '+') ++exponent_begin;
    int exponent = 0;
    std::from_chars(exponent_begin, written.ptr, exponent);

    // Number::toString: `point` is where the decimal point stands among the digits.
    const int count = static_cast<int>(digits.size());
    const int point = exponent + 1;
    if (point >= count && point <= 21) {
        return digits.append(static_cast<std::size_t>(point - count), '0');
    }
    if (point > 0 && point <= 21) return digits.insert(static_cast<std::size_t>(point), ".");
    if (point > -6 && point <= 0) {
        return "0." + std::string(static_cast<std::size_t>(-point), '0') + digits;
    }
    if (count > 1) digits.insert(1, ".");
    return digits + (exponent < 0 ? "e-" : "e+") + std::to_string(std::abs(exponent));
}

double text_to_number(std::string_view text) {
    const auto wide = trimmed(text);
    if (wide.empty()) return 0;
    const auto ascii = ascii_prefix(wide);
    if (ascii.size() != wide.size()) return kNotANumber;
    if (const auto number = read_radix(ascii)) return *number;
    const auto prefix = read_prefix(ascii);
    return prefix.length == ascii.size() ? prefix.number : kNotANumber;
}

double leading_number(std::string_view text) {
    return read_prefix(ascii_prefix(trimmed(text))).number;
}

}  // namespace yimen::logic
