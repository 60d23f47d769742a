#include "people/domain/persons.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/identifiers/contact.h"
#include "core/identifiers/credit_code.h"
#include "core/text/text.h"

namespace yimen::people {

namespace {

constexpr std::size_t kNameLengthMax = 100;
constexpr std::array<std::string_view, 7> kLegalPersonKinds{
    "government", "institution", "enterprise", "sole-trader", "cooperative", "society", "other"};

void check_name(std::string_view name, std::vector<FieldProblem>& faults) {
    if (text::is_blank(name) || text::length(name) > kNameLengthMax ||
        !text::is_clean_input(name, text::Lines::One)) {
        faults.push_back({"/name", "person-name-malformed", {}});
    }
}

std::vector<FieldProblem> to_fields(const identifiers::Warnings& warnings,
                                    const std::string& pointer) {
    std::vector<FieldProblem> fields;
    for (const auto code : warnings) fields.push_back({pointer, std::string{code}, {}});
    return fields;
}

}  // namespace

Result<identifiers::CheckedDocument> check_stated_document(std::string_view document_type,
                                                           std::string_view number, Day today) {
    const auto type = identifiers::find_document_type(document_type);
    if (!type) return invalid_input({{"/document_type", "document-type-unknown", {}}});
    auto checked = identifiers::check_document(*type, text::strip(number), today);
    if (!checked) {
        return invalid_input({{"/number", checked.problem().code, checked.problem().facts}});
    }
    return checked;
}

Result<CheckedPerson> check_stated(const StatedPerson& stated, Day today) {
    std::vector<FieldProblem> faults;
    auto document = check_stated_document(stated.document_type, stated.number, today);
    if (!document) faults = document.problem().fields;
    check_name(stated.name, faults);
    if (stated.mobile && !identifiers::check_mobile(*stated.mobile)) {
        faults.push_back({"/mobile", "mobile-form", {}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return CheckedPerson{.document = std::move(document->document),
                         .name = text::strip(stated.name),
                         .mobile = stated.mobile,
                         .warnings = to_fields(document->warnings, "/number")};
}

Result<CheckedLegalPerson> check_stated(const StatedLegalPerson& stated) {
    std::vector<FieldProblem> faults;
    auto code = identifiers::check_credit_code(text::strip(stated.credit_code));
    if (!code) faults.push_back({"/credit_code", code.problem().code, code.problem().facts});
    check_name(stated.name, faults);
    const auto* const kind =
        std::find(kLegalPersonKinds.begin(), kLegalPersonKinds.end(), stated.kind);
    if (kind == kLegalPersonKinds.end()) {
        faults.push_back({"/kind", "legal-person-kind-unknown", {}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return CheckedLegalPerson{.credit_code = std::move(code->code),
                              .name = text::strip(stated.name),
                              .kind = stated.kind,
                              .warnings = to_fields(code->warnings, "/credit_code")};
}

bool joins_by_itself(identifiers::DocumentType type) {
    return type == identifiers::DocumentType::CitizenId;
}

}  // namespace yimen::people
