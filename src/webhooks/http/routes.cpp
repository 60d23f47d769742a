#include "webhooks/http/routes.h"

#include <any>
#include <utility>

#include "webhooks/http/bodies.h"

#include "platform/http/conditional.h"
#include "platform/http/json_response.h"
#include "platform/http/keyed_write.h"
#include "platform/http/problem_json.h"
#include "platform/http/query.h"
#include "platform/json/bind.h"

namespace yimen::webhooks {

namespace {

using http::json_response;
using http::Method;
using http::Request;
using http::Response;
using http::to_response;

using Handler = Response (*)(const Request&, const Asker&, const Desk&);

Asker system_of(const Request& request) {
    return {.system = std::any_cast<const people::CallingClient&>(request.caller),
            .officer = {},
            .client_id = {}};
}

Asker officer_of(const Request& request) {
    return {.system = {},
            .officer = std::any_cast<const people::Person&>(request.caller),
            .client_id = request.path_parameter("client_id")};
}

/// The key under which a system sends it; officers have none.
Result<std::optional<db::KeyedWrite>> write_of(const Request& request, const Asker& asker,
                                               const Desk& desk) {
    if (!asker.system) return std::optional<db::KeyedWrite>{};
    auto write = http::keyed_write_of(request, people::account_of_client(asker.system->client_id),
                                      desk.cipher);
    if (!write) return write.problem();
    return std::optional{*std::move(write)};
}

SubscriptionCommand command_of(const Request& request, const Asker& asker) {
    return {.asker = asker, .subscription_id = request.path_parameter("webhook_id")};
}

/// The same with the key.
Result<SubscriptionCommand> keyed_command_of(const Request& request, const Asker& asker,
                                             const Desk& desk) {
    auto write = write_of(request, asker, desk);
    if (!write) return write.problem();
    auto command = command_of(request, asker);
    command.write = *std::move(write);
    return command;
}

template <class Value>
Response answer(const Result<Value>& brought, const Request& request) {
    if (!brought) return to_response(brought.problem(), request);
    return json_response(bodies::to_body(*brought));
}

Response list(const Request& request, const Asker& asker, const Desk& desk) {
    const auto all = list_subscriptions(asker, desk);
    if (!all) return to_response(all.problem(), request);
    bodies::WebhooksBody body;
    for (const auto& one : *all) body.webhooks.push_back(bodies::to_body(one));
    return json_response(body);
}

Response add(const Request& request, const Asker& asker, const Desk& desk) {
    auto body = json::read_body<bodies::WantedBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    auto write = write_of(request, asker, desk);
    if (!write) return to_response(write.problem(), request);
    return answer(subscribe({.asker = asker,
                             .wanted = bodies::to_wanted(*std::move(body)),
                             .write = *std::move(write)},
                            desk),
                  request);
}

Response change(const Request& request, const Asker& asker, const Desk& desk) {
    auto body = json::read_body<bodies::WantedBody>(request.body);
    if (!body) return to_response(body.problem(), request);
    const auto version = http::version_from_if_match(request);
    if (!version) {
        return to_response(Problem{ProblemKind::Invalid, "version-required", {}, {}}, request);
    }
    const auto command = keyed_command_of(request, asker, desk);
    if (!command) return to_response(command.problem(), request);
    return answer(
        change_subscription(*command, *version, bodies::to_wanted(*std::move(body)), desk),
        request);
}

Response remove(const Request& request, const Asker& asker, const Desk& desk) {
    const auto command = keyed_command_of(request, asker, desk);
    if (!command) return to_response(command.problem(), request);
    const auto removed = unsubscribe(*command, desk);
    if (!removed) return to_response(removed.problem(), request);
    return json_response(bodies::RemovedBody{true});
}

Response roll(const Request& request, const Asker& asker, const Desk& desk) {
    const auto command = keyed_command_of(request, asker, desk);
    if (!command) return to_response(command.problem(), request);
    return answer(roll_secret(*command, desk), request);
}

Response test(const Request& request, const Asker& asker, const Desk& desk) {
    const auto command = keyed_command_of(request, asker, desk);
    if (!command) return to_response(command.problem(), request);
    return answer(send_test(*command, desk), request);
}

Response deliveries(const Request& request, const Asker& asker, const Desk& desk) {
    const auto limit = http::page_limit_of(request);
    const auto listed =
        list_deliveries(command_of(request, asker), find_delivery_state(text_of(request, "state")),
                        text_of(request, "before"), limit, desk);
    if (!listed) return to_response(listed.problem(), request);
    bodies::DeliveryPageBody page;
    for (const auto& one : *listed) page.deliveries.push_back(bodies::to_body(one));
    if (listed->size() == static_cast<std::size_t>(limit)) page.next = listed->back().event_id;
    return json_response(page);
}

Response export_list(const Request& request, const Asker& asker, const Desk& desk) {
    auto workbook = export_deliveries(command_of(request, asker),
                                      find_delivery_state(text_of(request, "state")), desk);
    if (!workbook) return to_response(workbook.problem(), request);
    return http::workbook_response(*std::move(workbook), "events");
}

Response again(const Request& request, const Asker& asker, const Desk& desk) {
    const auto command = keyed_command_of(request, asker, desk);
    if (!command) return to_response(command.problem(), request);
    return answer(send_again(*command, request.path_parameter("event_id"), desk), request);
}

/// One that systems and officers have alike.
struct Operation {
    Method method;
    const char* path;
    const char* for_systems;
    const char* for_officers;
    Handler handler;
};

}  // namespace

void add_routes(http::Router& router, const Desk& desk) {
    const auto add_one = [&](const Operation& operation, std::string pattern, std::string name,
                             http::Access access, Asker (*asker_of)(const Request&)) {
        router.add({operation.method, std::move(pattern), std::move(name), access,
                    http::Runs::OnWorker,
                    [&desk, asker_of, handler = operation.handler](const Request& request) {
                        return handler(request, asker_of(request), desk);
                    }});
    };
    for (const auto& operation :
         {Operation{Method::Get, "", "listWebhooks", "listWebhooksAtDesk", list},
          Operation{Method::Post, "", "subscribeWebhook", "subscribeWebhookAtDesk", add},
          Operation{Method::Put, "/{webhook_id}", "changeWebhook", "changeWebhookAtDesk", change},
          Operation{Method::Delete, "/{webhook_id}", "unsubscribeWebhook",
                    "unsubscribeWebhookAtDesk", remove},
          Operation{Method::Post, "/{webhook_id}/secret", "rollWebhookSecret",
                    "rollWebhookSecretAtDesk", roll},
          Operation{Method::Post, "/{webhook_id}/test", "testWebhook", "testWebhookAtDesk", test},
          Operation{Method::Get, "/{webhook_id}/deliveries", "listWebhookDeliveries",
                    "listWebhookDeliveriesAtDesk", deliveries},
          Operation{Method::Post, "/{webhook_id}/deliveries/{event_id}/send-again",
                    "sendWebhookAgain", "sendWebhookAgainAtDesk", again}}) {
        add_one(operation, std::string{"/api/open/webhooks"} + operation.path,
                operation.for_systems, http::Access::Client, system_of);
        add_one(operation, std::string{"/api/desk/clients/{client_id}/webhooks"} + operation.path,
                operation.for_officers, http::Access::Staff, officer_of);
    }
    add_one({Method::Get, "", "", "exportWebhookDeliveries", export_list},
            "/api/desk/clients/{client_id}/webhooks/{webhook_id}/deliveries.xlsx",
            "exportWebhookDeliveries", http::Access::Staff, officer_of);
}

}  // namespace yimen::webhooks
