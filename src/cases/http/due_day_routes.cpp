#include <algorithm>

#include "cases/actions/what_if.h"
#include "cases/http/list_bodies.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"

#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace {

using http::Request;
using http::Response;

/// The cursor is the last row's place, state, day and id: `440106,accepted,2026-03-06,01H…`.
std::string text_of_cursor(const PlaceCursor& cursor) {
    return cursor.division_code + ',' + cursor.state + ',' + cursor.due_on + ',' + cursor.id;
}

std::optional<PlaceCursor> read_cursor(std::string_view text) {
    if (text.empty()) return PlaceCursor{};
    if (std::count(text.begin(), text.end(), ',') != 3) return std::nullopt;
    const auto take = [&] {
        const auto comma = text.find(',');
        std::string part{text.substr(0, comma)};
        text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
        return part;
    };
    PlaceCursor cursor;
    cursor.division_code = take();
    cursor.state = take();
    cursor.due_on = take();
    cursor.id = take();
    return cursor;
}

std::optional<calendar::Proposal> proposal_of(const bodies::WhatIfBody& body,
                                              std::vector<FieldProblem>& faults) {
    if (!body.table && !body.closures) return std::nullopt;
    calendar::Proposal proposal;
    if (body.table) {
        proposal.format = body.table->format;
        proposal.text = body.table->text;
    }
    if (!body.closures) return proposal;
    for (std::size_t at = 0; at < body.closures->size(); ++at) {
        const auto& closure = (*body.closures)[at];
        if (const auto day = Day::parse(closure.day)) {
            proposal.closures.push_back({closure.division, *day});
        } else {
            faults.push_back({"/closures/" + std::to_string(at) + "/day", "day-malformed", {}});
        }
    }
    return proposal;
}

Result<WhatIf> what_if_of(const Request& request) {
    auto body = json::read_body<bodies::WhatIfBody>(request.body);
    if (!body) return body.problem();
    std::vector<FieldProblem> faults;
    WhatIf asked{.officer = caller_of(request),
                 .division_code = body->division.value_or(""),
                 .calendar = proposal_of(*body, faults),
                 .limits = {},
                 .after = {}};
    if (body->limits) {
        asked.limits = OtherLimits{body->limits->item_id, body->limits->statutory_days,
                                   body->limits->promised_days};
    }
    if (auto cursor = read_cursor(body->after.value_or(""))) {
        asked.after = *std::move(cursor);
    } else {
        faults.push_back({"/after", "cursor-unknown", {}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return asked;
}

bodies::MovedCaseBody body_of(const MovedCase& moved) {
    const auto& filed = moved.filed.filed;
    return {.case_id = filed.id,
            .number = filed.number,
            .item_name = moved.filed.item_name,
            .division = filed.division_code,
            .state = std::string{row_of(filed.state).name},
            .due_on = bodies::iso(moved.filed.due_on),
            .due_then = bodies::iso(moved.due_then),
            .overdue_then = moved.overdue_then};
}

Response find_moves(const Request& request, Services& services, Office&) {
    const auto asked = what_if_of(request);
    if (!asked) return to_response(asked.problem(), request);
    const auto moved = find_moved_cases(*asked, services);
    if (!moved) return to_response(moved.problem(), request);
    bodies::MovedBody body{.cases = {}, .examined = moved->examined, .next = {}};
    for (const auto& one : moved->cases) body.cases.push_back(body_of(one));
    if (moved->next) body.next = text_of_cursor(*moved->next);
    return json_response(body);
}

}  // namespace

void add_due_day_routes(http::Router& router, Services& services, Office& office) {
    add_case_route(router, services, office, http::Method::Post, "/api/desk/due-days/what-if",
                   "findMovedCases", find_moves, http::Access::Staff);
}

}  // namespace yimen::cases
