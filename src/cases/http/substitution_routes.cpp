#include "cases/actions/substitutions.h"
#include "cases/http/list_bodies.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"

#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace {

using http::Method;
using http::Request;
using http::Response;

Response list_there(const Request& request, Services& services, Office&) {
    const auto found = list_substitutions(text_of(request, "unit"), caller_of(request), services);
    if (!found) return to_response(found.problem(), request);
    bodies::SubstitutionsBody body;
    for (const auto& one : *found) {
        body.substitutions.push_back({.substitution_id = one.of.id,
                                      .unit_id = one.of.unit_id,
                                      .holder = one.of.holder,
                                      .holder_name = one.holder_name,
                                      .substitute = one.of.substitute,
                                      .substitute_name = one.substitute_name,
                                      .from_on = one.of.from_on.iso(),
                                      .until_on = one.of.until_on.iso(),
                                      .may_end = one.may_end});
    }
    return json_response(body);
}

Response name(const Request& request, Services& services, Office&) {
    const auto body = json::read_body<bodies::NameSubstituteBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto& caller = caller_of(request);
    const auto named = name_substitute({.officer = caller,
                                        .unit_id = body->unit_id,
                                        .holder = body->holder.value_or(caller.account_id),
                                        .substitute = body->substitute,
                                        .from_on = body->from_on,
                                        .until_on = body->until_on},
                                       services);
    if (!named) return to_response(named.problem(), request);
    auto response = json_response(bodies::NamedSubstituteBody{*named});
    response.status = 201;
    return response;
}

Response end(const Request& request, Services& services, Office&) {
    const auto ended = end_substitution(std::string{request.path_parameter("substitution_id")},
                                        caller_of(request), services);
    if (!ended) return to_response(ended.problem(), request);
    Response response;
    response.status = 204;
    return response;
}

}  // namespace

void add_substitution_routes(http::Router& router, Services& services, Office& office) {
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         CaseHandler handler) {
        add_case_route(router, services, office, method, std::move(pattern),
                       std::move(operation_id), handler, http::Access::Staff);
    };
    add(Method::Get, "/api/desk/substitutions", "listSubstitutions", list_there);
    add(Method::Post, "/api/desk/substitutions", "nameSubstitute", name);
    add(Method::Post, "/api/desk/substitutions/{substitution_id}/end", "endSubstitution", end);
}

}  // namespace yimen::cases
