#include "materials/actions/change_material.h"

#include <algorithm>
#include <utility>

#include "materials/domain/rights.h"
#include "materials/store/library_store.h"

namespace yimen::materials {

namespace {

Problem conflict(std::string code) {
    return {ProblemKind::Conflict, std::move(code), {}, {}};
}

Problem stale() {
    return {ProblemKind::Stale, "stale", {}, {}};
}

/// Opens the material in the version that was read, lets `change` work on it, writes it down.
template <class Change>
Result<Material> change(const ChangeMaterial& command, const std::string& act, Services& services,
                        const Archive& archive, const Change& work) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Material> {
        auto material = open_material(transaction, command.visit, command.material_id, archive);
        if (!material) return material;
        if (material->version != command.version) return stale();
        const Result<Done> done = work(transaction, *material);
        if (!done) return done.problem();
        if (!LibraryStore{transaction, archive.cipher}.change(*material)) return stale();
        ++material->version;
        record(transaction, actor_of(command.visit), act, material->id, {}, services);
        return material;
    });
}

/// A held one of the same kind that is at least as much to be trusted.
bool was_replaced(db::Transaction& transaction, const Material& material, const Archive& archive) {
    const auto held =
        LibraryStore{transaction, archive.cipher}.list_held(material.owner_id, material.kind);
    return std::any_of(held.begin(), held.end(), [&](const Material& other) {
        return supersedes(other.trust, material.trust);
    });
}

}  // namespace

Result<Material> add_to_library(const AddToLibrary& command, Services& services,
                                const Archive& archive) {
    auto wanted = command.material;
    const auto& visit = command.visit;
    wanted.channel = visit.channel;
    wanted.trust = command.self_made ? TrustLevel::D : TrustLevel::C;
    wanted.by = actor_of(visit);
    if (visit.channel == Channel::Window) {
        const auto* post = people::find_post_for(visit.person, kVerifyMaterials);
        if (post != nullptr) wanted.unit_id = post->unit_id;
    }
    return services.database.write([&](db::Transaction& transaction) -> Result<Material> {
        auto owner_id = open_library_to_add(transaction, visit, services.clock.today());
        if (!owner_id) return owner_id.problem();
        wanted.owner_id = *owner_id;
        wanted.beside_others = !open_library(transaction, visit);
        return add_material(transaction, wanted, services, archive);
    });
}

Result<Material> rename_material(const ChangeMaterial& command, const std::string& title,
                                 Services& services, const Archive& archive) {
    return change(command, "material.rename", services, archive,
                  [&](db::Transaction&, Material& material) -> Result<Done> {
                      material.title = title;
                      std::vector<FieldProblem> faults;
                      for (auto& fault : find_faults(material)) {
                          if (fault.pointer == "/title") faults.push_back(std::move(fault));
                      }
                      if (!faults.empty()) return invalid_input(std::move(faults));
                      if (material.state == MaterialState::Withdrawn) {
                          return conflict("material-withdrawn");
                      }
                      return Done{};
                  });
}

Result<Material> withdraw_material(const ChangeMaterial& command, Services& services,
                                   const Archive& archive) {
    return change(command, "material.withdraw", services, archive,
                  [&](db::Transaction&, Material& material) -> Result<Done> {
                      if (material.state == MaterialState::Withdrawn) {
                          return conflict("material-withdrawn");
                      }
                      material.state = MaterialState::Withdrawn;
                      material.withdrawn_at = services.clock.now();
                      return Done{};
                  });
}

Result<Material> undo_withdrawal(const ChangeMaterial& command, Services& services,
                                 const Archive& archive) {
    return change(command, "material.undo-withdrawal", services, archive,
                  [&](db::Transaction& transaction, Material& material) -> Result<Done> {
                      if (material.state != MaterialState::Withdrawn) {
                          return conflict("material-not-withdrawn");
                      }
                      if (material.superseded_by || was_replaced(transaction, material, archive)) {
                          return conflict("material-superseded");
                      }
                      material.state = MaterialState::Held;
                      material.withdrawn_at.reset();
                      return Done{};
                  });
}

Result<Material> verify_material(const ChangeMaterial& command, Services& services,
                                 const Archive& archive) {
    const auto& person = command.visit.person;
    return change(command, "material.verify", services, archive,
                  [&](db::Transaction& transaction, Material& material) -> Result<Done> {
                      const auto own = people::find_person_of(transaction, person.account_id);
                      if (own && people::may_act_for(transaction, *own, material.owner_id)) {
                          return Problem{ProblemKind::Forbidden, "own-material", {}, {}};
                      }
                      const auto trust = verified_trust(material);
                      if (!trust) return trust.problem();
                      const auto* post = people::find_post_for(person, kVerifyMaterials);
                      material.trust = *trust;
                      material.verification = Verification{.account_id = person.account_id,
                                                           .name = person.display_name,
                                                           .unit_id = post->unit_id,
                                                           .at = services.clock.now()};
                      supersede_others(transaction, material, archive);
                      return Done{};
                  });
}

}  // namespace yimen::materials
