#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "webhooks/actions/subscriptions.h"

/// The bodies of api/openapi.yaml about webhooks, as structs.
namespace yimen::webhooks::bodies {

struct WantedBody {
    std::string address;
    std::string description;
    std::vector<std::string> kinds;
    bool active;
};
BOOST_DESCRIBE_STRUCT(WantedBody, (), (address, description, kinds, active))

struct WebhookBody {
    std::string webhook_id;
    std::string address;
    std::string description;
    std::vector<std::string> kinds;
    bool active;
    std::optional<std::string> off_reason;
    std::string created_at;
    std::string secret_set_at;
    std::int64_t failures;
    std::optional<std::string> last_success_at;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(WebhookBody, (),
                      (webhook_id, address, description, kinds, active, off_reason, created_at,
                       secret_set_at, failures, last_success_at, version))

struct WebhooksBody {
    std::vector<WebhookBody> webhooks;
};
BOOST_DESCRIBE_STRUCT(WebhooksBody, (), (webhooks))

struct WebhookWithSecretBody {
    WebhookBody webhook;
    std::string secret;
};
BOOST_DESCRIBE_STRUCT(WebhookWithSecretBody, (), (webhook, secret))

struct DeliveryBody {
    std::string event_id;
    std::string kind;
    std::string occurred_at;
    std::optional<std::string> case_id;
    std::optional<std::string> case_number;
    std::string state;
    std::int64_t attempts;
    std::optional<std::int64_t> status;
    std::optional<std::string> fault;
    std::optional<std::int64_t> took_ms;
    std::optional<std::string> tried_at;
    std::optional<std::string> next_at;
    std::optional<std::string> ended_at;
};
BOOST_DESCRIBE_STRUCT(DeliveryBody, (),
                      (event_id, kind, occurred_at, case_id, case_number, state, attempts, status,
                       fault, took_ms, tried_at, next_at, ended_at))

struct DeliveryPageBody {
    std::vector<DeliveryBody> deliveries;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(DeliveryPageBody, (), (deliveries, next))

struct RemovedBody {
    bool removed;
};
BOOST_DESCRIBE_STRUCT(RemovedBody, (), (removed))

Wanted to_wanted(WantedBody body);
WebhookBody to_body(const Shown& shown);
WebhookWithSecretBody to_body(const WithSecret& made);
DeliveryBody to_body(const Delivery& delivery);

}  // namespace yimen::webhooks::bodies
