#pragma once

#include <string>
#include <vector>

#include "people/domain/client.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

/// Which systems of departments may work with the open API is said by whoever manages the people of
/// their unit.
namespace yimen::people {

struct RegisterClient {
    Person officer;
    std::string unit_id;
    std::string name;
    std::vector<std::string> scopes;  ///< names of kClientScopes
};

/// Whoever has the secret is the client. Nobody can see it again: the store knows its digest.
struct ClientWithSecret {
    std::string client_id;
    std::string secret;
};

/// Refusals, in this order: forbidden (manages nobody), invalid-input (/name client-name-malformed,
/// /scopes client-scopes-required, /scopes/n client-scope-unknown, /unit_id unit-required,
/// unit-unknown), forbidden (not in this unit).
Result<ClientWithSecret> register_client(const RegisterClient& command, Services& services);

struct ClientCommand {
    Person officer;
    std::string client_id;
    std::string reason = {};
};

/// From now on the secret before it opens nothing. Refusals, in this order: not-found (also for
/// who may not manage its unit), client-off.
Result<ClientWithSecret> renew_client_secret(const ClientCommand& command, Services& services);

/// For good. Refusals, in this order: not-found (also for who may not manage its unit),
/// reason-required, client-off.
Result<Done> switch_client_off(const ClientCommand& command, Services& services);

struct NamedClient {
    Client client;
    std::string unit_name;
};

/// The clients of the units whose people the officer manages; those of one unit when `unit_id` is
/// not empty. Refuses forbidden.
Result<std::vector<NamedClient>> list_clients(const Person& officer, const std::string& unit_id,
                                              Services& services);

/// One of them. Refuses not-found.
Result<NamedClient> read_client(const Person& officer, const std::string& client_id,
                                Services& services);

}  // namespace yimen::people
