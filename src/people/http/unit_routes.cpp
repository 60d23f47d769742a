#include <utility>

#include "people/actions/export_people.h"
#include "people/http/answers.h"
#include "people/http/part_routes.h"
#include "people/http/unit_json.h"

namespace yimen::people {

namespace {

using http::Request;
using http::Response;

constexpr std::int64_t kPageUsual = 50;
constexpr std::size_t kReasonLengthMax = 1000;

Response answer_unit(const Request& request, std::string_view unit_id, Services& services) {
    const auto detail = read_unit(unit_id, services);
    if (!detail) return refuse(detail.problem(), request);
    return answer_version(body::to_unit(*detail), detail->unit.version);
}

Response list_divisions(const Request& request, Services& services) {
    const auto nodes = list_division_nodes(request.parameter("parent"), services);
    return nodes ? answer(body::to_divisions(*nodes)) : refuse(nodes.problem(), request);
}

SearchUnits read_search(const Request& request) {
    SearchUnits command{.division_code = request.parameter("division"),
                        .open = std::nullopt,
                        .after = request.parameter("after").value_or(""),
                        .limit = read_number(request, "limit", kPageUsual)};
    if (const auto state = request.parameter("state")) command.open = *state == "open";
    return command;
}

Response list(const Request& request, Services& services) {
    const auto page = search_units(read_search(request), services);
    return page ? answer(body::to_unit_page(*page)) : refuse(page.problem(), request);
}

Response export_list(const Request& request, Services& services) {
    return answer_workbook(export_units(read_search(request), services), "units", request);
}

Response get(const Request& request, Services& services) {
    return answer_unit(request, request.path_parameter("unit_id"), services);
}

Response create(const Request& request, Services& services) {
    auto body = json::read_body<body::UnitContent>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto unit_id =
        create_unit({caller_of(request), body::to_content(*std::move(body))}, services);
    if (!unit_id) return refuse(unit_id.problem(), request);
    return answer_unit(request, *unit_id, services);
}

Response change(const Request& request, Services& services, const UnitsChanged& units_changed) {
    auto body = json::read_body<body::UnitContent>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto version = read_version(request);
    if (!version) return refuse(version.problem(), request);
    const auto& unit_id = request.path_parameter("unit_id");
    const auto done = change_unit({.officer = caller_of(request),
                                   .unit_id = unit_id,
                                   .version = *version,
                                   .content = body::to_content(*std::move(body))},
                                  services, units_changed);
    return done ? answer_unit(request, unit_id, services) : refuse(done.problem(), request);
}

Response close(const Request& request, Services& services) {
    auto body = json::read_body<body::UnitClosure>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::vector<FieldProblem> faults;
    check_length(body->reason, kReasonLengthMax, "/reason", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto version = read_version(request);
    if (!version) return refuse(version.problem(), request);
    const auto& unit_id = request.path_parameter("unit_id");
    const auto done = close_unit({.officer = caller_of(request),
                                  .unit_id = unit_id,
                                  .version = *version,
                                  .reason = std::move(body->reason)},
                                 services);
    return done ? answer_unit(request, unit_id, services) : refuse(done.problem(), request);
}

}  // namespace

void add_unit_routes(http::Router& router, Services& services, UnitsChanged units_changed) {
    using http::Method;
    using Handler = Response (*)(const Request&, Services&);
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         Handler handler) {
        router.add(
            {method, std::string{"/api/desk"}.append(pattern), std::move(operation_id),
             http::Access::Staff, http::Runs::OnWorker,
             [&services, handler](const Request& request) { return handler(request, services); }});
    };
    add(Method::Get, "/divisions", "listDivisions", list_divisions);
    add(Method::Get, "/units", "listUnits", list);
    add(Method::Get, "/units.xlsx", "exportUnits", export_list);
    add(Method::Post, "/units", "createUnit", create);
    add(Method::Get, "/units/{unit_id}", "getUnit", get);
    router.add({Method::Put, "/api/desk/units/{unit_id}", "changeUnit", http::Access::Staff,
                http::Runs::OnWorker,
                [&services, units_changed = std::move(units_changed)](const Request& request) {
                    return change(request, services, units_changed);
                }});
    add(Method::Post, "/units/{unit_id}/closure", "closeUnit", close);
}

}  // namespace yimen::people
