#include "webhooks/http/bodies.h"

#include <utility>

namespace yimen::webhooks::bodies {

namespace {

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::optional<std::string> iso(const std::optional<Instant>& at) {
    return at ? std::optional{format_iso(*at)} : std::nullopt;
}

}  // namespace

Wanted to_wanted(WantedBody body) {
    return {.address = std::move(body.address),
            .description = std::move(body.description),
            .kinds = std::move(body.kinds),
            .active = body.active};
}

WebhookBody to_body(const Shown& shown) {
    const auto& [subscription, health] = shown;
    const bool succeeded = health.last_success > Instant{};
    WebhookBody body{.webhook_id = subscription.id,
                     .address = subscription.address,
                     .description = subscription.description,
                     .kinds = {},
                     .active = subscription.off == OffReason::None,
                     .off_reason = unless_empty(std::string{name_of(subscription.off)}),
                     .created_at = format_iso(subscription.created_at),
                     .secret_set_at = format_iso(subscription.secret_set_at),
                     .failures = health.failures,
                     .last_success_at =
                         succeeded ? std::optional{format_iso(health.last_success)} : std::nullopt,
                     .version = subscription.version};
    for (const auto kind : subscription.kinds) body.kinds.emplace_back(name_of(kind));
    return body;
}

WebhookWithSecretBody to_body(const WithSecret& made) {
    return {to_body(made.shown), made.secret};
}

DeliveryBody to_body(const Delivery& delivery) {
    const bool waits = delivery.state == DeliveryState::Waiting;
    const bool tried = delivery.tried_at.has_value();
    return {.event_id = delivery.event_id,
            .kind = std::string{name_of(delivery.kind)},
            .occurred_at = format_iso(delivery.occurred_at),
            .case_id = unless_empty(delivery.case_id),
            .case_number = unless_empty(delivery.case_number),
            .state = std::string{name_of(delivery.state)},
            .attempts = delivery.attempts,
            .status = delivery.status == 0 ? std::nullopt : std::optional{delivery.status},
            .fault = unless_empty(delivery.fault),
            .took_ms = tried ? std::optional{std::int64_t{delivery.took.count()}} : std::nullopt,
            .tried_at = iso(delivery.tried_at),
            .next_at = waits ? std::optional{format_iso(delivery.next_at)} : std::nullopt,
            .ended_at = iso(delivery.ended_at)};
}

}  // namespace yimen::webhooks::bodies
