#include "catalog/actions/check_draft.h"
#include "catalog/actions/compare_versions.h"
#include "catalog/actions/discard_draft.h"
#include "catalog/actions/export_entries.h"
#include "catalog/actions/measure_versions.h"
#include "catalog/actions/publish_draft.h"
#include "catalog/actions/read_entry.h"
#include "catalog/actions/restore_draft.h"
#include "catalog/actions/retire_entry.h"
#include "catalog/actions/review_draft.h"
#include "catalog/actions/save_draft.h"
#include "catalog/actions/save_remarks.h"
#include "catalog/actions/submit_draft.h"
#include "catalog/http/bodies.h"
#include "catalog/http/desk_request.h"
#include "catalog/http/routes.h"

#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

using http::Method;
using http::Request;
using http::Response;

using EntryAct = Result<Done> (*)(const EntryCommand&, Services&);

/// The acts that need nothing but a reason.
Response act_with_reason(const Request& request, Services& services, EntryAct act) {
    const auto body = json::read_body<bodies::ReasonBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto command = command_of(request, body->reason);
    if (!command) return to_response(command.problem(), request);
    return after(act(*command, services), request, services);
}

Response save(const Request& request, Services& services) {
    auto content = json::read_body<ServiceItem>(request.body, json::Members::All);
    if (!content) return to_response(content.problem(), request);
    auto command = command_of(request, "");
    if (!command) return to_response(command.problem(), request);
    return after(save_draft({std::move(*command), std::move(*content)}, services), request,
                 services);
}

Response review(const Request& request, Services& services) {
    const auto body = json::read_body<bodies::ReviewBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    if (body->decision != "approve" && body->decision != "return") {
        return to_response(
            invalid_input({{"/decision", "json-type", {{"expected", "approve, return"}}}}),
            request);
    }
    auto command = command_of(request, body->reason);
    if (!command) return to_response(command.problem(), request);
    const ReviewDraft draft{
        .entry = std::move(*command),
        .decision = body->decision == "approve" ? ReviewDecision::Approve : ReviewDecision::Return,
        .disguise = body->disguise_ruled_out.value_or(false) ? DisguiseFinding::RuledOut
                                                             : DisguiseFinding::NotJudged};
    return after(review_draft(draft, services), request, services);
}

Response retire(const Request& request, Services& services) {
    const auto body = json::read_body<bodies::RetireBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto command = command_of(request, body->reason);
    if (!command) return to_response(command.problem(), request);
    const RetireEntry retirement{
        .entry = std::move(*command),
        .open_draft = body->discard_draft.value_or(false) ? OpenDraft::Discard : OpenDraft::Keep};
    return after(retire_entry(retirement, services), request, services);
}

Response put_remarks(const Request& request, Services& services) {
    auto body = json::read_body<bodies::RemarksBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto command = command_of(request, "");
    if (!command) return to_response(command.problem(), request);
    SaveRemarks save{.entry = std::move(*command), .remarks = {}};
    for (auto& remark : body->remarks) {
        save.remarks.push_back({std::move(remark.element), std::move(remark.text)});
    }
    return after(save_remarks(save, services), request, services);
}

EntryFilter filter_of(const Request& request) {
    return {.state = text_of(request, "state"),
            .unit_id = text_of(request, "unit"),
            .name_part = text_of(request, "query"),
            .after_id = text_of(request, "after"),
            .limit = page_limit_of(request)};
}

Response list(const Request& request, Services& services) {
    const auto filter = filter_of(request);
    bodies::EntryPageBody page;
    for (const auto& row : list_entries(filter, caller_of(request), services.database)) {
        page.entries.push_back(bodies::to_body(row.entry, row.unit_name, row.division_name));
    }
    if (page.entries.size() == static_cast<std::size_t>(filter.limit)) {
        page.next = page.entries.back().entry_id;
    }
    Response response;
    response.body = json::write(page);
    return response;
}

Response export_list(const Request& request, Services& services) {
    return http::workbook_response(export_entries(filter_of(request), caller_of(request),
                                                  services.clock.now(), services.database),
                                   "entries");
}

Response get_version(const Request& request, Services& services) {
    const auto version = read_version(request.path_parameter("entry_id"),
                                      http::number_in(request.path_parameter("number"), -1),
                                      caller_of(request), services.database);
    if (!version) return to_response(version.problem(), request);
    Response response;
    response.body = version->content;
    return response;
}

Response compare(const Request& request, Services& services) {
    const auto from = number_of(request, "from", -1);
    const auto to = number_of(request, "to", -1);
    const auto differences = compare_versions(request.path_parameter("entry_id"), from, to,
                                              caller_of(request), services.database);
    if (!differences) return to_response(differences.problem(), request);
    const auto measures = measure_versions(request.path_parameter("entry_id"), from, to,
                                           caller_of(request), services.database);
    if (!measures) return to_response(measures.problem(), request);
    bodies::ComparisonBody body{from, to, {}, {}};
    for (const auto& one : *measures) body.measures.push_back({one.name, one.before, one.after});
    for (const auto& one : *differences) {
        body.differences.push_back(
            {one.pointer, std::string{name_of(one.change)}, one.before, one.after});
    }
    Response response;
    response.body = json::write(body);
    return response;
}

Response check(const Request& request, Services& services) {
    const auto content = json::read_body<ServiceItem>(request.body, json::Members::All);
    if (!content) return to_response(content.problem(), request);
    const auto found =
        check_draft(request.path_parameter("entry_id"), *content, caller_of(request), services);
    if (!found) return to_response(found.problem(), request);
    Response response;
    response.body = "{\"faults\":" + http::errors_json(found->faults, request) +
                    ",\"warnings\":" + http::errors_json(found->warnings, request) + "}";
    return response;
}

}  // namespace

void add_desk_routes(http::Router& router, Services& services) {
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         DeskHandler handler) {
        add_desk_route(router, services, method, std::string{"/entries"}.append(pattern),
                       std::move(operation_id), handler);
    };
    add(Method::Get, "", "listEntries", list);
    add(Method::Get, ".xlsx", "exportEntries", export_list);
    add(Method::Get, "/{entry_id}", "getEntry", entry_response);
    add(Method::Get, "/{entry_id}/versions/{number}", "getEntryVersion", get_version);
    add(Method::Get, "/{entry_id}/comparison", "compareVersions", compare);
    add(Method::Post, "/{entry_id}/faults", "checkDraft", check);
    add(Method::Put, "/{entry_id}/draft", "saveDraft", save);
    add(Method::Post, "/{entry_id}/submission", "submitDraft",
        [](const Request& request, Services& given) {
            return act_with_reason(request, given, submit_draft);
        });
    add(Method::Post, "/{entry_id}/review", "reviewDraft", review);
    add(Method::Post, "/{entry_id}/publication", "publishDraft",
        [](const Request& request, Services& given) {
            return act_with_reason(request, given, publish_draft);
        });
    add(Method::Post, "/{entry_id}/retirement", "retireEntry", retire);
    add(Method::Post, "/{entry_id}/discard", "discardDraft",
        [](const Request& request, Services& given) {
            return act_with_reason(request, given, discard_draft);
        });
    add(Method::Post, "/{entry_id}/restoration", "restoreDraft",
        [](const Request& request, Services& given) {
            return act_with_reason(request, given, restore_draft);
        });
    add(Method::Put, "/{entry_id}/remarks", "saveRemarks", put_remarks);
}

}  // namespace yimen::catalog
