#include "cases/actions/joint_cases.h"
#include "cases/actions/read_joint_case.h"
#include "cases/http/joint_bodies.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"

#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace {

using http::Request;
using http::Response;

bodies::PartBody body_of(const ShownPart& part) {
    const auto& filed = part.filed.filed;
    bodies::PartBody body{.case_id = filed.id,
                          .number = filed.number,
                          .version = part.filed.version,
                          .item = {filed.entry_id, filed.entry_version, part.filed.item_name},
                          .unit = {filed.unit_id, part.unit_name},
                          .state = std::string{row_of(filed.state).name},
                          .due_on = bodies::iso(part.filed.due_on),
                          .needs = part.needs,
                          .waiting = part.waiting,
                          .ended_because = part.ended_because,
                          .gaps = {}};
    if (filed.state != State::AwaitingSupplement) return body;
    for (const auto& gap : filed.gaps) body.gaps.push_back({gap.material, gap.words, gap.on_paper});
    return body;
}

bodies::JointCaseBody body_of(const ShownJointCase& shown) {
    const auto& joint = shown.joint;
    const auto& standing = shown.standing;
    bodies::JointCaseBody body{
        .joint_case_id = joint.id,
        .number = joint.number,
        .state = std::string{kJointStateNames[static_cast<std::size_t>(standing.state)]},
        .lead = {joint.lead_unit, shown.lead_unit_name},
        .applicant_id = joint.applicant_id,
        .applicant_name = shown.applicant_name,
        .channel = joint.channel,
        .delivery = std::string{kJointDeliveryNames[static_cast<std::size_t>(joint.delivery)]},
        .filed_on = bodies::iso(joint.filed_on),
        .due_on = bodies::iso(standing.due_on),
        .provisional = standing.provisional,
        .progress = {static_cast<std::int64_t>(joint.parts.size()), standing.waiting,
                     standing.decided, standing.granted, standing.ended},
        .parts = {},
        .shared = {}};
    for (const auto& part : shown.parts) body.parts.push_back(body_of(part));
    for (const auto& one : shown.shared) {
        body.shared.push_back({one.element, one.label, one.parts});
    }
    return body;
}

Response show(const Request& request, Services& services, Office& office) {
    const auto shown = read_joint_case(request.path_parameter("joint_case_id"), caller_of(request),
                                       services, office);
    if (!shown) return to_response(shown.problem(), request);
    return json_response(body_of(*shown));
}

/// The whole as it is after what was done, or why it was not.
Response show_after(const Result<Done>& done, const Request& request, Services& services,
                    Office& office) {
    if (!done) return to_response(done.problem(), request);
    return show(request, services, office);
}

Response open(const Request& request, Services& services, Office& office) {
    auto body = json::read_body<bodies::OpenJointCaseBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    OpenJointCase command{.opener = caller_of(request),
                          .applicant_id = body->applicant_id.value_or(""),
                          .channel = std::move(body->channel),
                          .delivery = body->delivery.value_or("each"),
                          .lead_entry = body->lead_item_id.value_or(""),
                          .wishes = {}};
    for (auto& part : body->parts) {
        command.wishes.push_back(
            {std::move(part.item_id), part.needs.value_or(std::vector<std::string>{})});
    }
    const auto opened = open_joint_case(command, services, office);
    if (!opened) return to_response(opened.problem(), request);
    auto response = json_response(bodies::OpenedJointCaseBody{*opened});
    response.status = 201;
    return response;
}

Response share(const Request& request, Services& services, Office& office) {
    const auto body = json::read_body<bodies::SharedBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    if (!body->elements.is_object()) {
        return to_response(invalid_input({{"/elements", "json-type", {{"expected", "object"}}}}),
                           request);
    }
    auto materials =
        bodies::to_materials(body->materials.value_or(std::vector<bodies::HandedBody>{}));
    if (!materials) return to_response(materials.problem(), request);
    const auto shared =
        share_in_joint_case({.person = caller_of(request),
                             .joint_case_id = request.path_parameter("joint_case_id"),
                             .elements = body->elements.get_object(),
                             .materials = *std::move(materials)},
                            services, office);
    return show_after(shared, request, services, office);
}

Response submit(const Request& request, Services& services, Office& office) {
    const auto body = json::read_body<bodies::NothingBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto submitted = submit_joint_case(
        {.person = caller_of(request), .joint_case_id = request.path_parameter("joint_case_id")},
        services, office);
    return show_after(submitted, request, services, office);
}

Response ask(const Request& request, Services& services, Office& office) {
    const auto body = json::read_body<bodies::JointGapsBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    AskJointSupplement command{.person = caller_of(request),
                               .joint_case_id = request.path_parameter("joint_case_id"),
                               .parts = {}};
    std::vector<FieldProblem> faults;
    for (const auto& part : body->parts) {
        const auto pointer = "/parts/" + std::to_string(command.parts.size());
        auto said = bodies::to_said(bodies::GapsBody{part.gaps, std::nullopt});
        AskJointSupplement::Part asked{
            .case_id = part.case_id, .version = part.version, .gaps = {}};
        if (said) {
            asked.gaps = std::move(said->gaps);
        } else {
            for (auto fault : said.problem().fields) {
                fault.pointer.insert(0, pointer);
                faults.push_back(std::move(fault));
            }
        }
        command.parts.push_back(std::move(asked));
    }
    if (!faults.empty()) return to_response(invalid_input(std::move(faults)), request);
    return show_after(ask_joint_supplement(command, services, office), request, services, office);
}

}  // namespace

void add_joint_routes(http::Router& router, Services& services, Office& office) {
    const std::string one = "/api/joint-cases/{joint_case_id}";
    add_case_route(router, services, office, http::Method::Post, "/api/joint-cases",
                   "openJointCase", open);
    add_case_route(router, services, office, http::Method::Get, one, "getJointCase", show);
    add_case_route(router, services, office, http::Method::Put, one + "/shared", "shareInJointCase",
                   share);
    add_case_route(router, services, office, http::Method::Post, one + "/submit", "submitJointCase",
                   submit);
    add_case_route(router, services, office, http::Method::Post, one + "/ask-supplement",
                   "askJointSupplement", ask);
}

}  // namespace yimen::cases
