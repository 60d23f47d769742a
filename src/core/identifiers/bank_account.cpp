#include "core/identifiers/bank_account.h"

#include <cstddef>

#include "core/identifiers/characters.h"

namespace yimen::identifiers {

bool has_luhn_digit(std::string_view digits) {
    int sum = 0;
    for (std::size_t place = 0; place < digits.size(); ++place) {
        int value = digits[digits.size() - 1 - place] - '0';
        if (place % 2 == 1) value = value * 2 > 9 ? value * 2 - 9 : value * 2;
        sum += value;
    }
    return sum % 10 == 0;
}

Result<Done> check_bank_account(std::string_view number) {
    constexpr std::size_t kShortest = 8;
    constexpr std::size_t kLongest = 30;
    const bool form = number.size() >= kShortest && number.size() <= kLongest && all_digits(number);
    if (!form) return Problem{ProblemKind::Invalid, "bank-account-form", {}, {}};

    const bool card = number.starts_with("62") && number.size() >= 16 && number.size() <= 19;
    if (card && !has_luhn_digit(number)) {
        return Problem{ProblemKind::Invalid, "bank-card-check-digit", {}, {}};
    }
    return Done{};
}

}  // namespace yimen::identifiers
