#include "cases/actions/bars.h"
#include "cases/http/list_bodies.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"
#include "cases/http/said_bodies.h"

#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace {

using http::Request;
using http::Response;

bodies::BarBody body_of(const ShownBar& shown) {
    const auto& bar = shown.bar;
    return {.bar_id = bar.id,
            .kind = std::string{row_of(bar.kind).name},
            .applicant = shown.masked_applicant,
            .item_name = bar.item_name,
            .case_id = bar.case_id,
            .unit_id = bar.unit_id,
            .began_on = bar.began_on.iso(),
            .ends_on = bar.ends_on ? std::optional{bar.ends_on->iso()} : std::nullopt,
            .article = std::string{row_of(bar.kind).article},
            .lifted = bar.lifted};
}

Response list_there(const Request& request, Services& services, Office& office) {
    const auto limit = page_limit_of(request);
    const auto bars = list_bars(caller_of(request), text_of(request, "division"),
                                text_of(request, "before"), limit, services, office);
    if (!bars) return to_response(bars.problem(), request);
    bodies::BarPageBody page;
    for (const auto& one : *bars) page.bars.push_back(body_of(one));
    if (bars->size() == static_cast<std::size_t>(limit)) page.next = bars->back().bar.id;
    return json_response(page);
}

Response lift(const Request& request, Services& services, Office&) {
    const auto body = json::read_body<bodies::ReasonBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto lifted = lift_bar({.supervisor = caller_of(request),
                                  .bar_id = request.path_parameter("bar_id"),
                                  .reason = body->reason},
                                 services);
    if (!lifted) return to_response(lifted.problem(), request);
    Response response;
    response.status = 204;
    return response;
}

}  // namespace

void add_bar_routes(http::Router& router, Services& services, Office& office) {
    add_case_route(router, services, office, http::Method::Get, "/api/desk/bars", "listBars",
                   list_there, http::Access::Staff);
    add_case_route(router, services, office, http::Method::Post, "/api/desk/bars/{bar_id}/lift",
                   "liftBar", lift, http::Access::Staff);
}

}  // namespace yimen::cases
