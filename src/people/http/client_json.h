#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "people/actions/register_client.h"

/// Systems of departments in the shapes of api/openapi.yaml.
namespace yimen::people::body {

struct NewClient {
    std::string unit_id;
    std::string name;
    std::vector<std::string> scopes;
};
BOOST_DESCRIBE_STRUCT(NewClient, (), (unit_id, name, scopes))

struct Client {
    std::string client_id;
    std::string name;
    std::string unit_id;
    std::string unit_name;
    std::vector<std::string> scopes;
    std::string created_at;
    std::string secret_set_at;
    std::optional<std::string> off_at;
};
BOOST_DESCRIBE_STRUCT(Client, (),
                      (client_id, name, unit_id, unit_name, scopes, created_at, secret_set_at,
                       off_at))

struct Clients {
    std::vector<Client> clients;
};
BOOST_DESCRIBE_STRUCT(Clients, (), (clients))

struct ClientWithSecret {
    Client client;
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(ClientWithSecret, (), (client, secret))

struct SwitchingOff {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SwitchingOff, (), (reason))

Client to_client(const NamedClient& named);

}  // namespace yimen::people::body
