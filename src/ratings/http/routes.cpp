#include "ratings/http/routes.h"

#include <any>
#include <string>
#include <utility>

#include "ratings/actions/export_ratings.h"
#include "ratings/actions/rate.h"
#include "ratings/actions/read_ratings.h"
#include "ratings/http/bodies.h"

#include "platform/http/conditional.h"
#include "platform/http/csv_response.h"
#include "platform/http/json_response.h"
#include "platform/http/problem_json.h"
#include "platform/http/query.h"
#include "platform/json/bind.h"

namespace yimen::ratings {

namespace {

using cases::Office;
using http::json_response;
using http::Request;
using http::Response;

using Handler = Response (*)(const Request&, Services&, Office&);

const people::Person& person_of(const Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

/// Whoever is signed in, or null.
const people::Person* find_person(const Request& request) {
    return std::any_cast<people::Person>(&request.caller);
}

Response done_response(std::int64_t version) {
    Response response;
    response.status = 204;
    response.header("ETag", http::etag_of_version(version));
    return response;
}

Response list_options(const Request&, Services&, Office&) {
    return json_response(bodies::all_levels());
}

Response answer_slots(const Result<Slots>& slots, const Request& request) {
    if (!slots) return to_response(slots.problem(), request);
    return json_response(bodies::to_body(*slots));
}

Response list_own_slots(const Request& request, Services& services, Office& office) {
    return answer_slots(
        list_slots(request.path_parameter("case_id"), person_of(request), services, office),
        request);
}

Response find_slots(const Request& request, Services& services, Office& office) {
    const auto query = json::read_body<bodies::CodeBody>(request.body);
    if (!query) return to_response(query.problem(), request);
    return answer_slots(list_slots_by_code(query->number, query->query_code, services, office),
                        request);
}

Response answer_rate(Rate command, const Request& request, Services& services, Office& office) {
    auto body = json::read_body<bodies::SaidBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    command.said = bodies::to_said(*std::move(body), Channel::Web);
    const auto rated = rate(command, services, office);
    return rated ? done_response(*rated) : to_response(rated.problem(), request);
}

Response rate_whole(const Request& request, Services& services, Office& office) {
    const auto version = http::version_from_if_match(request);
    if (!version) {
        return to_response(Problem{ProblemKind::Invalid, "version-required", {}, {}}, request);
    }
    return answer_rate({.person = person_of(request),
                        .case_id = request.path_parameter("case_id"),
                        .version = *version,
                        .contact = std::nullopt,
                        .said = {}},
                       request, services, office);
}

Response rate_contact(const Request& request, Services& services, Office& office) {
    return answer_rate({.person = person_of(request),
                        .case_id = request.path_parameter("case_id"),
                        .version = std::nullopt,
                        .contact = http::number_in(request.path_parameter("contact"), 0),
                        .said = {}},
                       request, services, office);
}

Response rate_with_code(const Request& request, Services& services, Office& office) {
    auto body = json::read_body<bodies::CodeSaidBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto* person = find_person(request);
    RateByCode command{.number = std::move(body->number),
                       .query_code = std::move(body->query_code),
                       .contact = body->contact,
                       .said = {},
                       .staff = person != nullptr && person->is_staff(),
                       .address = request.client_address,
                       .user_agent = std::string{request.header("user-agent")}};
    command.said = bodies::to_said(*std::move(body), Channel::ReceiptCode);
    const auto rated = rate_by_code(command, services, office);
    if (!rated) return to_response(rated.problem(), request);
    Response response;
    response.status = 204;
    return response;
}

WhichRatings which_of(const Request& request) {
    return {.unit_id = http::text_of(request, "unit"),
            .division_code = http::text_of(request, "division"),
            .wanted = {.level = http::number_of(request, "level", 0),
                       .about = http::text_of(request, "about"),
                       .channel = http::text_of(request, "channel"),
                       .text = http::text_of(request, "text")}};
}

Response list_at_desk(const Request& request, Services& services, Office&) {
    const RatingPage page{http::text_of(request, "before"), http::page_limit_of(request)};
    const auto listed = list_ratings(which_of(request), page, person_of(request), services);
    if (!listed) return to_response(listed.problem(), request);
    bodies::RatingPageBody body;
    for (const auto& one : *listed) body.ratings.push_back(bodies::to_body(one));
    if (listed->size() == static_cast<std::size_t>(page.limit)) body.next = listed->back().id;
    return json_response(body);
}

Response export_text(const Request& request, Services& services, Office&) {
    const auto table = export_ratings({.officer = person_of(request),
                                       .which = which_of(request),
                                       .purpose = http::text_of(request, "purpose")},
                                      services);
    if (!table) return to_response(table.problem(), request);
    return http::csv_response(
        RatingTable::columns(), [rows_of = *table] { return rows_of->next(); }, "ratings");
}

Response list_of_case(const Request& request, Services& services, Office& office) {
    const auto listed = list_ratings_of_case(request.path_parameter("case_id"), person_of(request),
                                             services, office);
    if (!listed) return to_response(listed.problem(), request);
    bodies::RatingPageBody page;
    for (const auto& one : *listed) page.ratings.push_back(bodies::to_body(one));
    return json_response(page);
}

Response get_figures(const Request& request, Services& services, Office&) {
    const auto figures =
        count_ratings(http::text_of(request, "unit"), person_of(request), services);
    if (!figures) return to_response(figures.problem(), request);
    return json_response(bodies::to_body(*figures));
}

}  // namespace

void add_routes(http::Router& router, Services& services, Office& office) {
    using http::Access;
    using http::Method;
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         Access access, Handler handler) {
        router.add({method, std::move(pattern), std::move(operation_id), access,
                    http::Runs::OnWorker, [&services, &office, handler](const Request& request) {
                        return handler(request, services, office);
                    }});
    };
    add(Method::Get, "/api/rating-options", "listRatingOptions", Access::Public, list_options);
    add(Method::Get, "/api/cases/{case_id}/rating-slots", "listRatingSlots", Access::SignedIn,
        list_own_slots);
    add(Method::Post, "/api/cases/{case_id}/rate", "rateCase", Access::SignedIn, rate_whole);
    add(Method::Post, "/api/cases/{case_id}/contacts/{contact}/rate", "rateContact",
        Access::SignedIn, rate_contact);
    add(Method::Post, "/api/rating-slots", "findRatingSlots", Access::Public, find_slots);
    add(Method::Post, "/api/ratings", "rateByCode", Access::Public, rate_with_code);
    add(Method::Get, "/api/desk/ratings", "listRatings", Access::Staff, list_at_desk);
    add(Method::Get, "/api/desk/ratings.csv", "exportRatings", Access::Staff, export_text);
    add(Method::Get, "/api/desk/cases/{case_id}/ratings", "listRatingsOfCase", Access::Staff,
        list_of_case);
    add(Method::Get, "/api/desk/rating-figures", "getRatingFigures", Access::Staff, get_figures);
}

}  // namespace yimen::ratings
