#include <utility>

#include "people/actions/change_person.h"
#include "people/actions/read_persons.h"
#include "people/actions/register_legal_person.h"
#include "people/actions/register_natural_person.h"
#include "people/http/answers.h"
#include "people/http/part_routes.h"
#include "people/http/person_json.h"

namespace yimen::people {

namespace {

using http::Request;
using http::Response;

constexpr std::size_t kPurposeLengthMax = 200;

template <class Body>
Response answer_registered(const Body& person, std::int64_t version, bool known,
                           const std::vector<FieldProblem>& warnings, const Request& request) {
    Response response;
    response.body = "{\"person\":" + json::write(person) +
                    ",\"known\":" + (known ? "true" : "false") +
                    ",\"warnings\":" + http::errors_json(warnings, request) + "}";
    response.header("ETag", http::etag_of_version(version));
    return response;
}

Response answer_natural(const Result<NaturalPerson>& person, const Request& request) {
    if (!person) return refuse(person.problem(), request);
    return answer_version(body::to_masked(*person), person->version);
}

Response answer_legal(const Result<LegalPersonDetail>& detail, const Request& request) {
    if (!detail) return refuse(detail.problem(), request);
    return answer_version(body::to_legal_person(*detail), detail->person.version);
}

Response register_natural(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::RegisterNaturalPerson>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto registered = register_natural_person(
        {.officer = caller_of(request),
         .stated = {std::move(body->document_type), std::move(body->number), std::move(body->name),
                    std::move(body->mobile)},
         .known_number = body->compared.value_or(false) ? KnownNumber::Join : KnownNumber::Ask},
        services, identity);
    if (!registered) return refuse(registered.problem(), request);
    return answer_registered(body::to_masked(registered->person), registered->person.version,
                             registered->known, registered->warnings, request);
}

Response find_natural(const Request& request, Services& services, const Identity& identity) {
    const auto body = json::read_body<body::FindNaturalPerson>(request.body);
    if (!body) return refuse(body.problem(), request);
    return answer_natural(find_natural_person(caller_of(request), body->document_type, body->number,
                                              services, identity),
                          request);
}

Response get_natural(const Request& request, Services& services, const Identity& identity) {
    return answer_natural(
        read_natural_person(caller_of(request), request.path_parameter("person_id"), services,
                            identity),
        request);
}

Response change_natural(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::ChangeNaturalPerson>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto version = read_version(request);
    if (!version) return refuse(version.problem(), request);
    return answer_natural(change_natural_person({.officer = caller_of(request),
                                                 .person_id = request.path_parameter("person_id"),
                                                 .version = *version,
                                                 .name = std::move(body->name),
                                                 .mobile = std::move(body->mobile)},
                                                services, identity),
                          request);
}

Response disclose(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::Disclosure>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::vector<FieldProblem> faults;
    check_length(body->purpose, kPurposeLengthMax, "/purpose", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto person = disclose_natural_person({.officer = caller_of(request),
                                                 .person_id = request.path_parameter("person_id"),
                                                 .purpose = std::move(body->purpose)},
                                                services, identity);
    if (!person) return refuse(person.problem(), request);
    auto response = answer_version(body::to_whole(*person), person->version);
    response.header("Cache-Control", "no-store");
    return response;
}

Response register_legal(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::RegisterLegalPerson>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto registered = register_legal_person(
        {.officer = caller_of(request),
         .stated = {std::move(body->credit_code), std::move(body->name), std::move(body->kind)},
         .representative_id = std::move(body->representative_id)},
        services, identity);
    if (!registered) return refuse(registered.problem(), request);
    const auto detail =
        read_legal_person(caller_of(request), registered->person.id, services, identity);
    if (!detail) return refuse(detail.problem(), request);
    return answer_registered(body::to_legal_person(*detail), detail->person.version,
                             registered->known, registered->warnings, request);
}

Response find_legal(const Request& request, Services& services, const Identity& identity) {
    const auto body = json::read_body<body::FindLegalPerson>(request.body);
    if (!body) return refuse(body.problem(), request);
    return answer_legal(
        find_legal_person(caller_of(request), body->credit_code, services, identity), request);
}

Response get_legal(const Request& request, Services& services, const Identity& identity) {
    return answer_legal(read_legal_person(caller_of(request), request.path_parameter("person_id"),
                                          services, identity),
                        request);
}

Response change_legal(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::ChangeLegalPerson>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto version = read_version(request);
    if (!version) return refuse(version.problem(), request);
    const auto changed = change_legal_person({.officer = caller_of(request),
                                              .person_id = request.path_parameter("person_id"),
                                              .version = *version,
                                              .name = std::move(body->name),
                                              .kind = std::move(body->kind)},
                                             services);
    if (!changed) return refuse(changed.problem(), request);
    return get_legal(request, services, identity);
}

}  // namespace

void add_person_routes(http::Router& router, Services& services, const Identity& identity) {
    using http::Method;
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         DeskHandler handler) {
        add_desk_route(router, services, identity, method, pattern, std::move(operation_id),
                       handler);
    };
    add(Method::Post, "/natural-persons", "registerNaturalPerson", register_natural);
    add(Method::Post, "/natural-persons/search", "findNaturalPerson", find_natural);
    add(Method::Get, "/natural-persons/{person_id}", "getNaturalPerson", get_natural);
    add(Method::Put, "/natural-persons/{person_id}", "changeNaturalPerson", change_natural);
    add(Method::Post, "/natural-persons/{person_id}/disclosure", "discloseNaturalPerson", disclose);
    add(Method::Post, "/legal-persons", "registerLegalPerson", register_legal);
    add(Method::Post, "/legal-persons/search", "findLegalPerson", find_legal);
    add(Method::Get, "/legal-persons/{person_id}", "getLegalPerson", get_legal);
    add(Method::Put, "/legal-persons/{person_id}", "changeLegalPerson", change_legal);
}

}  // namespace yimen::people
