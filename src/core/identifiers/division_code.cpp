#include "core/identifiers/division_code.h"

#include <algorithm>

namespace yimen::identifiers {
namespace {

bool ends_with_zeros(std::string_view digits, std::size_t count) {
    return digits.substr(digits.size() - count) == std::string_view{"000"}.substr(0, count);
}

/// Where the level above ends: 12 -> 9 -> 6 -> 4 -> 2.
std::size_t length_above(std::size_t length) {
    return length > 6 ? length - 3 : length - 2;
}

std::string_view without_filling(std::string_view digits) {
    while (digits.size() > 2) {
        const auto above = length_above(digits.size());
        if (!ends_with_zeros(digits, digits.size() - above)) break;
        digits = digits.substr(0, above);
    }
    return digits;
}

bool has_gap(std::string_view digits) {
    // A province has its prefectures and a town its villages; only the county may be left out.
    if (digits.size() >= 4 && digits.substr(2, 2) == "00") return true;
    return digits.size() == 12 && digits.substr(6, 3) == "000";
}

}  // namespace

Result<DivisionCode> DivisionCode::parse(std::string_view code) {
    constexpr std::string_view kLengths{"\2\4\6\11\14"};
    if (kLengths.find(static_cast<char>(std::min<std::size_t>(code.size(), 127))) ==
        std::string_view::npos) {
        return Problem{ProblemKind::Invalid, "division-code-length"};
    }
    const bool all_digits = std::all_of(code.begin(), code.end(),
                                        [](char digit) { return digit >= '0' && digit <= '9'; });
    if (!all_digits || code[0] == '0') return Problem{ProblemKind::Invalid, "division-code-form"};
    const auto digits = without_filling(code);
    if (has_gap(digits)) return Problem{ProblemKind::Invalid, "division-code-form"};
    return DivisionCode{std::string{digits}};
}

DivisionLevel DivisionCode::level() const {
    switch (digits_.size()) {
        case 2:
            return DivisionLevel::Province;
        case 4:
            return DivisionLevel::Prefecture;
        case 6:
            return DivisionLevel::County;
        case 9:
            return DivisionLevel::Township;
        default:
            return DivisionLevel::Village;
    }
}

std::string DivisionCode::code() const {
    auto filled = digits_;
    if (filled.size() < 6) filled.resize(6, '0');
    return filled;
}

std::optional<DivisionCode> DivisionCode::parent() const {
    if (digits_.size() == 2) return std::nullopt;
    const auto above = std::string_view{digits_}.substr(0, length_above(digits_.size()));
    return DivisionCode{std::string{without_filling(above)}};
}

bool DivisionCode::covers(const DivisionCode& other) const {
    return other.digits_.starts_with(digits_);
}

}  // namespace yimen::identifiers
