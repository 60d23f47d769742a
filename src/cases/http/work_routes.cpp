#include "cases/actions/colleagues.h"
#include "cases/actions/list_cases.h"
#include "cases/http/case_bodies.h"
#include "cases/http/list_bodies.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"

#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace {

using http::Method;
using http::Request;
using http::Response;

constexpr std::int64_t kPageUsual = 50;
constexpr std::int64_t kPageMost = 100;

/// The cursor is the last row's day and id: `2026-03-06,01H…`.
OpenCursor cursor_in(const std::string& text) {
    const auto comma = text.find(',');
    if (comma == std::string::npos) return {};
    return {text.substr(0, comma), text.substr(comma + 1)};
}

std::string cursor_text(const OpenCursor& cursor) {
    return cursor.due_on + "," + cursor.id;
}

Response list_desk(const Request& request, Services& services, Office& office) {
    const auto state = find_state(text_of(request, "state"));
    WorkList asked{.unit_id = text_of(request, "unit"),
                   .division_code = text_of(request, "division"),
                   .state = state.value_or(State::Accepted),
                   .after = cursor_in(text_of(request, "after")),
                   .limit = page_limit_of(request),
                   .with_total = text_of(request, "total") == "true"};
    auto listed = list_work(asked, caller_of(request), services, office);
    if (!listed) return to_response(listed.problem(), request);
    std::optional<std::string> next;
    if (listed->cases.size() == static_cast<std::size_t>(asked.limit)) {
        const auto& last = listed->cases.back().of;
        next = cursor_text({day_text(last.due_on), last.id});
    }
    auto page = bodies::to_page(std::move(listed->cases), listed->total);
    page.next = std::move(next);
    return json_response(page);
}

Response search(const Request& request, Services& services, Office& office) {
    const auto body = json::read_body<bodies::WorkSearchBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto limit = body->limit.value_or(kPageUsual);
    const auto state = find_state(body->state);
    std::vector<FieldProblem> faults;
    if (!state) faults.push_back({"/state", "state-unknown", {}});
    if (limit < 1 || limit > kPageMost) {
        faults.push_back({"/limit", "limit-out-of-range", {{"limit", std::to_string(kPageMost)}}});
    }
    if (!faults.empty()) return to_response(invalid_input(std::move(faults)), request);
    auto found = search_work({.unit_id = body->unit.value_or(""),
                              .division_code = body->division.value_or(""),
                              .state = *state,
                              .after = cursor_in(body->after.value_or("")),
                              .limit = limit},
                             body->text, caller_of(request), services, office);
    if (!found) return to_response(found.problem(), request);
    auto page = bodies::to_page(std::move(found->cases), std::nullopt);
    if (found->next) page.next = cursor_text(*found->next);
    return json_response(page);
}

Response list_colleagues_there(const Request& request, Services& services, Office&) {
    const auto found = list_colleagues(text_of(request, "unit"), caller_of(request), services);
    if (!found) return to_response(found.problem(), request);
    bodies::ColleaguesBody body;
    for (const auto& one : *found) body.colleagues.push_back({one.account_id, one.display_name});
    return json_response(body);
}

}  // namespace

void add_work_routes(http::Router& router, Services& services, Office& office) {
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         CaseHandler handler, http::Runs runs) {
        add_case_route(router, services, office, method, std::move(pattern),
                       std::move(operation_id), handler, http::Access::Staff, runs);
    };
    add(Method::Get, "/api/desk/cases", "listWork", list_desk, http::Runs::Briefly);
    add(Method::Post, "/api/desk/cases/search", "searchWork", search, http::Runs::OnWorker);
    add(Method::Get, "/api/desk/colleagues", "listColleagues", list_colleagues_there,
        http::Runs::Briefly);
}

}  // namespace yimen::cases
