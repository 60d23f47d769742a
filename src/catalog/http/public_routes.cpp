#include "catalog/actions/draw_guide.h"
#include "catalog/actions/find_items.h"
#include "catalog/actions/read_form.h"
#include "catalog/actions/read_guide.h"
#include "catalog/actions/read_lists.h"
#include "catalog/http/bodies.h"
#include "catalog/http/ready_guides.h"
#include "catalog/http/ready_pages.h"
#include "catalog/http/routes.h"

#include "platform/http/conditional.h"
#include "platform/http/problem_json.h"
#include "platform/http/query.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using http::Runs;

constexpr std::size_t kSuggestions = 8;
constexpr std::int64_t kPageDefault = 20;

FindItems wanted_by(const Request& request) {
    return {.query = text_of(request, "query"),
            .audience = text_of(request, "audience"),
            .topic = text_of(request, "topic"),
            .area = text_of(request, "area"),
            .type = text_of(request, "type"),
            .level = text_of(request, "level"),
            .unit_id = text_of(request, "unit"),
            .unit_kind = text_of(request, "unit_kind"),
            .category = text_of(request, "category"),
            .division = text_of(request, "division"),
            .channel = text_of(request, "channel"),
            .tag = text_of(request, "tag"),
            .after = text_of(request, "after"),
            .limit = static_cast<std::size_t>(page_limit_of(request, kPageDefault))};
}

template <class Body>
Response json_response(const Body& body) {
    Response response;
    response.body = json::write(body);
    return response;
}

Response list_items(const Request& request, PublishedCatalog& catalog) {
    const auto found = find_items(wanted_by(request), catalog);
    if (!found) return to_response(found.problem(), request);
    return json_response(bodies::to_page(*found));
}

Response suggest(const Request& request, PublishedCatalog& catalog) {
    bodies::Suggestions body;
    for (const auto& card : suggest_items(text_of(request, "query"), kSuggestions, catalog)) {
        body.suggestions.push_back({card->item_id, card->name, card->unit_name});
    }
    return json_response(body);
}

Response to_response(const ReadyGuide& guide, const Request& request) {
    Response response;
    response.shared_body = guide.body;
    response.shared_body_gzip = guide.body_gzip;
    return with_etag(request, guide.etag, std::move(response));
}

std::optional<Response> get_item_at_once(const Request& request, ReadyGuides& guides) {
    const auto guide = guides.find_at_once(request.path_parameter("item_id"));
    if (!guide) return std::nullopt;
    return to_response(*guide, request);
}

Response get_item(const Request& request, ReadyGuides& guides) {
    const auto guide = guides.get(request.path_parameter("item_id"));
    if (!guide) return to_response(guide.problem(), request);
    return to_response(**guide, request);
}

Response get_form_definition(const Request& request, Services& services) {
    auto form = read_form(request.path_parameter("item_id"), services.database);
    if (!form) return to_response(form.problem(), request);
    auto etag = '"' + std::to_string(form->version) + '-' + form->checksum + '"';
    return with_etag(request, std::move(etag),
                     json_response(bodies::FormDefinitionBody{
                         std::move(form->entry_id), form->version, std::move(form->name),
                         std::move(form->fields), std::move(form->schema)}));
}

Response get_flow_chart(const Request& request, Services& services) {
    const auto guide = read_guide(request.path_parameter("item_id"), services.database);
    if (!guide) return to_response(guide.problem(), request);
    Response response;
    response.content_type = "image/svg+xml";
    response.body = draw_flow_chart(guide->item);
    return response;
}

Response get_guide_paper(const Request& request, Services& services,
                         const std::string& public_address) {
    const auto guide = read_guide(request.path_parameter("item_id"), services.database);
    if (!guide) return to_response(guide.problem(), request);
    Response response;
    response.content_type = "application/pdf";
    response.body = print_guide(*guide, public_address + "/items/" + guide->entry.id);
    response.header("Content-Disposition", "inline; filename=\"guide.pdf\"");
    return response;
}

Response list_lists(PublishedCatalog& catalog) {
    bodies::ListsBody body;
    for (const auto& summary : list_public_lists(catalog)) {
        body.lists.push_back(bodies::to_body(summary));
    }
    return json_response(body);
}

Response get_list(const Request& request, PublishedCatalog& catalog) {
    const auto content = read_public_list(request.path_parameter("list_name"), catalog);
    if (!content) return to_response(content.problem(), request);
    return json_response(bodies::to_body(*content));
}

Response export_list(const Request& request, PublishedCatalog& catalog) {
    const auto content = read_public_list(request.path_parameter("list_name"), catalog);
    if (!content) return to_response(content.problem(), request);
    return http::workbook_response(write_workbook(*content), content->summary.list_name);
}

}  // namespace

void add_public_routes(http::Router& router, Services& services, PublishedCatalog& catalog,
                       const std::string& public_address) {
    const auto guides = std::make_shared<ReadyGuides>(services.database);
    const auto pages = std::make_shared<ReadyPages>(catalog);
    const auto add = [&](std::string pattern, std::string operation_id, http::Handler handler,
                         http::HandlerAtOnce at_once = {}) {
        router.add({.method = Method::Get,
                    .pattern = std::move(pattern),
                    .operation_id = std::move(operation_id),
                    .access = Access::Public,
                    .runs = Runs::OnWorker,
                    .handler = std::move(handler),
                    .at_once = std::move(at_once)});
    };
    const auto add_page = [&](std::string pattern, std::string operation_id,
                              const http::Handler& draw) {
        add(
            std::move(pattern), std::move(operation_id),
            [pages, draw](const Request& request) { return pages->get(request, draw); },
            [pages](const Request& request) { return pages->find_at_once(request); });
    };
    add_page("/api/items", "listItems",
             [&](const Request& request) { return list_items(request, catalog); });
    add_page("/api/suggestions", "suggestItems",
             [&](const Request& request) { return suggest(request, catalog); });
    add_page("/api/facets", "getFacets",
             [&](const Request&) { return json_response(bodies::to_body(read_facets(catalog))); });
    add_page("/api/lists", "listPublicLists", [&](const Request&) { return list_lists(catalog); });
    add_page("/api/lists/{list_name}", "getPublicList",
             [&](const Request& request) { return get_list(request, catalog); });
    add(
        "/api/items/{item_id}", "getItem",
        [guides](const Request& request) { return get_item(request, *guides); },
        [guides](const Request& request) { return get_item_at_once(request, *guides); });
    add("/api/items/{item_id}/form", "getFormDefinition",
        [&](const Request& request) { return get_form_definition(request, services); });
    add("/api/items/{item_id}/flow-chart.svg", "getItemFlowChart",
        [&](const Request& request) { return get_flow_chart(request, services); });
    add("/api/items/{item_id}/guide.pdf", "getItemGuidePaper",
        [&services, public_address](const Request& request) {
            return get_guide_paper(request, services, public_address);
        });
    add("/api/lists/{list_name}/list.xlsx", "exportPublicList",
        [&](const Request& request) { return export_list(request, catalog); });
    add("/api/statistics", "getCatalogStatistics", [&](const Request& request) {
        return json_response(bodies::to_body(
            read_statistics(catalog, services.clock.today(), text_of(request, "unit"))));
    });
}

}  // namespace yimen::catalog
