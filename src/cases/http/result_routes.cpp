#include "cases/actions/list_results.h"
#include "cases/http/list_bodies.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"

#include "platform/http/csv_response.h"
#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace {

using http::Request;
using http::Response;

constexpr std::int64_t kResultsUsual = 20;

WhichResults which_of(const Request& request) {
    return {.entry_id = text_of(request, "item"),
            .unit_id = text_of(request, "unit"),
            .division_code = text_of(request, "division"),
            .from = Day::parse(text_of(request, "from")),
            .to = Day::parse(text_of(request, "to")),
            .text = text_of(request, "text")};
}

std::optional<std::int64_t> before_of(const Request& request) {
    const auto before = http::number_in(text_of(request, "before"), 0);
    return before == 0 ? std::nullopt : std::optional{before};
}

Response list(const Request& request, Services& services, Office& office) {
    const auto found =
        list_results(which_of(request), {before_of(request), page_limit_of(request, kResultsUsual)},
                     services, office);
    if (!found) return to_response(found.problem(), request);
    bodies::PublicResultPageBody page;
    if (found->next) page.next = std::to_string(*found->next);
    for (const auto& one : found->results) {
        page.results.push_back({.item_id = one.entry_id,
                                .item_name = one.item_name,
                                .unit_name = one.unit_name,
                                .applicant = one.applicant,
                                .outcome = std::string{row_of(one.outcome).name},
                                .decided_on = one.decided_on.iso()});
    }
    return json_response(page);
}

Response export_text(const Request& request, Services& services, Office& office) {
    const auto table = export_results(which_of(request), services, office);
    if (!table) return to_response(table.problem(), request);
    return http::csv_response(
        ResultTable::columns(), [rows_of = *table] { return rows_of->next(); }, "results");
}

}  // namespace

void add_result_routes(http::Router& router, Services& services, Office& office) {
    add_case_route(router, services, office, http::Method::Get, "/api/results", "listPublicResults",
                   list, http::Access::Public);
    add_case_route(router, services, office, http::Method::Get, "/api/results.csv",
                   "exportPublicResults", export_text, http::Access::Public);
}

}  // namespace yimen::cases
