#include "catalog/actions/catalog_tasks.h"
#include "catalog/actions/compare_superior.h"
#include "catalog/actions/receive_superior.h"
#include "catalog/http/desk_request.h"
#include "catalog/http/routes.h"
#include "catalog/http/superior_bodies.h"

#include "platform/http/problem_json.h"

namespace yimen::catalog {

namespace {

using http::Method;
using http::Request;
using http::Response;

ComparisonFilter filter_of(const Request& request) {
    return {.unit_id = text_of(request, "unit"),
            .division = text_of(request, "division"),
            .after_id = text_of(request, "after"),
            .limit = page_limit_of(request)};
}

bodies::EntrySummaryBody summary_of(const EntryRow& row) {
    return bodies::to_body(row.entry, row.unit_name, row.division_name);
}

Response compare(const Request& request, Services& services) {
    const auto filter = filter_of(request);
    const auto compared = compare_superior(filter, caller_of(request), services.database);
    if (!compared) return to_response(compared.problem(), request);
    bodies::SuperiorComparisonBody body;
    for (const auto& one : *compared) {
        bodies::ComparedEntryBody entry{
            .entry = summary_of(one.row), .version = one.row.entry.version, .differences = {}};
        for (const auto& difference : one.differences) {
            entry.differences.push_back({difference.field, difference.ours, difference.superior});
        }
        body.entries.push_back(std::move(entry));
    }
    if (body.entries.size() == static_cast<std::size_t>(filter.limit)) {
        body.next = body.entries.back().entry.entry_id;
    }
    return json_response(body);
}

Response export_compared(const Request& request, Services& services) {
    auto workbook = export_comparison(filter_of(request), caller_of(request), services);
    if (!workbook) return to_response(workbook.problem(), request);
    return http::workbook_response(std::move(*workbook), "superior-comparison");
}

Response list_without_link(const Request& request, Services& services) {
    const auto filter = filter_of(request);
    const auto rows = list_unlinked(filter, caller_of(request), services.database);
    if (!rows) return to_response(rows.problem(), request);
    bodies::EntryPageBody page;
    for (const auto& row : *rows) page.entries.push_back(summary_of(row));
    if (page.entries.size() == static_cast<std::size_t>(filter.limit)) {
        page.next = page.entries.back().entry_id;
    }
    return json_response(page);
}

Response adopt(const Request& request, Services& services) {
    auto body = json::read_body<bodies::AdoptionBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto command = command_of(request, std::move(body->reason));
    if (!command) return to_response(command.problem(), request);
    return after(adopt_superior({std::move(*command), std::move(body->fields)}, services), request,
                 services);
}

std::vector<SuperiorItem> to_items(std::vector<bodies::SuperiorItemBody> sent) {
    std::vector<SuperiorItem> items;
    for (auto& one : sent) {
        items.push_back({.key = std::move(one.key),
                         .code = std::move(one.code),
                         .source = std::move(one.source),
                         .name = std::move(one.name),
                         .type = std::move(one.type),
                         .basis = std::move(one.basis),
                         .promised_days = one.promised_days});
    }
    return items;
}

Response receive(const Request& request, Services& services) {
    auto body = json::read_body<bodies::DeliveryBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto report =
        receive_superior({.label = std::move(body->label),
                          .cause = std::move(body->cause),
                          .extent = body->whole ? DeliveryExtent::Whole : DeliveryExtent::Part,
                          .items = to_items(std::move(body->items)),
                          .officer = caller_of(request)},
                         services);
    if (!report) return to_response(report.problem(), request);
    return json_response(bodies::DeliveryReportBody{report->added, report->changed,
                                                    report->cancelled, report->tasks});
}

bodies::TaskBody to_body(const TaskRow& row) {
    const auto& task = row.task;
    return {.task_id = task.id,
            .version = task.version,
            .entry_id = task.entry_id,
            .entry_name = row.entry_name,
            .unit_name = row.unit_name,
            .kind = std::string{name_of(task.kind)},
            .cause = std::string{name_of(task.cause)},
            .changes = task.changes,
            .state = std::string{name_of(task.state)},
            .opened_at = format_iso(task.opened_at),
            .ended_at = task.ended_at ? std::optional{format_iso(*task.ended_at)} : std::nullopt,
            .ended_by = task.ended_by,
            .reason = task.reason,
            .acts = row.acts};
}

Response tasks(const Request& request, Services& services) {
    const TaskFilter filter{.state = text_of(request, "state"),
                            .before_id = text_of(request, "after"),
                            .limit = page_limit_of(request)};
    bodies::TaskPageBody page;
    for (const auto& row : list_tasks(filter, caller_of(request), services.database)) {
        page.tasks.push_back(to_body(row));
    }
    if (page.tasks.size() == static_cast<std::size_t>(filter.limit)) {
        page.next = page.tasks.back().task_id;
    }
    return json_response(page);
}

Response bind(const Request& request, Services& services) {
    auto body = json::read_body<bodies::ReasonBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto version = version_of(request);
    if (!version) return to_response(version.problem(), request);
    const auto bound = bind_task({.task_id = request.path_parameter("task_id"),
                                  .version = *version,
                                  .reason = std::move(body->reason),
                                  .officer = caller_of(request)},
                                 services);
    if (!bound) return to_response(bound.problem(), request);
    Response response;
    response.status = 204;
    return response;
}

}  // namespace

void add_superior_routes(http::Router& router, Services& services) {
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         DeskHandler handler) {
        add_catalog_route(router, services, method, pattern, std::move(operation_id), handler);
    };
    add(Method::Get, "/superior/comparison", "compareSuperior", compare);
    add(Method::Get, "/superior/comparison.xlsx", "exportSuperiorComparison", export_compared);
    add(Method::Get, "/superior/unlinked", "listUnlinkedEntries", list_without_link);
    add(Method::Post, "/superior/deliveries", "receiveSuperior", receive);
    add(Method::Post, "/entries/{entry_id}/adoption", "adoptSuperior", adopt);
    add(Method::Get, "/tasks", "listTasks", tasks);
    add(Method::Post, "/tasks/{task_id}/binding", "bindTask", bind);
}

}  // namespace yimen::catalog
