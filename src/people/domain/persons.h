#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/identifiers/person_document.h"
#include "core/result.h"

namespace yimen::people {

/// A human being whose matters are handled, known by one document. 自然人
struct NaturalPerson {
    std::string id;
    identifiers::PersonDocument document;
    std::string name;
    std::optional<std::string> mobile;
    Instant created_at;
    std::int64_t version = 1;
};

/// An enterprise, an institution, a society, known by its unified social credit code.
/// 法人和其他组织
struct LegalPerson {
    std::string id;
    std::string credit_code;
    std::string name;
    std::string kind;
    std::optional<std::string> representative_id;  ///< 法定代表人: a natural person
    Instant created_at;
    std::int64_t version = 1;
};

/// What somebody says a person is.
struct StatedPerson {
    std::string document_type;
    std::string number;
    std::string name;
    std::optional<std::string> mobile;
};

struct StatedLegalPerson {
    std::string credit_code;
    std::string name;
    std::string kind;
};

/// What was stated, in its normal form, and what is unusual about it without being wrong.
struct CheckedPerson {
    identifiers::PersonDocument document;
    std::string name;
    std::optional<std::string> mobile;
    std::vector<FieldProblem> warnings;
};

struct CheckedLegalPerson {
    std::string credit_code;
    std::string name;
    std::string kind;
    std::vector<FieldProblem> warnings;
};

/// Every broken rule at once: /document_type `document-type-unknown`, /number those of
/// check_document, /name `person-name-malformed`, /mobile `mobile-form`.
Result<CheckedPerson> check_stated(const StatedPerson& stated, Day today);

/// The same of a document alone.
Result<identifiers::CheckedDocument> check_stated_document(std::string_view document_type,
                                                           std::string_view number, Day today);

/// Every broken rule at once: /credit_code those of check_credit_code, /name
/// `person-name-malformed`, /kind `legal-person-kind-unknown` (government, institution, enterprise,
/// sole-trader, cooperative, society, other).
Result<CheckedLegalPerson> check_stated(const StatedLegalPerson& stated);

/// Whether a record with the same number is the same person without anybody looking: only the
/// citizen number is unique beyond doubt (REQ-060, REQ-062).
bool joins_by_itself(identifiers::DocumentType type);

}  // namespace yimen::people
