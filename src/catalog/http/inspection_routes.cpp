#include <boost/describe/class.hpp>

#include "catalog/actions/inspections.h"
#include "catalog/http/desk_request.h"
#include "catalog/http/routes.h"

#include "platform/http/problem_json.h"

namespace yimen::catalog {

namespace bodies {

struct InspectionBody {
    std::string inspection_id;
    std::string name;
    std::string opened_at;
    std::string opened_by;
};
BOOST_DESCRIBE_STRUCT(InspectionBody, (), (inspection_id, name, opened_at, opened_by))

struct InspectionPageBody {
    std::vector<InspectionBody> inspections;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(InspectionPageBody, (), (inspections, next))

struct SampleBody {
    std::string entry_id;
    std::int64_t version;
    std::string entry_name;
    std::string unit_name;
    std::string state;
    std::string finding;
    std::string correction;
    std::string changed_by;
    std::string changed_at;
    std::vector<std::string> acts;
};
BOOST_DESCRIBE_STRUCT(SampleBody, (),
                      (entry_id, version, entry_name, unit_name, state, finding, correction,
                       changed_by, changed_at, acts))

struct InspectionDetailBody {
    InspectionBody inspection;
    std::vector<SampleBody> samples;
};
BOOST_DESCRIBE_STRUCT(InspectionDetailBody, (), (inspection, samples))

struct OpenInspectionBody {
    std::string name;
    std::int64_t size;
};
BOOST_DESCRIBE_STRUCT(OpenInspectionBody, (), (name, size))

struct SampleStepBody {
    std::string act;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(SampleStepBody, (), (act, reason))

}  // namespace bodies

namespace {

using http::Method;
using http::Request;
using http::Response;

bodies::InspectionBody to_body(const Inspection& inspection) {
    return {inspection.id, inspection.name, format_iso(inspection.opened_at), inspection.opened_by};
}

Response list(const Request& request, Services& services) {
    const auto limit = page_limit_of(request);
    bodies::InspectionPageBody page;
    for (const auto& one : list_inspections(text_of(request, "after"), limit, services.database)) {
        page.inspections.push_back(to_body(one));
    }
    if (page.inspections.size() == static_cast<std::size_t>(limit)) {
        page.next = page.inspections.back().inspection_id;
    }
    return json_response(page);
}

Response detail_response(const std::string& inspection_id, const Request& request,
                         Services& services) {
    const auto detail = read_inspection(inspection_id, caller_of(request), services.database);
    if (!detail) return to_response(detail.problem(), request);
    bodies::InspectionDetailBody body{.inspection = to_body(detail->inspection), .samples = {}};
    for (const auto& row : detail->samples) {
        const auto& sample = row.sample;
        body.samples.push_back({sample.entry_id, sample.version, row.entry_name, row.unit_name,
                                std::string{name_of(sample.state)}, sample.finding,
                                sample.correction, sample.changed_by, format_iso(sample.changed_at),
                                row.acts});
    }
    return json_response(body);
}

Response get(const Request& request, Services& services) {
    return detail_response(request.path_parameter("inspection_id"), request, services);
}

Response open(const Request& request, Services& services) {
    auto body = json::read_body<bodies::OpenInspectionBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto opened = open_inspection(
        {.name = std::move(body->name), .size = body->size, .officer = caller_of(request)},
        services);
    if (!opened) return to_response(opened.problem(), request);
    auto response = detail_response(*opened, request, services);
    if (response.status == 200) response.status = 201;
    return response;
}

Response step(const Request& request, Services& services) {
    auto body = json::read_body<bodies::SampleStepBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto act = find_sample_act(body->act);
    if (!act) {
        return to_response(
            invalid_input(
                {{"/act", "json-type", {{"expected", "pass, find, correct, close, return"}}}}),
            request);
    }
    const auto version = version_of(request);
    if (!version) return to_response(version.problem(), request);
    const auto inspection_id = request.path_parameter("inspection_id");
    const auto done = step_inspection({.inspection_id = inspection_id,
                                       .entry_id = request.path_parameter("entry_id"),
                                       .version = *version,
                                       .act = *act,
                                       .words = std::move(body->reason),
                                       .officer = caller_of(request)},
                                      services);
    if (!done) return to_response(done.problem(), request);
    return detail_response(inspection_id, request, services);
}

}  // namespace

void add_inspection_routes(http::Router& router, Services& services) {
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         DeskHandler handler) {
        add_catalog_route(router, services, method, pattern, std::move(operation_id), handler);
    };
    add(Method::Get, "/inspections", "listInspections", list);
    add(Method::Post, "/inspections", "openInspection", open);
    add(Method::Get, "/inspections/{inspection_id}", "getInspection", get);
    add(Method::Post, "/inspections/{inspection_id}/samples/{entry_id}/step", "stepInspection",
        step);
}

}  // namespace yimen::catalog
