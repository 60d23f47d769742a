#include "core/identifiers/credit_code.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/identifiers/characters.h"
#include "core/identifiers/check_characters.h"

namespace yimen::identifiers {
namespace {

constexpr std::size_t kLength = 18;

struct Department {
    char department;
    std::string_view classes;
};

/// GB 32100-2015 with the departments that were added since; memory of the trade, so a warning.
constexpr std::array kDepartments{
    Department{'1', "1239"}, Department{'2', "19"},   Department{'3', "123459"},
    Department{'4', "19"},   Department{'5', "1239"}, Department{'6', "129"},
    Department{'7', "129"},  Department{'8', "19"},   Department{'9', "123"},
    Department{'A', "19"},   Department{'N', "1239"}, Department{'Y', "1"},
};

bool is_usual_class(char department, char organisation_class) {
    return std::any_of(kDepartments.begin(), kDepartments.end(), [&](const Department& row) {
        return row.department == department &&
               row.classes.find(organisation_class) != std::string_view::npos;
    });
}

Problem refused(std::string code) {
    return {ProblemKind::Invalid, std::move(code), {}, {}};
}

}  // namespace

Result<CreditCode> check_credit_code(std::string_view code, const KnownDivision& known) {
    if (code.size() != kLength) return refused("credit-code-length");
    CreditCode read;
    read.code = to_upper(code);
    if (!std::all_of(read.code.begin(), read.code.end(),
                     [](char character) { return credit_code_value(character) >= 0; })) {
        return refused("credit-code-characters");
    }
    read.department = read.code[0];
    read.organisation_class = read.code[1];
    read.division = read.code.substr(2, 6);
    if (!all_digits(read.division)) return refused("credit-code-division");
    if (credit_code_check(std::string_view{read.code}.substr(0, kLength - 1)) != read.code.back()) {
        return refused("credit-code-check-character");
    }

    read.organisation_code = read.code.substr(8, 9);
    if (organisation_code_check(std::string_view{read.organisation_code}.substr(0, 8)) !=
        read.organisation_code.back()) {
        read.warnings.push_back("credit-code-organisation-check");
    }
    if (!is_usual_class(read.department, read.organisation_class)) {
        read.warnings.push_back("credit-code-unusual-class");
    }
    if (known && !known(read.division)) read.warnings.push_back("credit-code-unknown-division");
    return read;
}

}  // namespace yimen::identifiers
