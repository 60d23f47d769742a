#include <algorithm>
#include <any>
#include <charconv>

#include "catalog/actions/check_draft.h"
#include "catalog/actions/compare_versions.h"
#include "catalog/actions/export_entries.h"
#include "catalog/actions/publish_draft.h"
#include "catalog/actions/read_entry.h"
#include "catalog/actions/retire_entry.h"
#include "catalog/actions/review_draft.h"
#include "catalog/actions/save_draft.h"
#include "catalog/actions/submit_draft.h"
#include "catalog/http/bodies.h"
#include "catalog/http/routes.h"

#include "core/text/text.h"
#include "platform/http/conditional.h"
#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using http::Runs;

const people::Person& caller_of(const Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

std::int64_t number_of(const std::string& text, std::int64_t otherwise) {
    std::int64_t number = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

std::string text_of(const Request& request, std::string_view name) {
    return request.parameter(name).value_or("");
}

constexpr std::size_t kReasonLengthMax = 1000;

/// Who acts on which entry in which version and why. Refusals, in this order: `text-too-long`,
/// `version-required` without If-Match.
Result<EntryCommand> command_of(const Request& request, std::string reason) {
    if (text::length(reason) > kReasonLengthMax) {
        return invalid_input(
            {{"/reason", "text-too-long", {{"limit", std::to_string(kReasonLengthMax)}}}});
    }
    const auto version = http::version_from_if_match(request);
    if (!version) return Problem{ProblemKind::Invalid, "version-required", {}, {}};
    return EntryCommand{.entry_id = request.path_parameter("entry_id"),
                        .version = *version,
                        .officer = caller_of(request),
                        .reason = std::move(reason)};
}

Response entry_response(const Request& request, Services& services) {
    const auto detail =
        read_entry(request.path_parameter("entry_id"), caller_of(request), services.database);
    if (!detail) return to_response(detail.problem(), request);
    Response response;
    response.body = json::write(bodies::to_body(*detail));
    response.header("ETag", http::etag_of_version(detail->entry.version));
    return response;
}

Response after(const Result<Done>& done, const Request& request, Services& services) {
    if (!done) return to_response(done.problem(), request);
    return entry_response(request, services);
}

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

EntryFilter filter_of(const Request& request) {
    constexpr std::int64_t kPageDefault = 50;
    constexpr std::int64_t kPageMax = 100;
    return {.state = text_of(request, "state"),
            .unit_id = text_of(request, "unit"),
            .name_part = text_of(request, "query"),
            .after_id = text_of(request, "after"),
            .limit = std::clamp<std::int64_t>(number_of(text_of(request, "limit"), kPageDefault), 1,
                                              kPageMax)};
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
    Response response;
    response.content_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.body = export_entries(filter_of(request), caller_of(request), services.clock.now(),
                                   services.database);
    response.header("Content-Disposition", "attachment; filename=\"entries.xlsx\"");
    return response;
}

Response get_version(const Request& request, Services& services) {
    const auto version = read_version(request.path_parameter("entry_id"),
                                      number_of(request.path_parameter("number"), -1),
                                      caller_of(request), services.database);
    if (!version) return to_response(version.problem(), request);
    Response response;
    response.body = version->content;
    return response;
}

Response compare(const Request& request, Services& services) {
    const auto from = number_of(text_of(request, "from"), -1);
    const auto to = number_of(text_of(request, "to"), -1);
    const auto differences = compare_versions(request.path_parameter("entry_id"), from, to,
                                              caller_of(request), services.database);
    if (!differences) return to_response(differences.problem(), request);
    bodies::ComparisonBody body{from, to, {}};
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
    const auto faults = check_draft(request.path_parameter("entry_id"), *content,
                                    caller_of(request), services.database);
    if (!faults) return to_response(faults.problem(), request);
    Response response;
    response.body = "{\"faults\":" + http::errors_json(*faults, request) + "}";
    return response;
}

}  // namespace

void add_desk_routes(http::Router& router, Services& services) {
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         Response (*handler)(const Request&, Services&)) {
        router.add({.method = method,
                    .pattern = std::string{"/api/desk/entries"}.append(pattern),
                    .operation_id = std::move(operation_id),
                    .access = Access::Staff,
                    .runs = Runs::OnWorker,
                    .handler = [&services, handler](const Request& request) {
                        return handler(request, services);
                    }});
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
    add(Method::Post, "/{entry_id}/retirement", "retireEntry",
        [](const Request& request, Services& given) {
            return act_with_reason(request, given, retire_entry);
        });
}

}  // namespace yimen::catalog
