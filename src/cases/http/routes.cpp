#include "cases/http/routes.h"

#include <stdexcept>
#include <utility>

#include "cases/actions/export_cases.h"
#include "cases/actions/findings.h"
#include "cases/actions/list_cases.h"
#include "cases/actions/open_case.h"
#include "cases/actions/read_papers.h"
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
                                    .channel = std::move(body->channel)},
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

bodies::CasePageBody page_of(const CaseList& listed) {
    bodies::CasePageBody page;
    for (const auto& one : listed.cases) page.cases.push_back(bodies::to_body(one));
    if (listed.total) {
        page.total = bodies::CaseTotalBody{listed.total->count, listed.total->more};
    }
    return page;
}

Response list_own(const Request& request, Services& services, Office&) {
    const auto limit = page_limit_of(request);
    const auto listed = list_own_cases(caller_of(request),
                                       {.before_id = text_of(request, "before"),
                                        .limit = limit,
                                        .with_total = wants_total(request)},
                                       services);
    auto page = page_of(listed);
    if (page.cases.size() == static_cast<std::size_t>(limit)) {
        page.next = page.cases.back().case_id;
    }
    return json_response(page);
}

/// The cursor is the last row's day and id: `2026-03-06,01H…`.
OpenCursor cursor_in(const std::string& text) {
    const auto comma = text.find(',');
    if (comma == std::string::npos) return {};
    return {text.substr(0, comma), text.substr(comma + 1)};
}

Response list_desk(const Request& request, Services& services, Office&) {
    const auto state = find_state(text_of(request, "state"));
    WorkList asked{.unit_id = text_of(request, "unit"),
                   .division_code = text_of(request, "division"),
                   .state = state.value_or(State::Accepted),
                   .after = cursor_in(text_of(request, "after")),
                   .limit = page_limit_of(request),
                   .with_total = wants_total(request)};
    const auto listed = list_work(asked, caller_of(request), services);
    if (!listed) return to_response(listed.problem(), request);
    auto page = page_of(*listed);
    if (listed->cases.size() == static_cast<std::size_t>(asked.limit)) {
        const auto& last = listed->cases.back().filed;
        page.next = (last.due_on ? last.due_on->iso() : "9999-12-31") + "," + last.filed.id;
    }
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

Result<std::shared_ptr<CaseTable>> table_of(const Request& request, Services& services,
                                            Office& office) {
    ExportCases asked{.officer = caller_of(request),
                      .entry_id = text_of(request, "item_id"),
                      .state = find_state(text_of(request, "state")),
                      .purpose = text_of(request, "purpose")};
    return export_cases(asked, services, office);
}

Response export_lines(const Request& request, Services& services, Office& office) {
    const auto table = table_of(request, services, office);
    if (!table) return to_response(table.problem(), request);
    auto text = std::string{paper::kCsvBegin};
    std::vector<paper::Cell> titles;
    for (const auto& column : (*table)->columns()) titles.emplace_back(column.title);
    paper::add_csv_line(text, titles);
    Response response;
    response.content_type = "text/csv; charset=utf-8";
    response.header("Content-Disposition", "attachment; filename=\"cases.csv\"");
    response.pieces = [rows_of = *table, head = std::move(text)]() mutable {
        auto piece = std::exchange(head, {});
        if (!piece.empty()) return piece;
        for (const auto& row : rows_of->next()) paper::add_csv_line(piece, row);
        return piece;
    };
    return response;
}

Response export_workbook(const Request& request, Services& services, Office& office) {
    const auto table = table_of(request, services, office);
    if (!table) return to_response(table.problem(), request);
    paper::Workbook workbook{{.title = (*table)->item_name(),
                              .sheet_name = "办件",
                              .columns = (*table)->columns(),
                              .made_at = services.clock.now()}};
    try {
        for (auto rows = (*table)->next(); !rows.empty(); rows = (*table)->next()) {
            for (const auto& row : rows) workbook.add_row(row);
        }
    } catch (const std::length_error&) {
        return to_response(paper::workbook_too_long(), request);
    }
    auto response = http::workbook_response({}, "cases");
    response.pieces = workbook.finish_in_pieces();
    return response;
}

}  // namespace

void add_routes(http::Router& router, Services& services, Office& office) {
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         CaseHandler handler, http::Access access = http::Access::SignedIn) {
        add_case_route(router, services, office, method, std::move(pattern),
                       std::move(operation_id), handler, access);
    };
    add(Method::Post, "/api/cases", "openCase", open);
    add(Method::Get, "/api/cases", "listOwnCases", list_own);
    add(Method::Get, "/api/cases/{case_id}", "getCase", case_response);
    add(Method::Put, "/api/cases/{case_id}/draft", "saveDraftOfCase", save);
    add(Method::Get, "/api/desk/cases", "listWork", list_desk, http::Access::Staff);
    add(Method::Get, "/api/desk/cases.csv", "exportCasesAsText", export_lines,
        http::Access::Staff);
    add(Method::Get, "/api/desk/cases.xlsx", "exportCases", export_workbook, http::Access::Staff);
    add(Method::Get, "/api/desk/findings", "listFindings", list_findings_there,
        http::Access::Staff);
    add(Method::Get, "/api/cases/{case_id}/papers", "listPapersOfCase", list_papers_of);
    add(Method::Get, "/api/cases/{case_id}/papers/{notice_id}", "getPaperOfCase", get_paper);
    add_act_routes(router, services, office);
}

}  // namespace yimen::cases
