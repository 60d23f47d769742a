#include "cases/actions/handed_materials.h"

#include <algorithm>

#include "cases/actions/applicants.h"
#include "cases/domain/handed.h"
#include "materials/materials.h"

namespace yimen::cases {

namespace {

/// Nothing is kept of what a sender says the library says.
void forget_claims(HeldMaterial& handed) {
    handed.files.clear();
    handed.trust = trust_of(handed.handing);
}

/// Once in the draft it stays there, whoever writes on.
bool is_in_draft(const Case& filed, const HeldMaterial& handed) {
    const auto* held = filed.number.empty() ? find_held(filed, handed.key) : nullptr;
    return held != nullptr && held->reference == handed.reference;
}

bool may_hand_in(const materials::Material& material, const Case& filed,
                 const people::Person& person, const HeldMaterial& handed) {
    return material.owner_id == filed.applicant_id || material.owner_id == person.person_id ||
           is_in_draft(filed, handed);
}

/// What the library says counts for the paper that is asked for, of the person who applies.
bool is_what_is_asked(const materials::Material& material, const Handling& handling,
                      const HeldMaterial& handed) {
    const auto* asked = find_material(handling.terms, handed.key);
    return asked != nullptr && material.kind == library_kind_of(*asked) &&
           material.owner_id == handling.filed.filed.applicant_id;
}

/// A newer one in the library does not unmake what the applicant has chosen.
std::string refusal_at_filing(const materials::Material& material, Day today) {
    const auto refusal = materials::find_refusal_of_use(material, today);
    return refusal && refusal->code != "material-superseded" ? refusal->code : std::string{};
}

/// What the library holds under the reference goes into the case, or the code of the fault.
std::string take_one(const Handling& handling, const people::Person& person, HandedFor purpose,
                     HeldMaterial& handed) {
    const auto found =
        materials::find_material(handling.transaction, handed.reference, handling.office.archive);
    if (!found || !may_hand_in(*found, handling.filed.filed, person, handed)) {
        return "material-not-in-library";
    }
    const bool asked = is_what_is_asked(*found, handling, handed);
    if (handed.handing == Handing::Certificate || handed.handing == Handing::Shared) {
        if (found->trust != materials::TrustLevel::A) return "material-not-issued";
        if (!asked) return "material-of-another-kind";
    }
    const bool raised =
        found->trust == materials::TrustLevel::A || found->trust == materials::TrustLevel::B;
    handed.trust = raised && !asked ? trust_of(Handing::Upload) : materials::name_of(found->trust);
    for (const auto& file : found->files) handed.files.push_back(file.digest);
    return purpose == HandedFor::Filing ? refusal_at_filing(*found, handling.today())
                                        : std::string{};
}

/// 亲友代办不得代签承诺: a promise binds the applicant, who makes it, or says that another may.
bool may_promise(const Handling& handling, const people::Person& person, bool at_window) {
    return at_window || acts_for(handling.transaction, person, handling.filed.filed.applicant_id,
                                 handling.terms, "commit", handling.today());
}

std::vector<std::string> units_of(const Case& filed, const std::string& window) {
    std::vector<std::string> units;
    const auto add = [&](const std::string& unit_id) {
        const bool known = std::find(units.begin(), units.end(), unit_id) != units.end();
        if (!known && !unit_id.empty()) units.push_back(unit_id);
    };
    add(window);
    add(filed.window_unit);
    if (!filed.accepted_on) return units;
    add(filed.unit_id);
    for (const auto& step : filed.steps) add(step.unit_id);
    for (const auto& opinion : filed.opinions) add(opinion.unit_id);
    return units;
}

Result<Done> use_all(const Handling& handling, const std::string& window,
                     const materials::Actor& by) {
    const auto& filed = handling.filed.filed;
    const auto units = units_of(filed, window);
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
                                         .by = by,
                                         .handed_in = true},
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
                                            const people::Person& person, HandedFor purpose,
                                            std::vector<HeldMaterial>& handed) {
    const bool at_window = std::find(doer.capacities.begin(), doer.capacities.end(),
                                     Actor::Clerk) != doer.capacities.end();
    auto faults = find_handing_faults(handling.filed.filed, handling.terms, handed, at_window);
    for (std::size_t at = 0; at < handed.size(); ++at) {
        auto& one = handed[at];
        const auto pointer = "/materials/" + std::to_string(at);
        forget_claims(one);
        if (one.handing == Handing::Commitment && !may_promise(handling, person, at_window)) {
            faults.push_back({pointer + "/handing", "commitment-not-by-agent", {}});
        }
        if (!is_from_library(one.handing) || one.reference.empty()) continue;
        auto code = take_one(handling, person, purpose, one);
        if (code.empty()) continue;
        faults.push_back({pointer + "/reference", std::move(code), {}});
    }
    return faults;
}

Result<Done> record_uses(const Handling& handling, const Doer& doer, const people::Person& person) {
    return use_all(handling, doer.unit_id,
                   {.account_id = person.account_id,
                    .login_name = person.login_name,
                    .role = person.is_staff() ? person.posts.front().role : "",
                    .address = person.presence.address});
}

Result<Done> record_uses_by_law(const Handling& handling) {
    return use_all(handling, {}, {});
}

}  // namespace yimen::cases
