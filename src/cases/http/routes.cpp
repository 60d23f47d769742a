#include "cases/http/routes.h"

#include <boost/algorithm/string/split.hpp>

#include "cases/actions/case_progress.h"
#include "cases/actions/draw_form.h"
#include "cases/actions/findings.h"
#include "cases/actions/list_cases.h"
#include "cases/actions/open_case.h"
#include "cases/actions/prefill.h"
#include "cases/actions/read_papers.h"
#include "cases/actions/record_fact.h"
#include "cases/actions/save_draft.h"
#include "cases/http/case_bodies.h"
#include "cases/http/list_bodies.h"
#include "cases/http/request.h"
#include "cases/http/said_bodies.h"

#include "platform/http/problem_json.h"
#include "platform/paper/csv.h"

namespace yimen::cases {

namespace {

using http::Method;
using http::Request;
using http::Response;

Response open(const Request& request, Services& services, Office& office) {
    auto body = json::read_body<bodies::OpenCaseBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto case_id = open_case({.opener = caller_of(request),
                                    .entry_id = std::move(body->item_id),
                                    .applicant_id = body->applicant_id.value_or(""),
                                    .channel = std::move(body->channel),
                                    .copy_of = body->copy_of.value_or("")},
                                   services, office);
    if (!case_id) return to_response(case_id.problem(), request);
    auto response = json_response(bodies::OpenedCaseBody{*case_id});
    response.status = 201;
    return response;
}

Response save(const Request& request, Services& services, Office& office) {
    const auto body = json::read_body<bodies::DraftBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    if (!body->answers.is_object()) {
        return to_response(invalid_input({{"/answers", "json-type", {{"expected", "object"}}}}),
                           request);
    }
    auto materials = bodies::to_materials(body->materials);
    if (!materials) return to_response(materials.problem(), request);
    const auto version = version_of(request);
    if (!version) return to_response(version.problem(), request);
    const auto saved = save_draft({.person = caller_of(request),
                                   .case_id = request.path_parameter("case_id"),
                                   .version = *version,
                                   .answers = body->answers.get_object(),
                                   .materials = *std::move(materials)},
                                  services, office);
    if (!saved) return to_response(saved.problem(), request);
    return case_response(request, services, office);
}

bool wants_total(const Request& request) {
    return text_of(request, "total") == "true";
}

/// What a phone shows at one time.
constexpr std::int64_t kOwnCasesUsual = 20;

Response list_own(const Request& request, Services& services, Office& office) {
    auto own = list_own_cases(
        caller_of(request), text_of(request, "applicant"),
        {text_of(request, "before"), page_limit_of(request, kOwnCasesUsual), wants_total(request)},
        services, office);
    if (!own) return to_response(own.problem(), request);
    auto page = bodies::to_page(std::move(own->cases), own->total);
    page.next = std::move(own->next);
    return json_response(page);
}

Response list_findings_there(const Request& request, Services& services, Office&) {
    const auto limit = page_limit_of(request);
    const auto findings = list_findings(caller_of(request), text_of(request, "division"),
                                        text_of(request, "before"), limit, services);
    if (!findings) return to_response(findings.problem(), request);
    bodies::FindingPageBody page;
    for (const auto& one : *findings) {
        page.findings.push_back(
            {.finding_id = one.id,
             .case_id = one.case_id,
             .external = one.external,
             .kind = std::string{kFindings[static_cast<std::size_t>(one.kind)].name},
             .unit_id = one.unit_id,
             .at = format_iso(one.at)});
    }
    if (findings->size() == static_cast<std::size_t>(limit)) page.next = findings->back().id;
    return json_response(page);
}

Response list_papers_of(const Request& request, Services& services, Office& office) {
    const auto papers =
        list_papers(request.path_parameter("case_id"), caller_of(request), services, office);
    if (!papers) return to_response(papers.problem(), request);
    bodies::PapersBody body;
    for (const auto& paper : *papers) body.papers.push_back(bodies::to_body(paper));
    return json_response(body);
}

Response get_paper(const Request& request, Services& services, Office& office) {
    auto drawn = draw_paper(request.path_parameter("case_id"), request.path_parameter("notice_id"),
                            caller_of(request), services, office);
    if (!drawn) return to_response(drawn.problem(), request);
    Response response;
    response.content_type = "application/pdf";
    response.body = *std::move(drawn);
    return response;
}

std::vector<std::string> keys_of(const std::string& text) {
    std::vector<std::string> keys;
    if (!text.empty()) boost::split(keys, text, [](char sign) { return sign == ','; });
    return keys;
}

Response get_form(const Request& request, Services& services, Office& office) {
    auto drawn = draw_form(
        request.path_parameter("case_id"),
        {std::string{request.path_parameter("form")}, keys_of(text_of(request, "materials"))},
        caller_of(request), services, office);
    if (!drawn) return to_response(drawn.problem(), request);
    Response response;
    response.content_type = "application/pdf";
    response.body = *std::move(drawn);
    return response;
}

std::optional<std::string> text_or_none(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

Response get_prefill(const Request& request, Services& services, Office& office) {
    const auto found =
        find_prefill(request.path_parameter("case_id"), caller_of(request), services, office);
    if (!found) return to_response(found.problem(), request);
    bodies::PrefillBody body;
    for (const auto& field : found->fields) {
        body.fields.push_back(
            {.key = field.field,
             .value = field.value,
             .source = std::string{kPrefillSourceNames[static_cast<std::size_t>(field.source)]},
             .case_number = text_or_none(field.case_number),
             .item_name = text_or_none(field.item_name),
             .changeable = field.changeable});
    }
    for (const auto& material : found->materials) {
        bodies::PrefilledMaterialBody shown{.key = material.key, .candidates = {}};
        for (const auto& one : material.candidates) {
            shown.candidates.push_back({.material_id = one.id,
                                        .title = one.title,
                                        .trust = std::string{materials::name_of(one.trust)},
                                        .issuer = one.issuer,
                                        .valid_to = bodies::iso(one.valid_to)});
        }
        body.materials.push_back(std::move(shown));
    }
    return json_response(body);
}

std::optional<FactValue> find_fact_value(std::string_view name) {
    for (std::size_t at = 0; at < kFactNames.size(); ++at) {
        if (kFactNames[at] == name) return static_cast<FactValue>(at);
    }
    return std::nullopt;
}

Response put_fact(const Request& request, Services& services, Office& office) {
    auto body = json::read_body<bodies::FactToRecordBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto value = find_fact_value(body->value);
    if (!value) {
        return to_response(invalid_input({{"/value", "fact-value-unknown", {}}}), request);
    }
    const auto recorded = record_fact({.officer = caller_of(request),
                                       .case_id = request.path_parameter("case_id"),
                                       .name = std::move(body->name),
                                       .value = *value,
                                       .source = std::move(body->source)},
                                      services, office);
    if (!recorded) return to_response(recorded.problem(), request);
    return case_response(request, services, office);
}

Response get_progress(const Request& request, Services& services, Office& office) {
    const auto query = json::read_body<bodies::ProgressQueryBody>(request.body);
    if (!query) return to_response(query.problem(), request);
    const auto found = find_progress(query->number, query->query_code, services, office);
    if (!found) return to_response(found.problem(), request);
    bodies::ProgressBody body{.number = found->number,
                              .item_name = found->item_name,
                              .unit_name = found->unit_name,
                              .applicant = found->masked_applicant,
                              .inquiry_phone = found->inquiry_phone,
                              .state = std::string{row_of(found->state).name},
                              .submitted_on = bodies::iso(found->submitted_on),
                              .due_on = bodies::iso(found->due_on),
                              .ended_on = bodies::iso(found->ended_on),
                              .history = {}};
    for (const auto& entry : found->history) {
        body.history.push_back({std::string{row_of(entry.act).name},
                                std::string{row_of(entry.to).name}, entry.effective_on.iso()});
    }
    return json_response(body);
}

}  // namespace

void add_routes(http::Router& router, Services& services, Office& office) {
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         CaseHandler handler, http::Access access = http::Access::SignedIn) {
        add_case_route(router, services, office, method, std::move(pattern),
                       std::move(operation_id), handler, access);
    };
    const auto add_brief = [&](std::string pattern, std::string operation_id, CaseHandler handler,
                               http::Access access = http::Access::SignedIn) {
        add_case_route(router, services, office, Method::Get, std::move(pattern),
                       std::move(operation_id), handler, access, http::Runs::Briefly);
    };
    add(Method::Post, "/api/cases", "openCase", open);
    add_brief("/api/cases", "listOwnCases", list_own);
    add_brief("/api/cases/{case_id}", "getCase", case_response);
    add(Method::Get, "/api/cases/{case_id}/prefill", "getPrefillOfCase", get_prefill);
    add(Method::Post, "/api/cases/{case_id}/facts", "recordFactOfCase", put_fact,
        http::Access::Staff);
    add(Method::Post, "/api/case-progress", "findCaseProgress", get_progress, http::Access::Public);
    add(Method::Put, "/api/cases/{case_id}/draft", "saveDraftOfCase", save);
    add_brief("/api/desk/findings", "listFindings", list_findings_there, http::Access::Staff);
    add_brief("/api/cases/{case_id}/papers", "listPapersOfCase", list_papers_of);
    add(Method::Get, "/api/cases/{case_id}/papers/{notice_id}", "getPaperOfCase", get_paper);
    add(Method::Get, "/api/cases/{case_id}/forms/{form}", "getFormOfCase", get_form);
    add_work_routes(router, services, office);
    add_result_routes(router, services, office);
    add_export_routes(router, services, office);
    add_bar_routes(router, services, office);
    add_substitution_routes(router, services, office);
    add_due_day_routes(router, services, office);
    add_joint_routes(router, services, office);
    add_row_routes(router, services, office);
    add_act_routes(router, services, office);
}

}  // namespace yimen::cases
