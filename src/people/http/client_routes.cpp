#include <utility>

#include "people/actions/find_calling_client.h"
#include "people/http/answers.h"
#include "people/http/client_json.h"
#include "people/http/part_routes.h"

namespace yimen::people {

namespace {

using http::Request;
using http::Response;

constexpr std::size_t kReasonLengthMax = 1000;

Response answer_client(const Request& request, const std::string& client_id, Services& services) {
    const auto client = read_client(caller_of(request), client_id, services);
    return client ? answer(body::to_client(*client)) : refuse(client.problem(), request);
}

Response answer_secret(const Request& request, const Result<ClientWithSecret>& made,
                       Services& services) {
    if (!made) return refuse(made.problem(), request);
    const auto client = read_client(caller_of(request), made->client_id, services);
    if (!client) return refuse(client.problem(), request);
    return answer(body::ClientWithSecret{body::to_client(*client), made->secret});
}

Response list(const Request& request, Services& services, const Identity&) {
    const auto clients =
        list_clients(caller_of(request), request.parameter("unit").value_or(""), services);
    if (!clients) return refuse(clients.problem(), request);
    body::Clients shown;
    for (const auto& client : *clients) shown.clients.push_back(body::to_client(client));
    return answer(shown);
}

Response register_one(const Request& request, Services& services, const Identity&) {
    auto body = json::read_body<body::NewClient>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto made = register_client({.officer = caller_of(request),
                                       .unit_id = std::move(body->unit_id),
                                       .name = std::move(body->name),
                                       .scopes = std::move(body->scopes)},
                                      services);
    return answer_secret(request, made, services);
}

Response renew_secret(const Request& request, Services& services, const Identity&) {
    const auto made =
        renew_client_secret({caller_of(request), request.path_parameter("client_id")}, services);
    return answer_secret(request, made, services);
}

Response switch_off(const Request& request, Services& services, const Identity&) {
    auto body = json::read_body<body::SwitchingOff>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::vector<FieldProblem> faults;
    check_length(body->reason, kReasonLengthMax, "/reason", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto& client_id = request.path_parameter("client_id");
    const auto done =
        switch_client_off({caller_of(request), client_id, std::move(body->reason)}, services);
    return done ? answer_client(request, client_id, services) : refuse(done.problem(), request);
}

}  // namespace

body::Client body::to_client(const NamedClient& named) {
    const auto& client = named.client;
    body::Client shown{
        .client_id = client.id,
        .name = client.name,
        .unit_id = client.unit_id,
        .unit_name = named.unit_name,
        .scopes = {},
        .created_at = format_iso(client.created_at),
        .secret_set_at = format_iso(client.secret_set_at),
        .off_at = client.off_at ? std::optional{format_iso(*client.off_at)} : std::nullopt};
    for (const auto scope : client.scopes) shown.scopes.emplace_back(name_of(scope));
    return shown;
}

std::optional<Problem> admit_client(http::Request& request, Services& services) {
    auto client =
        find_calling_client(request.header("authorization"), request.client_address, services);
    if (!client) return Problem{ProblemKind::Unauthenticated, "client-unknown", {}, {}};
    request.caller = std::move(*client);
    return std::nullopt;
}

void add_client_routes(http::Router& router, Services& services, const Identity& identity) {
    using http::Method;
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         DeskHandler handler) {
        add_desk_route(router, services, identity, method, pattern, std::move(operation_id),
                       handler);
    };
    add(Method::Get, "/clients", "listClients", list);
    add(Method::Post, "/clients", "registerClient", register_one);
    add(Method::Post, "/clients/{client_id}/secret", "renewClientSecret", renew_secret);
    add(Method::Post, "/clients/{client_id}/switch-off", "switchClientOff", switch_off);
}

}  // namespace yimen::people
