#include "core/identifiers/person_document.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/identifiers/characters.h"
#include "core/text/text.h"

namespace yimen::identifiers {
namespace {

constexpr std::size_t kLongestNumber = 50;

struct NamedType {
    DocumentType type;
    std::string_view name;
};

constexpr std::array kTypes{
    NamedType{DocumentType::CitizenId, "citizen-id"},
    NamedType{DocumentType::ResidencePermit, "residence-permit"},
    NamedType{DocumentType::ForeignerCard, "foreigner-card"},
    NamedType{DocumentType::HongKongMacaoPermit, "hong-kong-macao-permit"},
    NamedType{DocumentType::TaiwanPermit, "taiwan-permit"},
    NamedType{DocumentType::Passport, "passport"},
    NamedType{DocumentType::ForeignPassport, "foreign-passport"},
    NamedType{DocumentType::OfficerCard, "officer-card"},
    NamedType{DocumentType::HouseholdRegister, "household-register"},
    NamedType{DocumentType::Other, "other"},
};

Problem refused(std::string code, Facts facts = {}) {
    return {ProblemKind::Invalid, std::move(code), std::move(facts), {}};
}

bool is_upper_case_type(DocumentType type) {
    return type == DocumentType::HongKongMacaoPermit || type == DocumentType::TaiwanPermit ||
           type == DocumentType::Passport || type == DocumentType::ForeignPassport;
}

/// H or M, eight digits, and two more for the renewals of older cards.
bool is_usual_hong_kong_macao_permit(std::string_view number) {
    return (number.size() == 9 || number.size() == 11) && (number[0] == 'H' || number[0] == 'M') &&
           all_digits(number.substr(1));
}

/// Eight digits, or the older ten digits and a letter.
bool is_usual_taiwan_permit(std::string_view number) {
    if (number.size() == 8) return all_digits(number);
    return number.size() == 11 && all_digits(number.substr(0, 10)) && is_upper(number[10]);
}

/// Ordinary E (older G) with eight digits, or E, a letter and seven; DE, SE and PE with seven.
bool is_usual_passport(std::string_view number) {
    if (number.size() != 9) return false;
    const auto kind = number.substr(0, 2);
    const auto rest = number.substr(2);
    if (!all_digits(rest)) return false;
    if (kind == "DE" || kind == "SE" || kind == "PE") return true;
    return (kind[0] == 'E' && (is_digit(kind[1]) || is_upper(kind[1]))) ||
           (kind[0] == 'G' && is_digit(kind[1]));
}

bool is_usual(DocumentType type, std::string_view number) {
    switch (type) {
        case DocumentType::HongKongMacaoPermit:
            return is_usual_hong_kong_macao_permit(number);
        case DocumentType::TaiwanPermit:
            return is_usual_taiwan_permit(number);
        case DocumentType::Passport:
            return is_usual_passport(number);
        default:
            return true;
    }
}

CheckedDocument checked(DocumentType type, IdNumber read) {
    return {{type, std::move(read.number)}, read.born_on, read.sex, std::move(read.warnings)};
}

Result<CheckedDocument> check_free_number(DocumentType type, std::string_view number) {
    if (text::is_blank(number)) return refused("document-number-missing");
    if (!text::is_clean_input(number, text::Lines::One)) {
        return refused("document-number-characters");
    }
    if (text::length(number) > kLongestNumber) {
        return refused("document-number-too-long", {{"limit", std::to_string(kLongestNumber)}});
    }
    CheckedDocument read;
    read.document = {type, is_upper_case_type(type) ? to_upper(number) : std::string{number}};
    if (!is_usual(type, read.document.number)) read.warnings.push_back("document-number-unusual");
    return read;
}

}  // namespace

std::string_view name_of(DocumentType type) {
    return std::find_if(kTypes.begin(), kTypes.end(),
                        [type](const NamedType& row) { return row.type == type; })
        ->name;
}

std::optional<DocumentType> find_document_type(std::string_view name) {
    const auto* const found = std::find_if(
        kTypes.begin(), kTypes.end(), [name](const NamedType& row) { return row.name == name; });
    if (found == kTypes.end()) return std::nullopt;
    return found->type;
}

Result<CheckedDocument> check_document(DocumentType type, std::string_view number, Day today) {
    if (type == DocumentType::CitizenId) {
        auto read = check_citizen_id(number, today);
        if (!read) return read.problem();
        return checked(type, std::move(*read));
    }
    if (type == DocumentType::ResidencePermit) {
        auto read = check_residence_permit(number, today);
        if (!read) return read.problem();
        return checked(type, std::move(*read));
    }
    if (type == DocumentType::ForeignerCard) {
        auto read = check_foreigner_card(number, today);
        if (!read) return read.problem();
        return CheckedDocument{
            {type, std::move(read->number)}, read->born_on, read->sex, std::move(read->warnings)};
    }
    return check_free_number(type, number);
}

}  // namespace yimen::identifiers
