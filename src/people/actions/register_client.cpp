#include "people/actions/register_client.h"

#include <algorithm>

#include "people/actions/identity.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/client_store.h"

#include "core/text/text.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/random.h"

namespace yimen::people {

namespace {

constexpr std::size_t kNameLengthMax = 60;

struct FreshSecret {
    std::string value;
    std::string digest;
};

// 256 random bits: a plain digest cannot be searched backwards, so no slow one is needed.
FreshSecret make_secret() {
    auto value = crypto::random_token();
    auto digest = crypto::sm3_hex(value);
    return {std::move(value), std::move(digest)};
}

std::string client_subject(std::string_view client_id) {
    return account_of_client(client_id);
}

/// The scopes, each once and in the order of the table; reports those that are none.
std::vector<ClientScope> read_scopes(const std::vector<std::string>& names,
                                     std::vector<FieldProblem>& faults) {
    if (names.empty()) faults.push_back({"/scopes", "client-scopes-required", {}});
    std::vector<ClientScope> scopes;
    for (std::size_t at = 0; at < names.size(); ++at) {
        const auto scope = find_client_scope(names[at]);
        if (!scope) {
            faults.push_back({"/scopes/" + std::to_string(at), "client-scope-unknown", {}});
        } else {
            scopes.push_back(*scope);
        }
    }
    std::sort(scopes.begin(), scopes.end());
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
    return scopes;
}

/// Refusals, in this order: not-found, client-off.
Result<Client> client_for_change(db::Transaction& transaction, const ClientCommand& command) {
    const auto found = ClientStore{transaction}.find(command.client_id);
    if (!found) return not_found();
    const auto unit = find_unit(transaction, found->client.unit_id);
    if (!unit || !is_administrator_of(command.officer, *unit)) return not_found();
    if (found->client.off_at) return Problem{ProblemKind::Conflict, "client-off", {}, {}};
    return found->client;
}

}  // namespace

Result<ClientWithSecret> register_client(const RegisterClient& command, Services& services) {
    if (find_post_for(command.officer, kManagePeople) == nullptr) return forbidden();
    std::vector<FieldProblem> faults;
    const auto name = text::strip(command.name);
    if (text::is_blank(name) || text::length(name) > kNameLengthMax ||
        !text::is_clean_input(name, text::Lines::One)) {
        faults.push_back({"/name", "client-name-malformed", {}});
    }
    const auto scopes = read_scopes(command.scopes, faults);
    const auto now = services.clock.now();
    const auto secret = make_secret();
    const Client client{.id = services.new_id(),
                        .unit_id = command.unit_id,
                        .name = name,
                        .scopes = scopes,
                        .created_at = now,
                        .secret_set_at = now,
                        .off_at = std::nullopt};
    return services.database.write([&](db::Transaction& transaction) -> Result<ClientWithSecret> {
        const auto unit = find_unit(transaction, command.unit_id);
        auto all_faults = faults;
        if (command.unit_id.empty()) {
            all_faults.push_back({"/unit_id", "unit-required", {}});
        } else if (!unit || unit->closed_on) {
            all_faults.push_back({"/unit_id", "unit-unknown", {{"unit", command.unit_id}}});
        }
        if (!all_faults.empty()) return invalid_input(std::move(all_faults));
        if (!is_administrator_of(command.officer, *unit)) return forbidden();
        ClientStore{transaction}.add(client, secret.digest);
        record(
            transaction,
            event_of(command.officer, kManagePeople, "client.register", client_subject(client.id)),
            services);
        return ClientWithSecret{client.id, secret.value};
    });
}

Result<ClientWithSecret> renew_client_secret(const ClientCommand& command, Services& services) {
    const auto secret = make_secret();
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<ClientWithSecret> {
        const auto client = client_for_change(transaction, command);
        if (!client) return client.problem();
        ClientStore{transaction}.set_secret(client->id, secret.digest, now);
        record(transaction,
               event_of(command.officer, kManagePeople, "client.renew-secret",
                        client_subject(client->id)),
               services);
        return ClientWithSecret{client->id, secret.value};
    });
}

Result<Done> switch_client_off(const ClientCommand& command, Services& services) {
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto client = client_for_change(transaction, command);
        if (!client && client.problem().code == "not-found") return client.problem();
        if (text::is_blank(command.reason)) {
            return invalid_input({{"/reason", "reason-required", {}}});
        }
        if (!client) return client.problem();
        ClientStore{transaction}.switch_off(client->id, now);
        auto event = event_of(command.officer, kManagePeople, "client.switch-off",
                              client_subject(client->id));
        event.purpose = command.reason;
        record(transaction, event, services);
        return Done{};
    });
}

Result<std::vector<NamedClient>> list_clients(const Person& officer, const std::string& unit_id,
                                              Services& services) {
    if (find_post_for(officer, kManagePeople) == nullptr) return forbidden();
    return services.database.read([&](db::Transaction& transaction) {
        std::vector<NamedClient> named;
        for (auto& client : ClientStore{transaction}.list(unit_id)) {
            const auto unit = find_unit(transaction, client.unit_id);
            if (unit && is_administrator_of(officer, *unit))
                named.push_back({std::move(client), unit->name});
        }
        return named;
    });
}

Result<NamedClient> read_client(const Person& officer, const std::string& client_id,
                                Services& services) {
    return services.database.read([&](db::Transaction& transaction) -> Result<NamedClient> {
        const auto found = ClientStore{transaction}.find(client_id);
        if (!found) return not_found();
        const auto unit = find_unit(transaction, found->client.unit_id);
        if (!unit || !is_administrator_of(officer, *unit)) return not_found();
        return NamedClient{found->client, unit->name};
    });
}

}  // namespace yimen::people
