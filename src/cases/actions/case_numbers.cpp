#include "cases/actions/case_numbers.h"

#include <algorithm>

namespace yimen::cases {

namespace {

constexpr std::size_t kSerialDigits = 4;
/// Beyond that it is no serial of a day.
constexpr std::size_t kSerialDigitsMost = 9;
constexpr std::size_t kDayDigits = 8;

bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}

}  // namespace

std::optional<GivenNumber> read_case_number(std::string_view implementation_code,
                                            std::string_view number) {
    if (implementation_code.empty() || !number.starts_with(implementation_code)) {
        return std::nullopt;
    }
    const auto digits = number.substr(implementation_code.size());
    if (digits.size() < kDayDigits + kSerialDigits ||
        digits.size() > kDayDigits + kSerialDigitsMost ||
        !std::all_of(digits.begin(), digits.end(), is_digit)) {
        return std::nullopt;
    }
    const auto text = std::string{digits};
    const auto day =
        Day::parse(text.substr(0, 4) + '-' + text.substr(4, 2) + '-' + text.substr(6, 2));
    if (!day) return std::nullopt;
    return GivenNumber{*day, std::stoll(text.substr(kDayDigits))};
}

std::string next_case_number(CaseStore& store, const ItemTerms& terms, Day on) {
    auto day = on.iso();
    day.erase(std::remove(day.begin(), day.end(), '-'), day.end());
    auto serial = std::to_string(store.next_number(terms.entry_id, on));
    if (serial.size() < kSerialDigits) serial.insert(0, kSerialDigits - serial.size(), '0');
    return terms.implementation_code + day + serial;
}

}  // namespace yimen::cases
