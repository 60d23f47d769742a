#include "webhooks/store/subscription_store.h"

#include <sstream>

#include "webhooks/store/queries.h"
#include "webhooks/store/words.h"

#include "platform/crypto/crypto_error.h"

namespace yimen::webhooks {

namespace {

constexpr std::size_t kSealedSecret = 10;
constexpr std::size_t kSealedBefore = 11;
constexpr std::size_t kBeforeUntil = 12;

std::string place_of_secret(std::string_view id) {
    return "webhook_subscription.secret:" + std::string{id};
}

std::string words_of(const std::vector<EventKind>& kinds) {
    std::string words{' '};
    for (const auto kind : kinds) (words += name_of(kind)) += ' ';
    return words;
}

std::vector<EventKind> kinds_in(const db::Row& row, std::size_t column) {
    std::vector<EventKind> kinds;
    std::istringstream stream{row.text(column)};
    for (std::string word; stream >> word;) {
        kinds.push_back(known(find_event_kind(word), row, column));
    }
    return kinds;
}

Subscription to_subscription(const db::Row& row) {
    return {.id = row.text(0),
            .client_id = row.text(1),
            .unit_id = row.text(2),
            .address = row.text(3),
            .description = row.text(4),
            .kinds = kinds_in(row, 5),
            .off = known(find_off_reason(row.text(6)), row, 6),
            .created_at = Instant{row.integer(7)},
            .secret_set_at = Instant{row.integer(8)},
            .version = row.integer(9)};
}

}  // namespace

void SubscriptionStore::add(const Subscription& subscription, std::string_view secret) {
    transaction_.execute(sql::insert_subscription, subscription.id, subscription.client_id,
                         subscription.unit_id, subscription.address, subscription.description,
                         words_of(subscription.kinds), name_of(subscription.off),
                         cipher_.seal(secret, place_of_secret(subscription.id)),
                         subscription.created_at.milliseconds,
                         subscription.secret_set_at.milliseconds, subscription.version);
}

std::optional<Subscription> SubscriptionStore::find(std::string_view id) const {
    const auto row = transaction_.query_one(sql::find_subscription, id);
    if (!row) return std::nullopt;
    return to_subscription(*row);
}

std::vector<Subscription> SubscriptionStore::list(std::string_view client_id) const {
    std::vector<Subscription> subscriptions;
    for (const auto& row : transaction_.query(sql::list_subscriptions, client_id)) {
        subscriptions.push_back(to_subscription(row));
    }
    return subscriptions;
}

bool SubscriptionStore::change(const Subscription& subscription) {
    return transaction_.execute(sql::put_subscription, subscription.id, subscription.version,
                                subscription.address, subscription.description,
                                words_of(subscription.kinds), name_of(subscription.off)) > 0;
}

void SubscriptionStore::remove(std::string_view id) {
    transaction_.execute(sql::delete_deliveries, id);
    transaction_.execute(sql::delete_health, id);
    transaction_.execute(sql::delete_subscription, id);
}

std::vector<std::string> SubscriptionStore::find_secrets(std::string_view id, Instant now) const {
    const auto row = transaction_.query_one(sql::find_subscription, id);
    if (!row) return {};
    const auto place = place_of_secret(id);
    try {
        std::vector<std::string> secrets{cipher_.open(row->text(kSealedSecret), place)};
        if (row->integer(kBeforeUntil) > now.milliseconds) {
            secrets.push_back(cipher_.open(row->text(kSealedBefore), place));
        }
        return secrets;
    } catch (const crypto::CryptoError&) {
        return {};
    }
}

void SubscriptionStore::roll_secret(std::string_view id, std::string_view secret,
                                    Instant before_until, Instant now) {
    transaction_.execute(sql::set_subscription_secret, id,
                         cipher_.seal(secret, place_of_secret(id)), before_until.milliseconds,
                         now.milliseconds);
}

Health SubscriptionStore::find_health(std::string_view id) const {
    const auto row = transaction_.query_one(sql::find_health, id);
    if (!row) return {};
    return {.failures = row->integer(0),
            .resting_until = Instant{row->integer(1)},
            .last_success = Instant{row->integer(2)}};
}

void SubscriptionStore::put_health(std::string_view id, const Health& health) {
    transaction_.execute(sql::put_health, id, health.failures, health.resting_until.milliseconds,
                         health.last_success.milliseconds);
}

SubscriptionStore::Resealed SubscriptionStore::seal_anew(std::string_view after_id,
                                                         std::int64_t limit) {
    Resealed done;
    for (const auto& row : transaction_.query(sql::list_sealed_secrets, after_id, limit)) {
        done.last_id = row.text(0);
        ++done.records;
        const auto place = place_of_secret(done.last_id);
        try {
            const auto secret = cipher_.seal_anew(row.text(1), place);
            const auto before =
                row.text(2).empty() ? std::nullopt : cipher_.seal_anew(row.text(2), place);
            if (!secret && !before) continue;
            transaction_.execute(sql::put_sealed_secrets, done.last_id, row.text(1),
                                 secret.value_or(row.text(1)), row.text(2),
                                 before.value_or(row.text(2)));
            ++done.sealed_anew;
        } catch (const crypto::CryptoError&) {
            // Lost already; the others need not be.
            continue;
        }
    }
    return done;
}

}  // namespace yimen::webhooks
