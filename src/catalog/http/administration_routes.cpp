#include "catalog/actions/publish_batch.h"
#include "catalog/actions/read_channels.h"
#include "catalog/actions/record_volume.h"
#include "catalog/actions/register_channel.h"
#include "catalog/actions/save_code_value.h"
#include "catalog/actions/save_synonym.h"
#include "catalog/http/administration_bodies.h"
#include "catalog/http/desk_request.h"
#include "catalog/http/routes.h"

#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using http::Runs;

Response save_value(const Request& request, Services& services) {
    auto body = json::read_body<bodies::CodeValueBody>(request.body, json::Members::All);
    if (!body) return to_response(body.problem(), request);
    const auto table = save_code_value({.officer = caller_of(request),
                                        .table_id = request.path_parameter("table_id"),
                                        .value = {.value = request.path_parameter("value"),
                                                  .source = std::move(body->source),
                                                  .valid_from = std::move(body->valid_from),
                                                  .valid_to = std::move(body->valid_to),
                                                  .codes = std::move(body->codes)}},
                                       services);
    if (!table) return to_response(table.problem(), request);
    return json_response(*table);
}

Response register_one(const Request& request, Services& services) {
    auto body = json::read_body<bodies::ChannelDetails>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto channel = register_channel({.officer = caller_of(request),
                                           .channel = {.id = request.path_parameter("channel_id"),
                                                       .name = std::move(body->name),
                                                       .kind = std::move(body->kind),
                                                       .family = std::move(body->family),
                                                       .operated_by = std::move(body->operated_by),
                                                       .address = std::move(body->address)}},
                                          services);
    if (!channel) return to_response(channel.problem(), request);
    return json_response(bodies::to_body(*channel, 0));
}

Response list_one(const Request& request, Services& services) {
    auto body = json::read_body<bodies::ListingRequest>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto listing =
        list_on_channel({.officer = caller_of(request),
                         .listing = {.channel_id = request.path_parameter("channel_id"),
                                     .item_code = std::move(body->item_code),
                                     .entry_id = {},
                                     .address = std::move(body->address)}},
                        services);
    if (!listing) return to_response(listing.problem(), request);
    return json_response(bodies::ListingBody{listing->channel_id, listing->item_code,
                                             listing->entry_id, listing->address});
}

Response unlist_one(const Request& request, Services& services) {
    const auto done = unlist_on_channel(caller_of(request), request.path_parameter("channel_id"),
                                        request.path_parameter("item_code"), services);
    if (!done) return to_response(done.problem(), request);
    Response response;
    response.status = 204;
    return response;
}

Response put_volume(const Request& request, Services& services) {
    auto body = json::read_body<bodies::VolumeBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto command = command_of(request, "");
    if (!command) return to_response(command.problem(), request);
    RecordVolume record{.entry = std::move(*command), .volume = {}};
    record.entry.reason = body->source;
    record.volume = {.entry_id = record.entry.entry_id,
                     .year = http::number_in(request.path_parameter("year"), 0),
                     .cases = body->cases,
                     .source = std::move(body->source)};
    return after(record_volume(record, services), request, services);
}

Response list_all_channels(PublishedCatalog& catalog) {
    bodies::ChannelsBody body;
    for (const auto& summary : list_channels(catalog)) {
        body.channels.push_back(bodies::to_body(summary.channel, summary.items));
    }
    return json_response(body);
}

Response get_channel(const Request& request, PublishedCatalog& catalog) {
    const auto content = read_channel(request.path_parameter("channel_id"), catalog);
    if (!content) return to_response(content.problem(), request);
    return json_response(bodies::to_body(*content));
}

Response synonyms_response(const Result<std::vector<Synonym>>& synonyms, const Request& request) {
    if (!synonyms) return to_response(synonyms.problem(), request);
    return json_response(bodies::SynonymsBody{*synonyms});
}

Response put_synonym(const Request& request, Services& services) {
    const auto body = json::read_body<Synonym>(request.body);
    if (!body) return to_response(body.problem(), request);
    return synonyms_response(save_synonym(caller_of(request), *body, services), request);
}

Response publish_several(const Request& request, Services& services) {
    auto body = json::read_body<bodies::BatchRequest>(request.body);
    if (!body) return to_response(body.problem(), request);
    PublishBatch command{
        .officer = caller_of(request), .title = std::move(body->title), .members = {}};
    for (auto& entry : body->entries) {
        command.members.push_back({std::move(entry.entry_id), entry.version});
    }
    const auto batch = publish_batch(command, services);
    if (!batch) return to_response(batch.problem(), request);
    return json_response(bodies::BatchDoneBody{batch->id, batch->title, batch->published_on.iso(),
                                               static_cast<std::int64_t>(batch->members.size())});
}

Response list_all_batches(PublishedCatalog& catalog) {
    bodies::BatchesBody body;
    for (const auto& one : list_batches(catalog)) {
        bodies::BatchBody shown{one.batch.id, one.batch.title, one.batch.published_on.iso(), {}};
        for (const auto& item : one.items) {
            shown.items.push_back({item.item_id, item.name, item.unit_name});
        }
        body.batches.push_back(std::move(shown));
    }
    return json_response(body);
}

}  // namespace

void add_administration_routes(http::Router& router, Services& services,
                               PublishedCatalog& catalog) {
    const auto add = [&](Method method, Access access, std::string pattern,
                         std::string operation_id, http::Handler handler) {
        router.add({.method = method,
                    .pattern = std::move(pattern),
                    .operation_id = std::move(operation_id),
                    .access = access,
                    .runs = Runs::OnWorker,
                    .handler = std::move(handler)});
    };
    add(Method::Get, Access::Public, "/api/code-tables", "listCodeTables", [&](const Request&) {
        return json_response(bodies::CodeTablesBody{list_code_tables(services.database)});
    });
    add(Method::Put, Access::Staff, "/api/desk/code-tables/{table_id}/values/{value}",
        "saveCodeValue", [&](const Request& request) { return save_value(request, services); });
    add(Method::Get, Access::Public, "/api/channels", "listChannels",
        [&](const Request&) { return list_all_channels(catalog); });
    add(Method::Get, Access::Public, "/api/channels/{channel_id}", "getChannel",
        [&](const Request& request) { return get_channel(request, catalog); });
    add(Method::Put, Access::Staff, "/api/desk/channels/{channel_id}", "registerChannel",
        [&](const Request& request) { return register_one(request, services); });
    add(Method::Post, Access::Staff, "/api/desk/channels/{channel_id}/listings", "listOnChannel",
        [&](const Request& request) { return list_one(request, services); });
    add(Method::Delete, Access::Staff, "/api/desk/channels/{channel_id}/listings/{item_code}",
        "unlistOnChannel", [&](const Request& request) { return unlist_one(request, services); });
    add(Method::Put, Access::Staff, "/api/desk/entries/{entry_id}/volumes/{year}", "recordVolume",
        [&](const Request& request) { return put_volume(request, services); });
    add(Method::Get, Access::Staff, "/api/desk/synonyms", "listSynonyms",
        [&](const Request& request) {
            return synonyms_response(list_synonyms(caller_of(request), services.database), request);
        });
    add(Method::Post, Access::Staff, "/api/desk/synonyms", "saveSynonym",
        [&](const Request& request) { return put_synonym(request, services); });
    add(Method::Delete, Access::Staff, "/api/desk/synonyms/{everyday}/{formal}", "removeSynonym",
        [&](const Request& request) {
            const Synonym synonym{request.path_parameter("everyday"),
                                  request.path_parameter("formal")};
            return synonyms_response(remove_synonym(caller_of(request), synonym, services),
                                     request);
        });
    add(Method::Post, Access::Staff, "/api/desk/batches", "publishBatch",
        [&](const Request& request) { return publish_several(request, services); });
    add(Method::Get, Access::Public, "/api/batches", "listBatches",
        [&](const Request&) { return list_all_batches(catalog); });
    add(Method::Get, Access::Public, "/api/high-frequency", "getHighFrequency",
        [&](const Request& request) {
            const auto last_year = services.clock.today().year() - 1;
            const auto year = number_of(request, "year", last_year);
            return json_response(bodies::to_body(read_high_frequency(year, catalog)));
        });
}

}  // namespace yimen::catalog
