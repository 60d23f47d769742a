#include "core/identifiers/contact.h"

#include <algorithm>
#include <cstddef>

#include "core/identifiers/characters.h"

namespace yimen::identifiers {

namespace {

Problem refused(const char* code) {
    return {ProblemKind::Invalid, code, {}, {}};
}

bool is_mobile(std::string_view number) {
    return number.size() == 11 && all_digits(number) && number[0] == '1' && number[1] >= '3';
}

/// ITU-T E.164: at most 15 digits, the first not 0.
bool is_international(std::string_view number) {
    if (number.size() < 8 || number.size() > 16 || number[0] != '+') return false;
    return all_digits(number.substr(1)) && number[1] != '0';
}

/// 0, two or three more digits of the area, seven or eight of the subscriber.
bool is_fixed(std::string_view number) {
    if (number.size() < 10 || number[0] != '0') return false;
    for (const std::size_t area : {std::size_t{3}, std::size_t{4}}) {
        auto rest = number.substr(area);
        if (!all_digits(number.substr(0, area))) continue;
        if (!rest.empty() && rest[0] == '-') rest.remove_prefix(1);
        const auto dash = rest.find('-');
        const auto subscriber = rest.substr(0, dash);
        const bool extended = dash != std::string_view::npos;
        const auto extension = extended ? rest.substr(dash + 1) : std::string_view{};
        const bool right_subscriber = (subscriber.size() == 7 || subscriber.size() == 8) &&
                                      all_digits(subscriber) && subscriber[0] != '0';
        const bool right_extension =
            !extended || (!extension.empty() && extension.size() <= 6 && all_digits(extension));
        if (right_subscriber && right_extension) return true;
    }
    return false;
}

bool is_name_character(char character) {
    constexpr std::string_view kMarks = "!#$%&'*+-/=?^_`{|}~.";
    return is_digit(character) || is_upper(character) || (character >= 'a' && character <= 'z') ||
           kMarks.find(character) != std::string_view::npos;
}

bool is_domain_character(char character) {
    return is_digit(character) || is_upper(character) || (character >= 'a' && character <= 'z') ||
           character == '-' || character == '.';
}

bool has_whole_parts(std::string_view dotted) {
    return !dotted.empty() && dotted.front() != '.' && dotted.back() != '.' &&
           dotted.find("..") == std::string_view::npos;
}

}  // namespace

Result<Done> check_mobile(std::string_view number) {
    if (!is_mobile(number)) return refused("mobile-form");
    return Done{};
}

Result<Done> check_phone(std::string_view number) {
    if (!is_mobile(number) && !is_fixed(number) && !is_international(number)) {
        return refused("phone-form");
    }
    return Done{};
}

Result<Done> check_postcode(std::string_view code) {
    if (code.size() != 6 || !all_digits(code)) return refused("postcode-form");
    return Done{};
}

Result<Done> check_email(std::string_view address) {
    constexpr std::size_t kLongest = 254;
    constexpr std::size_t kLongestName = 64;
    const auto at = address.find('@');
    if (at == std::string_view::npos || address.size() > kLongest || at > kLongestName) {
        return refused("email-form");
    }
    const auto name = address.substr(0, at);
    const auto domain = address.substr(at + 1);
    const bool right = has_whole_parts(name) && has_whole_parts(domain) &&
                       domain.find('.') != std::string_view::npos &&
                       std::all_of(name.begin(), name.end(), is_name_character) &&
                       std::all_of(domain.begin(), domain.end(), is_domain_character);
    if (!right) return refused("email-form");
    return Done{};
}

}  // namespace yimen::identifiers
