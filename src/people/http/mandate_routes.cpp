#include <utility>

#include "people/actions/end_mandate.h"
#include "people/actions/grant_mandate.h"
#include "people/actions/name_representative.h"
#include "people/actions/read_mandates.h"
#include "people/http/answers.h"
#include "people/http/mandate_json.h"
#include "people/http/part_routes.h"
#include "people/http/person_json.h"

namespace yimen::people {

namespace {

using http::Request;
using http::Response;

Response answer_view(const Result<MandateView>& view, const Request& request) {
    return view ? answer(body::to_mandate(*view)) : refuse(view.problem(), request);
}

Response answer_own(const Result<std::string>& mandate_id, const Request& request,
                    Services& services, const Identity& identity) {
    if (!mandate_id) return refuse(mandate_id.problem(), request);
    return answer_view(read_own_mandate(caller_of(request), *mandate_id, services, identity),
                       request);
}

Response answer_at_window(const Result<std::string>& mandate_id, const Request& request,
                          Services& services, const Identity& identity) {
    if (!mandate_id) return refuse(mandate_id.problem(), request);
    return answer_view(read_mandate(caller_of(request), *mandate_id, services, identity), request);
}

Response list_own(const Request& request, Services& services, const Identity& identity) {
    const auto own = read_own_mandates(caller_of(request), services, identity);
    if (!own) return refuse(own.problem(), request);
    return answer(
        body::OwnMandates{body::to_mandates(own->given), body::to_mandates(own->received)});
}

Response grant(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::GrantMandate>(request.body);
    if (!body) return refuse(body.problem(), request);
    auto legal_person_id = body->legal_person_id;
    auto stated = body::to_stated(std::move(*body));
    if (!stated) return refuse(stated.problem(), request);
    return answer_own(grant_mandate({.person = caller_of(request),
                                     .stated = std::move(*stated),
                                     .legal_person_id = std::move(legal_person_id)},
                                    services, identity),
                      request, services, identity);
}

using OwnAct = Result<Done> (*)(const MandateCommand&, Services&, const Identity&);

template <OwnAct act>
Response act_on_own(const Request& request, Services& services, const Identity& identity) {
    const auto mandate_id = request.path_parameter("mandate_id");
    const auto done = act({caller_of(request), mandate_id}, services, identity);
    if (!done) return refuse(done.problem(), request);
    return answer_view(read_own_mandate(caller_of(request), mandate_id, services, identity),
                       request);
}

Response record_from_letter(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::RecordMandate>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto command = body::to_command(caller_of(request), std::move(*body));
    if (!command) return refuse(command.problem(), request);
    return answer_at_window(record_mandate(*command, services, identity), request, services,
                            identity);
}

Response record_guardianship(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::RecordGuardian>(request.body);
    if (!body) return refuse(body.problem(), request);
    return answer_at_window(record_guardian({.officer = caller_of(request),
                                             .ward_id = request.path_parameter("person_id"),
                                             .stated = body::to_stated(std::move(*body))},
                                            services, identity),
                            request, services, identity);
}

Response end_at_window(const Request& request, Services& services, const Identity& identity) {
    auto body = json::read_body<body::MandateReason>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::vector<FieldProblem> faults;
    check_length(body->reason, kMandateTextMax, "/reason", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto mandate_id = request.path_parameter("mandate_id");
    const auto done =
        end_mandate({caller_of(request), mandate_id, std::move(body->reason)}, services, identity);
    if (!done) return refuse(done.problem(), request);
    return answer_at_window(mandate_id, request, services, identity);
}

template <PrincipalType type>
Response list_of(const Request& request, Services& services, const Identity& identity) {
    const auto views = read_mandates_of(
        caller_of(request), {type, request.path_parameter("person_id")}, services, identity);
    if (!views) return refuse(views.problem(), request);
    return answer(body::Mandates{body::to_mandates(*views)});
}

Response name_new_representative(const Request& request, Services& services,
                                 const Identity& identity) {
    auto body = json::read_body<body::NameRepresentative>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto version = read_version(request);
    if (!version) return refuse(version.problem(), request);
    std::vector<FieldProblem> faults;
    check_length(body->paper, kMandateTextMax, "/paper", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto detail = name_representative(
        {.officer = caller_of(request),
         .legal_person_id = request.path_parameter("person_id"),
         .version = *version,
         .stated = {std::move(body->document_type), std::move(body->number), std::move(body->name),
                    std::nullopt},
         .known_number = body->compared.value_or(false) ? KnownNumber::Join : KnownNumber::Ask,
         .paper = std::move(body->paper),
         .grants = body->end_grants ? PredecessorsGrants::End : PredecessorsGrants::Stay},
        services, identity);
    if (!detail) return refuse(detail.problem(), request);
    return answer_version(body::to_legal_person(*detail), detail->person.version);
}

}  // namespace

void add_mandate_routes(http::Router& router, Services& services, const Identity& identity) {
    using http::Method;
    const auto own = [&](Method method, std::string pattern, std::string operation_id,
                         DeskHandler handler) {
        add_own_route(router, services, identity, method, std::move(pattern),
                      std::move(operation_id), handler);
    };
    const auto desk = [&](Method method, std::string_view pattern, std::string operation_id,
                          DeskHandler handler) {
        add_desk_route(router, services, identity, method, pattern, std::move(operation_id),
                       handler);
    };
    own(Method::Get, "/api/mandates", "listMandates", list_own);
    own(Method::Post, "/api/mandates", "grantMandate", grant);
    own(Method::Post, "/api/mandates/{mandate_id}/acceptance", "acceptMandate",
        act_on_own<accept_mandate>);
    own(Method::Post, "/api/mandates/{mandate_id}/revocation", "revokeMandate",
        act_on_own<revoke_mandate>);
    own(Method::Post, "/api/mandates/{mandate_id}/renunciation", "renounceMandate",
        act_on_own<renounce_mandate>);
    desk(Method::Post, "/mandates", "recordMandate", record_from_letter);
    desk(Method::Post, "/mandates/{mandate_id}/end", "endMandate", end_at_window);
    desk(Method::Post, "/natural-persons/{person_id}/guardians", "recordGuardian",
         record_guardianship);
    desk(Method::Get, "/natural-persons/{person_id}/mandates", "listMandatesOfNaturalPerson",
         list_of<PrincipalType::NaturalPerson>);
    desk(Method::Get, "/legal-persons/{person_id}/mandates", "listMandatesOfLegalPerson",
         list_of<PrincipalType::LegalPerson>);
    desk(Method::Put, "/legal-persons/{person_id}/representative", "nameRepresentative",
         name_new_representative);
}

}  // namespace yimen::people
