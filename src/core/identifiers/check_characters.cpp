#include "core/identifiers/check_characters.h"

#include <array>
#include <cstddef>

namespace yimen::identifiers {
namespace {

constexpr std::string_view kCreditCodeAlphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

int digit_or_letter_value(char character) {
    return character <= '9' ? character - '0' : character - 'A' + 10;
}

}  // namespace

char mod_11_2_check(std::string_view seventeen_digits) {
    int sum = 0;
    for (const char digit : seventeen_digits) sum = (sum + (digit - '0')) * 2 % 11;
    const int check = (12 - sum) % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}

char credit_code_check(std::string_view seventeen_characters) {
    int sum = 0;
    int weight = 1;
    for (const char character : seventeen_characters) {
        sum += credit_code_value(character) * weight;
        weight = weight * 3 % 31;
    }
    return kCreditCodeAlphabet[static_cast<std::size_t>((31 - sum % 31) % 31)];
}

char organisation_code_check(std::string_view eight_characters) {
    constexpr std::array kWeights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t at = 0; at < kWeights.size(); ++at) {
        sum += digit_or_letter_value(eight_characters[at]) * kWeights[at];
    }
    const int check = (11 - sum % 11) % 11;
    return check == 10 ? 'X' : static_cast<char>('0' + check);
}

int credit_code_value(char character) {
    const auto place = kCreditCodeAlphabet.find(character);
    return place == std::string_view::npos ? -1 : static_cast<int>(place);
}

}  // namespace yimen::identifiers
