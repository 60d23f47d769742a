#include "cases/actions/copy_case.h"

#include <span>

#include "cases/actions/case_answers.h"
#include "cases/actions/case_for_act.h"
#include "cases/actions/known_terms.h"
#include "cases/domain/handed.h"
#include "materials/materials.h"

namespace yimen::cases {

std::optional<FiledCase> find_case_to_copy(db::Transaction& transaction, const OpenCase& command,
                                           const std::string& applicant_id, const ItemTerms& terms,
                                           const Office& office, Day today) {
    if (command.copy_of.empty()) return std::nullopt;
    auto copied = CaseStore{transaction}.find(command.copy_of);
    if (!copied || copied->filed.entry_id != terms.entry_id ||
        copied->filed.applicant_id != applicant_id) {
        return std::nullopt;
    }
    const auto old_terms =
        office.terms.find(transaction, copied->filed.entry_id, copied->filed.entry_version);
    if (old_terms == nullptr) throw db::DatabaseError{"cases: a case without its item"};
    const auto capacities =
        capacities_of(transaction, command.opener, copied->filed, *old_terms, today);
    if (refuse_to_show(copied->filed, capacities)) return std::nullopt;
    return copied;
}

boost::json::object copied_answers(db::Transaction& transaction, const FiledCase& copied,
                                   const ItemTerms& terms, const Office& office, Day today) {
    const auto earlier = read_answers(CaseStore{transaction}, copied.filed.id, office.cipher);
    boost::json::object answers;
    if (!earlier) return answers;
    for (const auto& [name, value] : *earlier) {
        if (form::find_field(terms.form, name) == nullptr) continue;
        boost::json::object one{{name, value}};
        if (keep_draft_answers(one, terms, today).empty()) answers[name] = value;
    }
    return answers;
}

std::vector<HeldMaterial> copied_materials(db::Transaction& transaction, const Case& copied,
                                           const ItemTerms& terms, const Office& office,
                                           Day today) {
    std::vector<HeldMaterial> kept;
    for (const auto& held : copied.materials) {
        if (find_material(terms, held.key) == nullptr || !is_from_library(held.handing)) continue;
        const auto material = materials::find_material(transaction, held.reference, office.archive);
        if (!material || material->owner_id != copied.applicant_id ||
            materials::find_refusal_of_use(*material, today)) {
            continue;
        }
        if (!find_handing_faults({}, terms, std::span{&held, 1}, false).empty()) continue;
        auto again = held;
        again.since = 0;
        kept.push_back(std::move(again));
    }
    return kept;
}

}  // namespace yimen::cases
