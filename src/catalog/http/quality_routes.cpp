#include "catalog/actions/owned_lists.h"
#include "catalog/actions/read_quality.h"
#include "catalog/actions/read_uniformity.h"
#include "catalog/http/desk_request.h"
#include "catalog/http/quality_bodies.h"
#include "catalog/http/routes.h"

#include "platform/http/problem_json.h"

namespace yimen::catalog {

namespace {

using http::Method;
using http::Request;
using http::Response;

bodies::NamedEntryBody to_body(const NamedEntry& entry) {
    return {entry.entry_id, entry.name, entry.unit_name};
}

Response quality(const Request& request, Services& services) {
    const auto found = read_quality(caller_of(request), services.database);
    bodies::QualityBody body{.entries = found.entries,
                             .permits = found.permits,
                             .complete_permits = found.complete_permits,
                             .exempt = {},
                             .flawed = {},
                             .loops = {},
                             .repeats = {}};
    for (const auto& entry : found.flawed) {
        body.flawed.push_back({entry.entry_id, entry.name, entry.unit_name,
                               entry.materials_without_basis, entry.missing_elements});
    }
    for (const auto& [entry, exemption] : found.exempt) {
        body.exempt.push_back(
            {entry.entry_id, entry.name, entry.unit_name, exemption.ground, exemption.reason});
    }
    for (const auto& loop : found.loops) {
        bodies::ProofLoopBody links;
        for (const auto& link : loop.links)
            links.links.push_back({to_body(link.entry), link.paper});
        body.loops.push_back(std::move(links));
    }
    for (const auto& repeat : found.repeats) {
        bodies::RepeatedProofBody repeated{
            .proof = repeat.proof,
            .scope = repeat.scope == RepeatScope::Unit ? "unit" : "topic",
            .within = repeat.within,
            .entries = {}};
        for (const auto& entry : repeat.entries) repeated.entries.push_back(to_body(entry));
        body.repeats.push_back(std::move(repeated));
    }
    return json_response(body);
}

Response quality_workbook(const Request& request, Services& services) {
    return http::workbook_response(export_quality(caller_of(request), services), "quality");
}

Response shared_items(const Request&, Services& services) {
    bodies::SharedItemsBody body;
    for (const auto& item : list_shared_items(services.database)) {
        body.items.push_back({item.item_key, item.name, item.places});
    }
    return json_response(body);
}

Response uniformity(const Request& request, Services& services) {
    const auto matrix = read_uniformity(request.path_parameter("item_key"), services.database);
    if (!matrix) return to_response(matrix.problem(), request);
    bodies::UniformityBody body{
        .item_key = matrix->item_key, .name = matrix->name, .places = {}, .elements = {}};
    for (const auto& place : matrix->places) {
        body.places.push_back(
            {bodies::to_body(place.row.entry, place.row.unit_name, place.row.division_name),
             place.row.entry.version, place.standard});
    }
    for (const auto& element : matrix->elements) {
        bodies::MatrixElementBody row{
            .element = element.element, .uniform = element.uniform, .cells = {}};
        for (const auto& cell : element.cells) row.cells.push_back({cell.value, cell.differs});
        body.elements.push_back(std::move(row));
    }
    return json_response(body);
}

Response adopt(const Request& request, Services& services) {
    auto body = json::read_body<bodies::StandardBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto command = command_of(request, std::move(body->reason));
    if (!command) return to_response(command.problem(), request);
    return after(adopt_standard({std::move(*command), std::move(body->elements)}, services),
                 request, services);
}

bodies::OwnedListBody to_body(const OwnedList& list) {
    return {list.id, list.name, format_iso(list.imported_at), list.imported_by, list.row_count};
}

Response list_lists(const Request& request, Services& services) {
    const auto limit = page_limit_of(request);
    bodies::OwnedListPageBody page;
    for (const auto& list : list_owned_lists(text_of(request, "after"), limit, services.database)) {
        page.lists.push_back(to_body(list));
    }
    if (page.lists.size() == static_cast<std::size_t>(limit)) page.next = page.lists.back().list_id;
    return json_response(page);
}

Response match_response(const std::string& list_id, const Request& request, Services& services) {
    const auto matched = read_owned_list_match(list_id, services.database);
    if (!matched) return to_response(matched.problem(), request);
    bodies::MatchedListBody body{.list = to_body(matched->list), .mismatches = {}};
    for (const auto& one : matched->mismatches) {
        body.mismatches.push_back({one.line, one.name, one.field, one.listed, one.superior});
    }
    return json_response(body);
}

Response get_list(const Request& request, Services& services) {
    return match_response(request.path_parameter("list_id"), request, services);
}

Response bring_list(const Request& request, Services& services) {
    auto body = json::read_body<bodies::ImportListBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto list_id = import_list(
        {.name = std::move(body->name), .csv = std::move(body->csv), .officer = caller_of(request)},
        services);
    if (!list_id) return to_response(list_id.problem(), request);
    auto response = match_response(*list_id, request, services);
    response.status = 201;
    return response;
}

}  // namespace

void add_quality_routes(http::Router& router, Services& services) {
    const auto add = [&](Method method, std::string_view pattern, std::string operation_id,
                         DeskHandler handler) {
        add_catalog_route(router, services, method, pattern, std::move(operation_id), handler);
    };
    add(Method::Get, "/quality", "getQuality", quality);
    add(Method::Get, "/quality/list.xlsx", "exportQuality", quality_workbook);
    add(Method::Get, "/uniformity", "listSharedItems", shared_items);
    add(Method::Get, "/uniformity/{item_key}", "getUniformity", uniformity);
    add(Method::Post, "/entries/{entry_id}/standard", "adoptStandard", adopt);
    add(Method::Get, "/owned-lists", "listOwnedLists", list_lists);
    add(Method::Post, "/owned-lists", "importList", bring_list);
    add(Method::Get, "/owned-lists/{list_id}", "getOwnedList", get_list);
}

}  // namespace yimen::catalog
