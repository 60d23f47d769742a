#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/people.h"
#include "webhooks/webhooks.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/once.h"
#include "platform/services.h"

/// What systems of departments want to be told is said by themselves, or by an administrator of
/// their unit.
namespace yimen::webhooks {

/// Who asks, about which client. Each act begins with find_client_of, which refuses, in this order:
/// for systems client-scope-missing (subscribe, then read); for officers not-found (also for who
/// does not manage the people of the client's unit).
struct Asker {
    std::optional<people::CallingClient> system;
    std::optional<people::Person> officer;
    std::string client_id;  ///< of the officer's choice
};

/// What acts work with.
struct Desk {
    Services& services;
    const crypto::FieldCipher& cipher;
    WaysOut ways;
};

Result<people::Client> find_client_of(const Asker& asker, db::Transaction& transaction);

/// A subscription as it is shown.
struct Shown {
    Subscription subscription;
    Health health;
};

/// The secret is shown with what made it and never again.
struct WithSecret {
    Shown shown;
    std::string secret;
};

/// Those of the client, in the order in which they were made.
Result<std::vector<Shown>> list_subscriptions(const Asker& asker, const Desk& desk);

struct Subscribe {
    Asker asker;
    Wanted wanted;
    /// Of a system, so that what is sent again has no second effect: idempotency-key-reused is
    /// refused after those of Asker.
    std::optional<db::KeyedWrite> write = {};
};

/// Refusals, in this order: those of Asker, client-off, webhook-client-scopes (an officer; the
/// client has not both scopes), invalid-input (check_wanted), webhooks-too-many (limit=10).
Result<WithSecret> subscribe(const Subscribe& command, const Desk& desk);

struct SubscriptionCommand {
    Asker asker;
    std::string subscription_id;
    std::optional<db::KeyedWrite> write = {};  ///< as with Subscribe
};

/// `version` is the one that was read. Switched off, what waits is told no more; switched on, what
/// happens from now on is. Refusals, in this order: those of Asker, not-found, client-off,
/// invalid-input (check_wanted), stale.
Result<Shown> change_subscription(const SubscriptionCommand& command, std::int64_t version,
                                  const Wanted& wanted, const Desk& desk);

/// With its list of deliveries. Refusals, in this order: those of Asker, not-found.
Result<Done> unsubscribe(const SubscriptionCommand& command, const Desk& desk);

/// A new secret; the one before signs along for kSecretsOverlap. Refusals, in this order: those of
/// Asker, not-found, client-off.
Result<WithSecret> roll_secret(const SubscriptionCommand& command, const Desk& desk);

/// Sends an event of no case. Refusals, in this order: those of Asker, not-found, client-off,
/// webhook-off.
Result<Delivery> send_test(const SubscriptionCommand& command, const Desk& desk);

/// What was told, newest first, in one state or all. Refusals, in this order: those of Asker,
/// not-found.
Result<std::vector<Delivery>> list_deliveries(const SubscriptionCommand& command,
                                              std::optional<DeliveryState> state,
                                              const std::string& before_event_id,
                                              std::int64_t limit, const Desk& desk);

inline constexpr std::size_t kDeliveriesExported = 10'000;

/// The same as an XLSX workbook, kDeliveriesExported at most; that it was taken away is recorded.
/// Refuses as list_deliveries.
Result<std::string> export_deliveries(const SubscriptionCommand& command,
                                      std::optional<DeliveryState> state, const Desk& desk);

/// Begins what has ended anew, under the same id. Refusals, in this order: those of Asker,
/// not-found, client-off, webhook-off, delivery-waiting.
Result<Delivery> send_again(const SubscriptionCommand& command, const std::string& event_id,
                            const Desk& desk);

struct ResealedSecrets {
    std::int64_t records = 0;
    std::int64_t sealed_anew = 0;
};

/// Seals every secret with the active key, in many small units of work while servers run. May be
/// broken off and run again.
Result<ResealedSecrets> reseal_secrets(Services& services, const crypto::FieldCipher& cipher);

}  // namespace yimen::webhooks
