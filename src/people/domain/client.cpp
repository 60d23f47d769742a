#include "people/domain/client.h"

#include <algorithm>

namespace yimen::people {

namespace {

/// No login name has a colon.
constexpr std::string_view kBegin = "client:";

}  // namespace

std::string_view name_of(ClientScope scope) {
    return kClientScopes[static_cast<std::size_t>(scope)].name;
}

std::optional<ClientScope> find_client_scope(std::string_view name) {
    const auto found = std::find_if(kClientScopes.begin(), kClientScopes.end(),
                                    [&](const ClientScopeRow& row) { return row.name == name; });
    if (found == kClientScopes.end()) return std::nullopt;
    return found->scope;
}

bool may(const std::vector<ClientScope>& scopes, ClientScope scope) {
    return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}

bool may(const CallingClient& client, ClientScope scope) {
    return may(client.scopes, scope);
}

std::optional<Problem> refuse_without(const CallingClient& client, ClientScope scope) {
    if (may(client, scope)) return std::nullopt;
    return Problem{ProblemKind::Forbidden,
                   "client-scope-missing",
                   {{"scope", std::string{name_of(scope)}}},
                   {}};
}

std::string account_of_client(std::string_view client_id) {
    return std::string{kBegin} + std::string{client_id};
}

std::optional<std::string_view> client_in(std::string_view account) {
    if (!account.starts_with(kBegin)) return std::nullopt;
    return account.substr(kBegin.size());
}

AuditEvent event_of(const CallingClient& client, std::string act, std::string subject) {
    return {.account = account_of_client(client.client_id),
            .role = "api-client",
            .act = std::move(act),
            .subject = std::move(subject),
            .purpose = {},
            .address = client.address};
}

}  // namespace yimen::people
