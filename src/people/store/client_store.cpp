#include "people/store/client_store.h"

#include <sstream>

#include "people/store/queries.h"

namespace yimen::people {

namespace {

std::string words_of(const std::vector<ClientScope>& scopes) {
    std::string words;
    for (const auto scope : scopes) {
        if (!words.empty()) words += ' ';
        words += name_of(scope);
    }
    return words;
}

std::vector<ClientScope> scopes_in(const std::string& words) {
    std::vector<ClientScope> scopes;
    std::istringstream stream{words};
    for (std::string word; stream >> word;) {
        const auto scope = find_client_scope(word);
        if (!scope) throw db::DatabaseError{"people: unknown scope of a client"};
        scopes.push_back(*scope);
    }
    return scopes;
}

Client to_client(const db::Row& row) {
    const auto off_at = row.maybe_integer(6);
    return {.id = row.text(0),
            .unit_id = row.text(1),
            .name = row.text(2),
            .scopes = scopes_in(row.text(3)),
            .created_at = Instant{row.integer(4)},
            .secret_set_at = Instant{row.integer(5)},
            .off_at = off_at ? std::optional{Instant{*off_at}} : std::nullopt};
}

}  // namespace

void ClientStore::add(const Client& client, std::string_view secret_digest) {
    transaction_.execute(sql::insert_client, client.id, client.unit_id, client.name,
                         words_of(client.scopes), secret_digest, client.created_at.milliseconds,
                         client.secret_set_at.milliseconds);
}

std::optional<ClientStore::WithDigest> ClientStore::find(std::string_view client_id) const {
    const auto row = transaction_.query_one(sql::find_client, client_id);
    if (!row) return std::nullopt;
    return WithDigest{to_client(*row), row->text(7)};
}

std::vector<Client> ClientStore::list(std::string_view unit_id) const {
    std::vector<Client> clients;
    const auto rows = unit_id.empty() ? transaction_.query(sql::list_clients)
                                      : transaction_.query(sql::list_clients_of_unit, unit_id);
    clients.reserve(rows.size());
    for (const auto& row : rows) clients.push_back(to_client(row));
    return clients;
}

void ClientStore::set_secret(std::string_view client_id, std::string_view secret_digest,
                             Instant at) {
    transaction_.execute(sql::set_client_secret, client_id, secret_digest, at.milliseconds);
}

void ClientStore::switch_off(std::string_view client_id, Instant at) {
    transaction_.execute(sql::switch_client_off, client_id, at.milliseconds);
}

}  // namespace yimen::people
