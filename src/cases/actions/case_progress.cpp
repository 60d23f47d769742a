#include "cases/actions/case_progress.h"

#include <cctype>

#include "cases/actions/applicants.h"
#include "cases/actions/known_terms.h"
#include "cases/store/case_store.h"

#include "core/identifiers/masks.h"
#include "platform/crypto/field_cipher.h"

namespace yimen::cases {

namespace {

constexpr std::size_t kCodeLength = 8;
/// Nothing that is mistaken for something else on paper.
constexpr std::string_view kCodeLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// As people type it: small letters, white space between.
std::string normal_form(std::string_view code) {
    std::string normal;
    for (const auto letter : code) {
        const auto byte = static_cast<unsigned char>(letter);
        if (std::isspace(byte) != 0 || letter == '-') continue;
        normal += static_cast<char>(std::toupper(byte));
    }
    return normal;
}

}  // namespace

std::string query_code_of(std::string_view case_number, const crypto::FieldCipher& cipher) {
    const auto digest = cipher.blind_index(case_number, "case_file.query_code");
    std::string code;
    for (std::size_t at = 0; at < kCodeLength; ++at) {
        const auto byte = std::stoul(digest.substr(2 * at, 2), nullptr, 16);
        code += kCodeLetters[byte % kCodeLetters.size()];
    }
    return code;
}

bool is_query_code(std::string_view case_number, std::string_view query_code,
                   const crypto::FieldCipher& cipher) {
    return normal_form(query_code) == query_code_of(case_number, cipher);
}

Result<CaseProgress> find_progress(std::string_view number, std::string_view query_code,
                                   Services& services, Office& office) {
    const Problem nowhere{ProblemKind::NotFound, "progress-not-found", {}, {}};
    if (!is_query_code(number, query_code, office.cipher)) return nowhere;
    return services.database.read([&](db::Transaction& transaction) -> Result<CaseProgress> {
        const CaseStore store{transaction};
        const auto found = store.find_by_number(number);
        if (!found) return nowhere;
        const auto& filed = found->filed;
        const auto terms = office.terms.find(transaction, filed.entry_id, filed.entry_version);
        const auto unit = people::find_unit(transaction, filed.unit_id);
        return CaseProgress{
            .number = filed.number,
            .item_name = found->item_name,
            .unit_name = unit ? unit->name : std::string{},
            .masked_applicant = identifiers::mask_name(
                applicant_name(transaction, filed.applicant_id, office.cipher)),
            .inquiry_phone = terms ? terms->inquiry_phone : std::string{},
            .state = filed.state,
            .submitted_on = filed.submitted_on ? filed.submitted_on : filed.received_on,
            .due_on = found->due_on,
            .ended_on = filed.ended_on,
            .history = store.list_history(filed.id)};
    });
}

}  // namespace yimen::cases
