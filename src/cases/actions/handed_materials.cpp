#include "cases/actions/handed_materials.h"

#include <algorithm>

#include "cases/domain/handed.h"
#include "materials/materials.h"

namespace yimen::cases {

namespace {

/// Nothing is kept of what a sender says the library says.
void forget_claims(HeldMaterial& handed) {
    handed.files.clear();
    handed.trust = trust_of(handed.handing);
}

bool may_hand_in(const materials::Material& material, const Case& filed,
                 const people::Person& person) {
    return material.owner_id == filed.applicant_id || material.owner_id == person.person_id;
}

/// What the library holds under the reference goes into the case, or the code of the fault.
std::string take_one(const Handling& handling, const people::Person& person, HeldMaterial& handed) {
    const auto found =
        materials::find_material(handling.transaction, handed.reference, handling.office.archive);
    if (!found || !may_hand_in(*found, handling.filed.filed, person)) {
        return "material-not-in-library";
    }
    const bool claims_issue =
        handed.handing == Handing::Certificate || handed.handing == Handing::Shared;
    if (claims_issue && found->trust != materials::TrustLevel::A) return "material-not-issued";
    handed.trust = materials::name_of(found->trust);
    for (const auto& file : found->files) handed.files.push_back(file.digest);
    return {};
}

std::vector<std::string> units_of(const Case& filed) {
    std::vector<std::string> units{filed.unit_id};
    const auto add = [&](const std::string& unit_id) {
        if (std::find(units.begin(), units.end(), unit_id) == units.end()) units.push_back(unit_id);
    };
    for (const auto& step : filed.steps) add(step.unit_id);
    for (const auto& opinion : filed.opinions) add(opinion.unit_id);
    return units;
}

Result<Done> use_all(const Handling& handling, const materials::Actor& by) {
    const auto& filed = handling.filed.filed;
    const auto units = units_of(filed);
    for (const auto& held : filed.materials) {
        if (!is_from_library(held.handing)) continue;
        const auto material =
            materials::find_material(handling.transaction, held.reference, handling.office.archive);
        if (!material) throw db::DatabaseError{"cases: a material that is in no library"};
        for (const auto& unit_id : units) {
            const auto used =
                materials::use_material(handling.transaction,
                                        {.material_id = material->id,
                                         .owner_id = material->owner_id,
                                         .unit_id = unit_id,
                                         .case_id = filed.id,
                                         .case_number = filed.number,
                                         .item_id = filed.entry_id,
                                         .item_name = handling.terms.name,
                                         .purpose = "办理“" + handling.terms.name + "”",
                                         .by = by},
                                        handling.services, handling.office.archive);
            if (!used) return used.problem();
        }
    }
    return Done{};
}

}  // namespace

std::string library_kind_of(const MaterialTerms& material) {
    return material.certificate_type.empty() ? material.name : material.certificate_type;
}

std::vector<FieldProblem> take_from_library(const Handling& handling, const Doer& doer,
                                            const people::Person& person,
                                            std::vector<HeldMaterial>& handed) {
    const bool at_window = std::find(doer.capacities.begin(), doer.capacities.end(),
                                     Actor::Clerk) != doer.capacities.end();
    auto faults = find_handing_faults(handling.filed.filed, handling.terms, handed, at_window);
    for (std::size_t at = 0; at < handed.size(); ++at) {
        auto& one = handed[at];
        forget_claims(one);
        if (!is_from_library(one.handing) || one.reference.empty()) continue;
        auto code = take_one(handling, person, one);
        if (code.empty()) continue;
        faults.push_back({"/materials/" + std::to_string(at) + "/reference", std::move(code), {}});
    }
    return faults;
}

Result<Done> record_uses(const Handling& handling, const people::Person& person) {
    return use_all(handling, {.account_id = person.account_id,
                              .login_name = person.login_name,
                              .role = person.is_staff() ? person.posts.front().role : "",
                              .address = person.presence.address});
}

Result<Done> record_uses_by_law(const Handling& handling) {
    return use_all(handling, {});
}

}  // namespace yimen::cases
