#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"
#include "core/identifiers/id_number.h"
#include "core/identifiers/warning.h"
#include "core/result.h"

namespace yimen::identifiers {

/// Documents by which a person is known here. Codes of outside systems are mapped per interface.
enum class DocumentType : std::uint8_t {
    CitizenId,            ///< 居民身份证
    ResidencePermit,      ///< 港澳台居民居住证
    ForeignerCard,        ///< 外国人永久居留身份证
    HongKongMacaoPermit,  ///< 港澳居民来往内地通行证
    TaiwanPermit,         ///< 台湾居民来往大陆通行证
    Passport,             ///< 中国护照
    ForeignPassport,      ///< 外国护照
    OfficerCard,          ///< 军官证
    HouseholdRegister,    ///< 户口簿
    Other,                ///< 其他
};

/// The lasting name in URLs, bodies and tables: `citizen-id`, `residence-permit`, `foreigner-card`,
/// `hong-kong-macao-permit`, `taiwan-permit`, `passport`, `foreign-passport`, `officer-card`,
/// `household-register`, `other`.
std::string_view name_of(DocumentType type);
std::optional<DocumentType> find_document_type(std::string_view name);

/// A document as the house keeps and compares it: the number in its normal form.
struct PersonDocument {
    DocumentType type = DocumentType::CitizenId;
    std::string number;

    friend auto operator<=>(const PersonDocument&, const PersonDocument&) = default;
};

struct CheckedDocument {
    PersonDocument document;
    std::optional<Day> born_on;  ///< where the number tells it
    Sex sex = Sex::Unknown;
    Warnings warnings;
};

/// The one door for numbers of people. Citizen number, residence permit and foreigner card follow
/// their own checks (id_number.h), with their refusals and warnings. All others are text:
/// refusals, in this order: `document-number-missing` (empty or blank),
/// `document-number-characters` (no valid UTF-8, or control characters), `document-number-too-long`
/// (limit=50 characters); warning: `document-number-unusual` (not the usual form of this type).
/// Travel permits and passports are kept in upper case.
Result<CheckedDocument> check_document(DocumentType type, std::string_view number, Day today);

}  // namespace yimen::identifiers
