#include <stdexcept>
#include <utility>

#include "cases/actions/export_cases.h"
#include "cases/http/request.h"
#include "cases/http/routes.h"

#include "platform/http/csv_response.h"
#include "platform/http/problem_json.h"

namespace yimen::cases {

namespace {

using http::Request;
using http::Response;

Result<std::shared_ptr<CaseTable>> table_of(const Request& request, Services& services,
                                            Office& office) {
    return export_cases({.officer = caller_of(request),
                         .entry_id = text_of(request, "item_id"),
                         .state = find_state(text_of(request, "state")),
                         .purpose = text_of(request, "purpose")},
                        services, office);
}

Response export_text(const Request& request, Services& services, Office& office) {
    const auto table = table_of(request, services, office);
    if (!table) return to_response(table.problem(), request);
    return http::csv_response((*table)->columns(), [rows_of = *table] { return rows_of->next(); },
                              "cases");
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

void add_export_routes(http::Router& router, Services& services, Office& office) {
    add_case_route(router, services, office, http::Method::Get, "/api/desk/cases.csv",
                   "exportCasesAsText", export_text, http::Access::Staff);
    add_case_route(router, services, office, http::Method::Get, "/api/desk/cases.xlsx",
                   "exportCases", export_workbook, http::Access::Staff);
}

}  // namespace yimen::cases
