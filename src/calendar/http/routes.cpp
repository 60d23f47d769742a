#include "calendar/http/routes.h"

#include <any>

#include "calendar/actions/close_offices.h"
#include "calendar/actions/import_table.h"
#include "calendar/actions/read_calendar.h"
#include "calendar/domain/table.h"
#include "calendar/http/bodies.h"

#include "core/text/text.h"
#include "platform/http/conditional.h"
#include "platform/http/json_response.h"
#include "platform/http/problem_json.h"
#include "platform/http/query.h"
#include "platform/json/bind.h"

namespace yimen::calendar {

namespace {

using http::Access;
using http::json_response;
using http::Method;
using http::Request;
using http::Response;
using http::to_response;

constexpr std::size_t kPaperLengthMax = 200;
constexpr std::size_t kReasonLengthMax = 1000;
constexpr int kNoContent = 204;

const people::Person& caller_of(const Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

Response get_year(const Request& request, PublishedCalendar& calendar) {
    const auto division = text_of(request, "division");
    const auto year =
        read_year(http::number_in(request.path_parameter("year"), 0), division, calendar);
    if (!year) return to_response(year.problem(), request);
    return http::with_etag(request, '"' + std::to_string(year->revision) + '-' + division + '"',
                           json_response(bodies::to_body(*year)));
}

Response explain(const Request& request, Services& services, PublishedCalendar& calendar) {
    const auto from = Day::parse(text_of(request, "from")).value_or(services.clock.today());
    const auto working_days = static_cast<int>(number_of(request, "working_days", 0));
    const auto due_day = find_due_day(from, working_days, text_of(request, "division"), calendar);
    if (!due_day) return to_response(due_day.problem(), request);
    return json_response(bodies::to_body(*due_day));
}

Response get_overview(const Request& request, Services& services, PublishedCalendar& calendar) {
    const auto today = services.clock.today();
    const auto overview = read_overview(caller_of(request), today, calendar);
    if (!overview) return to_response(overview.problem(), request);
    auto response = json_response(bodies::to_body(*overview, today));
    response.header("ETag", http::etag_of_version(tables_revision(overview->view->notices)));
    return response;
}

Result<ImportTable> table_of(const Request& request) {
    auto body = json::read_body<bodies::Table>(request.body);
    if (!body) return body.problem();
    std::vector<FieldProblem> faults;
    const auto format = find_table_format(body->format);
    if (!format) faults.push_back({"/format", "word-unknown", {{"words", "json, csv"}}});
    if (text::length(body->paper) > kPaperLengthMax) {
        faults.push_back({"/paper", "text-too-long", {{"limit", std::to_string(kPaperLengthMax)}}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return ImportTable{.officer = caller_of(request),
                       .format = *format,
                       .text = std::move(body->text),
                       .paper = text::strip(body->paper),
                       .revision = std::nullopt};
}

Response import_response(const Result<ImportPreview>& preview, const Request& request) {
    if (!preview) return to_response(preview.problem(), request);
    auto response = json_response(bodies::to_body(*preview));
    response.header("ETag", http::etag_of_version(preview->revision));
    return response;
}

Response answer_preview(const Request& request, Services& services) {
    const auto command = table_of(request);
    if (!command) return to_response(command.problem(), request);
    return import_response(preview_table(*command, services), request);
}

Response answer_import(const Request& request, Services& services) {
    auto command = table_of(request);
    if (!command) return to_response(command.problem(), request);
    command->revision = http::version_from_if_match(request);
    if (!command->revision) {
        return to_response({ProblemKind::Invalid, "version-required", {}, {}}, request);
    }
    return import_response(import_table(*command, services), request);
}

Response list(const Request& request, Services& services) {
    const auto listed = list_closures({.reader = caller_of(request),
                                       .division = text_of(request, "division"),
                                       .after = text_of(request, "after"),
                                       .limit = page_limit_of(request)},
                                      services);
    if (!listed) return to_response(listed.problem(), request);
    return json_response(bodies::to_body(*listed));
}

using OfficesAct = Result<Done> (*)(const OfficesCommand&, Services&);

Response act_on_offices(const Request& request, Services& services, OfficesAct act) {
    const auto body = json::read_body<bodies::Offices>(request.body);
    if (!body) return to_response(body.problem(), request);
    std::vector<FieldProblem> faults;
    const auto day = Day::parse(body->day);
    if (!day) faults.push_back({"/day", "day-malformed", {}});
    if (text::length(body->reason) > kReasonLengthMax) {
        faults.push_back(
            {"/reason", "text-too-long", {{"limit", std::to_string(kReasonLengthMax)}}});
    }
    if (!faults.empty()) return to_response(invalid_input(std::move(faults)), request);
    const auto done =
        act({caller_of(request), body->division, *day, text::strip(body->reason)}, services);
    if (!done) return to_response(done.problem(), request);
    Response response;
    response.status = kNoContent;
    return response;
}

}  // namespace

void add_routes(http::Router& router, Services& services, PublishedCalendar& calendar) {
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         http::Handler handler) {
        const bool desk = pattern.starts_with("/api/desk/");
        router.add({.method = method,
                    .pattern = std::move(pattern),
                    .operation_id = std::move(operation_id),
                    .access = desk ? Access::Staff : Access::Public,
                    .runs = http::Runs::OnWorker,
                    .handler = std::move(handler)});
    };
    add(Method::Get, "/api/calendar/years/{year}", "getCalendarYear",
        [&](const Request& request) { return get_year(request, calendar); });
    add(Method::Get, "/api/calendar/due-day", "explainDueDay",
        [&](const Request& request) { return explain(request, services, calendar); });
    add(Method::Get, "/api/desk/calendar", "getCalendar",
        [&](const Request& request) { return get_overview(request, services, calendar); });
    add(Method::Post, "/api/desk/calendar/preview", "previewCalendarTable",
        [&](const Request& request) { return answer_preview(request, services); });
    add(Method::Post, "/api/desk/calendar/tables", "importCalendarTable",
        [&](const Request& request) { return answer_import(request, services); });
    add(Method::Get, "/api/desk/calendar/closures", "listClosures",
        [&](const Request& request) { return list(request, services); });
    add(Method::Post, "/api/desk/calendar/closures", "closeOffices",
        [&](const Request& request) { return act_on_offices(request, services, close_offices); });
    add(Method::Post, "/api/desk/calendar/reopenings", "reopenOffices",
        [&](const Request& request) { return act_on_offices(request, services, reopen_offices); });
}

}  // namespace yimen::calendar
