#include "core/identifiers/id_number.h"

#include <algorithm>
#include <utility>

#include "core/identifiers/characters.h"
#include "core/identifiers/check_characters.h"

namespace yimen::identifiers {
namespace {

constexpr int kOldestYears = 150;
constexpr std::size_t kLength = 18;
constexpr std::size_t kOldLength = 15;

Problem refused(std::string code, Facts facts = {}) {
    return {ProblemKind::Invalid, std::move(code), std::move(facts), {}};
}

bool is_permit_area(std::string_view division) {
    return division == "810000" || division == "820000" || division == "830000";
}

bool has_the_form(std::string_view number) {
    const char check = number.back();
    return all_digits(number.substr(0, kLength - 1)) && (is_digit(check) || check == 'X');
}

/// Places 7 to 14 of all 18-character numbers.
Result<Day> read_birth_day(std::string_view number, Day today) {
    const auto text = number.substr(6, 8);
    const auto born_on =
        Day::parse(std::string{text.substr(0, 4)} + "-" + std::string{text.substr(4, 2)} + "-" +
                   std::string{text.substr(6, 2)});
    if (!born_on) return refused("id-number-birth-date");
    if (*born_on > today) return refused("id-number-born-in-future");
    if (full_years_between(*born_on, today) > kOldestYears) {
        return refused("id-number-too-old", {{"limit", std::to_string(kOldestYears)}});
    }
    return *born_on;
}

Sex read_sex(std::string_view number) {
    return (number[16] - '0') % 2 == 1 ? Sex::Male : Sex::Female;
}

bool check_character_fits(std::string_view number) {
    return mod_11_2_check(number.substr(0, kLength - 1)) == number.back();
}

/// What citizen numbers and residence permits share, from the birth date on.
Result<IdNumber> read_person(std::string number, Day today) {
    const auto born_on = read_birth_day(number, today);
    if (!born_on) return born_on.problem();
    if (!check_character_fits(number)) return refused("id-number-check-character");

    IdNumber read;
    read.division = number.substr(0, 6);
    read.born_on = *born_on;
    read.sex = read_sex(number);
    read.number = std::move(number);
    return read;
}

std::string to_eighteen(std::string_view fifteen_digits) {
    auto number =
        std::string{fifteen_digits.substr(0, 6)} + "19" + std::string{fifteen_digits.substr(6)};
    number.push_back(mod_11_2_check(number));
    return number;
}

ForeignerCard old_foreigner_card(std::string number) {
    ForeignerCard card;
    card.warnings.push_back("foreigner-card-old-form");
    const auto letters = std::string_view{number}.substr(0, 3);
    const bool usual = std::all_of(letters.begin(), letters.end(), is_upper) &&
                       all_digits(std::string_view{number}.substr(3));
    if (usual) {
        card.nationality = letters;
    } else {
        card.warnings.push_back("document-number-unusual");
    }
    card.number = std::move(number);
    return card;
}

}  // namespace

Result<IdNumber> check_citizen_id(std::string_view number, Day today, const KnownDivision& known) {
    const bool old_form = number.size() == kOldLength;
    if (number.size() != kLength && !old_form) return refused("id-number-length");
    if (old_form && !all_digits(number)) return refused("id-number-characters");
    auto normal = old_form ? to_eighteen(number) : to_upper(number);
    if (!has_the_form(normal)) return refused("id-number-characters");

    auto read = read_person(std::move(normal), today);
    if (!read) return read;
    if (old_form) read->warnings.push_back("id-number-old-form");
    if (is_permit_area(read->division)) {
        read->warnings.push_back("id-number-residence-permit");
    }
    // Never a refusal: the area is that of the day of issue, and divisions come and go.
    if (known && !known(read->division)) read->warnings.push_back("id-number-unknown-division");
    return read;
}

Result<IdNumber> check_residence_permit(std::string_view number, Day today) {
    if (number.size() != kLength) return refused("id-number-length");
    auto normal = to_upper(number);
    if (!has_the_form(normal)) return refused("id-number-characters");
    if (!is_permit_area(std::string_view{normal}.substr(0, 6))) {
        return refused("residence-permit-area");
    }
    return read_person(std::move(normal), today);
}

Result<ForeignerCard> check_foreigner_card(std::string_view number, Day today) {
    if (number.size() != kLength && number.size() != kOldLength) {
        return refused("foreigner-card-length");
    }
    auto normal = to_upper(number);
    if (normal.size() == kOldLength) {
        if (!all_digits_or_upper(normal)) return refused("id-number-characters");
        return old_foreigner_card(std::move(normal));
    }
    if (!has_the_form(normal)) return refused("id-number-characters");
    if (normal[0] != '9') return refused("foreigner-card-first-digit");
    const auto born_on = read_birth_day(normal, today);
    if (!born_on) return born_on.problem();
    if (normal.compare(14, 3, "000") == 0) return refused("foreigner-card-sequence");
    if (!check_character_fits(normal)) return refused("id-number-check-character");

    ForeignerCard card;
    card.applied_in = normal.substr(1, 2);
    card.nationality = normal.substr(3, 3);
    card.born_on = *born_on;
    card.sex = read_sex(normal);
    card.number = std::move(normal);
    return card;
}

}  // namespace yimen::identifiers
