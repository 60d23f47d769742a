#include "people/people.h"

#include "people/actions/known_names.h"
#include "people/domain/device.h"
#include "people/domain/roles.h"
#include "people/store/account_store.h"
#include "people/store/client_store.h"
#include "people/store/person_store.h"
#include "people/store/post_store.h"
#include "people/store/unit_store.h"

namespace yimen::people {

std::optional<Unit> find_unit(db::Transaction& transaction, std::string_view unit_id) {
    return UnitStore{transaction}.find(unit_id);
}

std::vector<Unit> list_units(db::Transaction& transaction) {
    return UnitStore{transaction}.list();
}

std::optional<Division> find_division(db::Transaction& transaction, std::string_view code) {
    return UnitStore{transaction}.find_division(code);
}

std::vector<Division> list_divisions(db::Transaction& transaction) {
    return UnitStore{transaction}.list_divisions();
}

std::optional<std::string> find_display_name(db::Transaction& transaction,
                                             std::string_view account_id) {
    if (const auto client_id = client_in(account_id)) {
        const auto client = ClientStore{transaction}.find(*client_id);
        return client ? std::optional{client->client.name} : std::nullopt;
    }
    const auto account = AccountStore{transaction}.find(account_id);
    if (!account) return std::nullopt;
    return account->display_name;
}

std::optional<Client> find_client(db::Transaction& transaction, std::string_view client_id) {
    auto found = ClientStore{transaction}.find(client_id);
    if (!found) return std::nullopt;
    return std::move(found->client);
}

std::optional<std::string> find_staff_at(db::Transaction& transaction, std::string_view address,
                                         std::string_view user_agent, Day day) {
    return AccountStore{transaction}.find_staff_session(address, device_named(user_agent), day);
}

std::optional<std::string> find_person_of(db::Transaction& transaction,
                                          std::string_view account_id) {
    const auto account = AccountStore{transaction}.find(account_id);
    return account ? account->person_id : std::nullopt;
}

bool is_account_of(db::Transaction& transaction, std::string_view account_id,
                   std::string_view person_id) {
    const auto account = AccountStore{transaction}.find(account_id);
    return account && account->active && account->person_id == person_id;
}

bool is_registered_person(db::Transaction& transaction, std::string_view person_id) {
    return PersonStore::is_registered(transaction, person_id);
}

bool may_act_for(db::Transaction& transaction, std::string_view person_id,
                 std::string_view owner_id) {
    if (person_id == owner_id) return true;
    const auto legal = LegalPersonStore{transaction}.find(owner_id);
    return legal && legal->representative_id == person_id;
}

std::vector<Officer> list_officers(db::Transaction& transaction, std::string_view unit_id,
                                   std::string_view right, Day day, std::int64_t most) {
    return PostStore{transaction}.list_officers(unit_id, right, day, most);
}

bool is_administrator_of(const Person& officer, const Unit& unit) {
    return find_post_for(officer, kManagePeople, {unit.id, unit.division_code}) != nullptr;
}

std::vector<Officer> list_administrators(db::Transaction& transaction, std::string_view unit_id,
                                         Day day, std::int64_t most) {
    return list_officers(transaction, unit_id, kManagePeople, day, most);
}

bool may_do(db::Transaction& transaction, std::string_view account_id, std::string_view right,
            const Responsibility& place, Day day) {
    const auto account = AccountStore{transaction}.find(account_id);
    if (!account || !account->active) return false;
    Person holder;
    holder.posts = PostStore{transaction}.list_held(account_id, day);
    return find_post_for(holder, right, place) != nullptr;
}

std::unordered_map<std::string, std::string> find_names_of_persons(
    db::Transaction& transaction, std::span<const std::string> person_ids,
    const crypto::FieldCipher& cipher, KnownNames& known) {
    const PersonStore persons{transaction, cipher};
    const auto revision = persons.name_revision();
    std::unordered_map<std::string, std::string> names;
    names.reserve(person_ids.size());
    std::set<std::string> unknown;
    for (const auto& id : person_ids) {
        if (names.contains(id)) continue;
        if (auto name = known.find(id, revision)) {
            names.emplace(id, *std::move(name));
        } else {
            unknown.insert(id);
        }
    }
    if (unknown.empty()) return names;
    for (auto& [id, name] : persons.find_names(std::vector(unknown.begin(), unknown.end()))) {
        known.keep(id, revision, name);
        names.emplace(id, std::move(name));
    }
    return names;
}

std::vector<std::string> list_persons_called(db::Transaction& transaction, std::string_view name,
                                             std::int64_t most, const crypto::FieldCipher& cipher) {
    return PersonStore{transaction, cipher}.list_called(name, most);
}

}  // namespace yimen::people
