#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "webhooks/domain/delivery.h"
#include "webhooks/domain/subscription.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::webhooks {

/// What systems of departments want to be told, with secrets sealed.
class SubscriptionStore {
  public:
    SubscriptionStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    void add(const Subscription& subscription, std::string_view secret);
    std::optional<Subscription> find(std::string_view id) const;
    /// In the order in which they were made.
    std::vector<Subscription> list(std::string_view client_id) const;
    /// Address, description, kinds and whether it is told; `subscription.version` is the one that
    /// was read. False when somebody changed it since.
    bool change(const Subscription& subscription);
    /// With all that was to be told.
    void remove(std::string_view id);

    /// The secrets that sign at this time, the present one first. None when their key is gone.
    std::vector<std::string> find_secrets(std::string_view id, Instant now) const;
    /// The one that it takes the place of signs along until `before_until`.
    void roll_secret(std::string_view id, std::string_view secret, Instant before_until,
                     Instant now);

    Health find_health(std::string_view id) const;
    void put_health(std::string_view id, const Health& health);

    struct Resealed {
        std::string last_id;  ///< empty: none was left
        std::int64_t records = 0;
        std::int64_t sealed_anew = 0;
    };
    /// Those behind `after_id` that are under another key than the active one.
    Resealed seal_anew(std::string_view after_id, std::int64_t limit);

  private:
    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::webhooks
