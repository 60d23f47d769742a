#include "materials/actions/library.h"

#include <algorithm>
#include <utility>

#include "materials/domain/rights.h"
#include "materials/store/library_store.h"

namespace yimen::materials {

namespace {

Problem forbidden(std::string code) {
    return {ProblemKind::Forbidden, std::move(code), {}, {}};
}

bool may_verify(const people::Person& person) {
    return people::find_post_for(person, kVerifyMaterials) != nullptr;
}

}  // namespace

Problem not_found() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

Result<std::string> open_library(db::Transaction& transaction, const Visit& visit) {
    if (visit.channel == Channel::Window) {
        if (!may_verify(visit.person)) return forbidden("forbidden");
        const auto owner_id = visit.owner_id.value_or("");
        if (!people::is_registered_person(transaction, owner_id)) {
            return invalid_input({{"/owner", "owner-unknown", {}}});
        }
        return owner_id;
    }
    const auto person_id = people::find_person_of(transaction, visit.person.account_id);
    if (!person_id) return forbidden("person-not-recorded");
    const auto owner_id = visit.owner_id.value_or(*person_id);
    if (!people::may_act_for(transaction, *person_id, owner_id)) return not_found();
    return owner_id;
}

Result<std::string> open_library_to_add(db::Transaction& transaction, const Visit& visit,
                                        Day today) {
    auto opened = open_library(transaction, visit);
    if (opened || visit.channel == Channel::Window || !visit.owner_id) return opened;
    if (!acts_for(transaction, visit.person, *visit.owner_id, today)) return opened;
    return *visit.owner_id;
}

bool acts_for(db::Transaction& transaction, const people::Person& person, std::string_view owner_id,
              Day today) {
    const auto principals = people::principals_of(transaction, person, today);
    return std::any_of(principals.begin(), principals.end(),
                       [&](const people::ActsFor& one) { return one.principal.id == owner_id; });
}

Result<Material> open_material_to_read(db::Transaction& transaction, const Visit& visit,
                                       std::string_view material_id, Day today,
                                       const Archive& archive) {
    auto opened = open_material(transaction, visit, material_id, archive);
    if (opened || visit.channel == Channel::Window) return opened;
    auto material = LibraryStore{transaction, archive.cipher}.find(material_id);
    const bool added = material && material->channel == Channel::Online &&
                       material->added_by == visit.person.account_id;
    if (!added || !acts_for(transaction, visit.person, material->owner_id, today)) return opened;
    return std::move(*material);
}

Result<Material> open_material(db::Transaction& transaction, const Visit& visit,
                               std::string_view material_id, const Archive& archive) {
    const bool at_window = visit.channel == Channel::Window;
    if (at_window && !may_verify(visit.person)) return forbidden("forbidden");
    auto material = LibraryStore{transaction, archive.cipher}.find(material_id);
    if (!material) return not_found();
    if (at_window) return std::move(*material);
    const auto person_id = people::find_person_of(transaction, visit.person.account_id);
    if (!person_id || !people::may_act_for(transaction, *person_id, material->owner_id)) {
        return not_found();
    }
    return std::move(*material);
}

Actor actor_of(const Visit& visit) {
    const auto* post = visit.channel == Channel::Window
                           ? people::find_post_for(visit.person, kVerifyMaterials)
                           : nullptr;
    return {.account_id = visit.person.account_id,
            .login_name = visit.person.login_name,
            .role = post == nullptr ? std::string{} : post->role,
            .address = visit.person.presence.address};
}

void record(db::Transaction& transaction, const Actor& actor, std::string act,
            std::string_view material_id, std::string purpose, Services& services) {
    people::record(transaction,
                   {.account = actor.login_name,
                    .role = actor.role,
                    .act = std::move(act),
                    .subject = "material:" + std::string{material_id},
                    .purpose = std::move(purpose),
                    .address = actor.address},
                   services);
}

void supersede_others(db::Transaction& transaction, const Material& newer, const Archive& archive) {
    LibraryStore store{transaction, archive.cipher};
    for (auto& older : store.list_held(newer.owner_id, newer.kind)) {
        if (older.id == newer.id || !supersedes(newer.trust, older.trust)) continue;
        older.state = MaterialState::Superseded;
        older.superseded_by = newer.id;
        store.change(older);
    }
}

}  // namespace yimen::materials
