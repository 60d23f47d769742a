#include "webhooks/actions/subscriptions.h"

#include <utility>

#include <boost/describe/class.hpp>

#include "webhooks/actions/record.h"
#include "webhooks/actions/sign.h"
#include "webhooks/store/delivery_store.h"
#include "webhooks/store/subscription_store.h"

#include "core/text/text.h"

namespace yimen::webhooks {

namespace {

using people::ClientScope;

/// What is kept of the first answer under a key: no secret.
struct FirstAnswer {
    std::string id;  ///< of the subscription, or of the event
};
BOOST_DESCRIBE_STRUCT(FirstAnswer, (), (id))

/// Does `work`, which brings an id, or brings the one that it brought with this key before.
template <class Work>
Result<FirstAnswer> once(db::Transaction& transaction, const std::optional<db::KeyedWrite>& write,
                         Instant now, const Work& work) {
    if (!write) return work();
    return db::once<FirstAnswer>(transaction, *write, now, work);
}

Problem refused(ProblemKind kind, const char* code) {
    return {kind, code, {}, {}};
}

Problem not_found() {
    return refused(ProblemKind::NotFound, "not-found");
}

struct Found {
    people::Client client;
    Subscription subscription;
};

/// Refusals, in this order: those of Asker, not-found.
Result<Found> find(db::Transaction& transaction, const SubscriptionCommand& command,
                   const Desk& desk) {
    auto client = find_client_of(command.asker, transaction);
    if (!client) return client.problem();
    auto subscription = SubscriptionStore{transaction, desk.cipher}.find(command.subscription_id);
    if (!subscription || subscription->client_id != client->id) return not_found();
    return Found{*std::move(client), *std::move(subscription)};
}

/// The same for acts; then client-off.
Result<Found> find_for_act(db::Transaction& transaction, const SubscriptionCommand& command,
                           const Desk& desk) {
    auto found = find(transaction, command, desk);
    if (found && found->client.off_at) return refused(ProblemKind::Conflict, "client-off");
    return found;
}

/// The same for what is to be sent; then webhook-off.
Result<Found> find_for_sending(db::Transaction& transaction, const SubscriptionCommand& command,
                               const Desk& desk) {
    auto found = find_for_act(transaction, command, desk);
    if (found && found->subscription.off != OffReason::None) {
        return refused(ProblemKind::Conflict, "webhook-off");
    }
    return found;
}

Shown show(db::Transaction& transaction, Subscription subscription, const Desk& desk) {
    const auto health = SubscriptionStore{transaction, desk.cipher}.find_health(subscription.id);
    return {std::move(subscription), health};
}

void take_wanted(Subscription& subscription, const Wanted& wanted) {
    subscription.address = wanted.address;
    subscription.description = text::strip(wanted.description);
    subscription.kinds = kinds_of(wanted.kinds);
    if (!wanted.active) {
        if (subscription.off == OffReason::None) subscription.off = OffReason::ByHand;
    } else {
        subscription.off = OffReason::None;
    }
}

Result<FirstAnswer> subscribe_first(db::Transaction& transaction, const Subscribe& command,
                                    const people::Client& client, const Subscription& fresh,
                                    const std::string& secret, const Desk& desk) {
    auto faults = check_wanted(command.wanted, desk.ways);
    if (!faults.empty()) return invalid_input(std::move(faults));
    SubscriptionStore store{transaction, desk.cipher};
    if (store.list(client.id).size() >= kSubscriptionsOfClient) {
        return Problem{ProblemKind::Conflict,
                       "webhooks-too-many",
                       {{"limit", std::to_string(kSubscriptionsOfClient)}},
                       {}};
    }
    auto subscription = fresh;
    subscription.client_id = client.id;
    subscription.unit_id = client.unit_id;
    take_wanted(subscription, command.wanted);
    store.add(subscription, secret);
    record(transaction, command.asker, client, "webhook.subscribe", subscription.id, desk.services);
    return FirstAnswer{subscription.id};
}

Result<FirstAnswer> change_first(db::Transaction& transaction, const SubscriptionCommand& command,
                                 const Found& found, std::int64_t version, const Wanted& wanted,
                                 const Desk& desk) {
    auto faults = check_wanted(wanted, desk.ways);
    if (!faults.empty()) return invalid_input(std::move(faults));
    auto subscription = found.subscription;
    const bool was_off = subscription.off != OffReason::None;
    take_wanted(subscription, wanted);
    subscription.version = version;
    SubscriptionStore store{transaction, desk.cipher};
    if (!store.change(subscription)) return refused(ProblemKind::Stale, "stale");
    if (subscription.off != OffReason::None) {
        DeliveryStore{transaction}.drop_waiting(subscription.id, desk.services.clock.now());
    } else if (was_off) {
        store.put_health(subscription.id, {});
    }
    record(transaction, command.asker, found.client, "webhook.change", subscription.id,
           desk.services);
    return FirstAnswer{subscription.id};
}

Result<WithSecret> with_secret(db::Transaction& transaction, const std::string& subscription_id,
                               Instant now, const Desk& desk) {
    const SubscriptionStore store{transaction, desk.cipher};
    auto subscription = store.find(subscription_id);
    const auto secrets = store.find_secrets(subscription_id, now);
    if (!subscription || secrets.empty()) return not_found();
    return WithSecret{show(transaction, *std::move(subscription), desk), secrets.front()};
}

/// Whoever asks by hand does not wait until the subscription has rested.
void end_rest(db::Transaction& transaction, const std::string& subscription_id, const Desk& desk) {
    SubscriptionStore store{transaction, desk.cipher};
    auto health = store.find_health(subscription_id);
    if (health.failures == 0) return;
    health.resting_until = {};
    store.put_health(subscription_id, health);
}

/// The event of that answer, as it is now.
Result<Delivery> delivery_of(db::Transaction& transaction, const SubscriptionCommand& command,
                             const Result<FirstAnswer>& answered) {
    if (!answered) return answered.problem();
    auto delivery = DeliveryStore{transaction}.find(command.subscription_id, answered->id);
    if (!delivery) return not_found();
    return *std::move(delivery);
}

}  // namespace

Result<people::Client> find_client_of(const Asker& asker, db::Transaction& transaction) {
    if (asker.system) {
        for (const auto scope : {ClientScope::Subscribe, ClientScope::Read}) {
            if (const auto refusal = people::refuse_without(*asker.system, scope)) return *refusal;
        }
        auto client = people::find_client(transaction, asker.system->client_id);
        return client ? Result{*std::move(client)} : Result<people::Client>{not_found()};
    }
    auto client = people::find_client(transaction, asker.client_id);
    const auto unit = client ? people::find_unit(transaction, client->unit_id) : std::nullopt;
    if (!unit || !people::is_administrator_of(*asker.officer, *unit)) return not_found();
    return *std::move(client);
}

Result<std::vector<Shown>> list_subscriptions(const Asker& asker, const Desk& desk) {
    return desk.services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<Shown>> {
            const auto client = find_client_of(asker, transaction);
            if (!client) return client.problem();
            std::vector<Shown> all;
            for (auto& one : SubscriptionStore{transaction, desk.cipher}.list(client->id)) {
                all.push_back(show(transaction, std::move(one), desk));
            }
            return all;
        });
}

Result<WithSecret> subscribe(const Subscribe& command, const Desk& desk) {
    const auto now = desk.services.clock.now();
    const Subscription fresh{
        .id = desk.services.new_id(), .created_at = now, .secret_set_at = now, .version = 1};
    const auto secret = make_secret();
    return desk.services.database.write([&](db::Transaction& transaction) -> Result<WithSecret> {
        const auto client = find_client_of(command.asker, transaction);
        if (!client) return client.problem();
        if (client->off_at) return refused(ProblemKind::Conflict, "client-off");
        if (!people::may(client->scopes, ClientScope::Subscribe) ||
            !people::may(client->scopes, ClientScope::Read)) {
            return refused(ProblemKind::Conflict, "webhook-client-scopes");
        }
        const auto made = once(transaction, command.write, now, [&] {
            return subscribe_first(transaction, command, *client, fresh, secret, desk);
        });
        if (!made) return made.problem();
        return with_secret(transaction, made->id, now, desk);
    });
}

Result<Shown> change_subscription(const SubscriptionCommand& command, std::int64_t version,
                                  const Wanted& wanted, const Desk& desk) {
    const auto now = desk.services.clock.now();
    return desk.services.database.write([&](db::Transaction& transaction) -> Result<Shown> {
        const auto found = find_for_act(transaction, command, desk);
        if (!found) return found.problem();
        const auto changed = once(transaction, command.write, now, [&] {
            return change_first(transaction, command, *found, version, wanted, desk);
        });
        if (!changed) return changed.problem();
        auto subscription = SubscriptionStore{transaction, desk.cipher}.find(changed->id);
        return show(transaction, subscription.value(), desk);
    });
}

Result<Done> unsubscribe(const SubscriptionCommand& command, const Desk& desk) {
    const auto now = desk.services.clock.now();
    return desk.services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto client = find_client_of(command.asker, transaction);
        if (!client) return client.problem();
        const auto removed = once(transaction, command.write, now, [&]() -> Result<FirstAnswer> {
            const auto found = find(transaction, command, desk);
            if (!found) return found.problem();
            SubscriptionStore{transaction, desk.cipher}.remove(command.subscription_id);
            record(transaction, command.asker, found->client, "webhook.unsubscribe",
                   command.subscription_id, desk.services);
            return FirstAnswer{command.subscription_id};
        });
        if (!removed) return removed.problem();
        return Done{};
    });
}

Result<WithSecret> roll_secret(const SubscriptionCommand& command, const Desk& desk) {
    const auto now = desk.services.clock.now();
    const auto secret = make_secret();
    return desk.services.database.write([&](db::Transaction& transaction) -> Result<WithSecret> {
        const auto found = find_for_act(transaction, command, desk);
        if (!found) return found.problem();
        const auto rolled = once(transaction, command.write, now, [&]() -> Result<FirstAnswer> {
            SubscriptionStore{transaction, desk.cipher}.roll_secret(command.subscription_id, secret,
                                                                    now + kSecretsOverlap, now);
            record(transaction, command.asker, found->client, "webhook.roll-secret",
                   command.subscription_id, desk.services);
            return FirstAnswer{command.subscription_id};
        });
        if (!rolled) return rolled.problem();
        return with_secret(transaction, command.subscription_id, now, desk);
    });
}

Result<Delivery> send_test(const SubscriptionCommand& command, const Desk& desk) {
    const auto now = desk.services.clock.now();
    const Delivery test{.event_id = desk.services.new_id(),
                        .subscription_id = command.subscription_id,
                        .kind = EventKind::Test,
                        .occurred_at = now,
                        .next_at = now,
                        .expires_at = now + kLifetime};
    return desk.services.database.write([&](db::Transaction& transaction) -> Result<Delivery> {
        const auto found = find_for_sending(transaction, command, desk);
        if (!found) return found.problem();
        const auto sent = once(transaction, command.write, now, [&]() -> Result<FirstAnswer> {
            DeliveryStore{transaction}.add(test);
            end_rest(transaction, command.subscription_id, desk);
            record(transaction, command.asker, found->client, "webhook.test",
                   command.subscription_id, desk.services);
            return FirstAnswer{test.event_id};
        });
        return delivery_of(transaction, command, sent);
    });
}

Result<std::vector<Delivery>> list_deliveries(const SubscriptionCommand& command,
                                              std::optional<DeliveryState> state,
                                              const std::string& before_event_id,
                                              std::int64_t limit, const Desk& desk) {
    return desk.services.database.read(
        [&](db::Transaction& transaction) -> Result<std::vector<Delivery>> {
            const auto found = find(transaction, command, desk);
            if (!found) return found.problem();
            return DeliveryStore{transaction}.list(command.subscription_id,
                                                   {before_event_id, state, limit});
        });
}

Result<Delivery> send_again(const SubscriptionCommand& command, const std::string& event_id,
                            const Desk& desk) {
    const auto now = desk.services.clock.now();
    return desk.services.database.write([&](db::Transaction& transaction) -> Result<Delivery> {
        const auto found = find(transaction, command, desk);
        if (!found) return found.problem();
        DeliveryStore store{transaction};
        const auto ended = store.find(command.subscription_id, event_id);
        if (!ended) return not_found();
        const auto open = find_for_sending(transaction, command, desk);
        if (!open) return open.problem();
        const auto begun = once(transaction, command.write, now, [&]() -> Result<FirstAnswer> {
            if (ended->state == DeliveryState::Waiting) {
                return refused(ProblemKind::Conflict, "delivery-waiting");
            }
            store.change(*ended, begun_anew(*ended, now));
            end_rest(transaction, command.subscription_id, desk);
            record(transaction, command.asker, found->client, "webhook.send-again",
                   command.subscription_id, desk.services);
            return FirstAnswer{event_id};
        });
        return delivery_of(transaction, command, begun);
    });
}

Result<ResealedSecrets> reseal_secrets(Services& services, const crypto::FieldCipher& cipher) {
    constexpr std::int64_t kAtOnce = 500;
    ResealedSecrets total;
    std::string after_id;
    do {
        const auto done = services.database.write(
            [&](db::Transaction& transaction) -> Result<SubscriptionStore::Resealed> {
                return SubscriptionStore{transaction, cipher}.seal_anew(after_id, kAtOnce);
            });
        if (!done) return done.problem();
        total.records += done->records;
        total.sealed_anew += done->sealed_anew;
        after_id = done->last_id;
    } while (!after_id.empty());
    return total;
}

}  // namespace yimen::webhooks
