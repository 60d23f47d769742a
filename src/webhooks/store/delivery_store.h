#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "webhooks/domain/delivery.h"

#include "platform/db/database.h"

namespace yimen::webhooks {

/// One page of what was told to a subscription, newest first.
struct DeliveryPage {
    std::string before_event_id;  ///< empty: from the newest on
    std::optional<DeliveryState> state;
    std::int64_t limit = 20;
};

/// What is on its way to systems of departments.
class DeliveryStore {
  public:
    explicit DeliveryStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// One for each subscription that wants events of this kind, of a client of one of the units or
    /// of the one that filed the case. `event` says what is told.
    void add_for_units(const Delivery& event, std::span<const std::string> unit_ids);
    /// Of no case.
    void add(const Delivery& test);
    void add_filer(std::string_view case_id, std::string_view client_id);

    /// What may be sent now, the longest due first: never two of one case, but for those of one
    /// act, and nothing while its subscription rests.
    std::vector<Delivery> list_due(Instant now, std::int64_t limit) const;
    std::optional<Delivery> find(std::string_view subscription_id, std::string_view event_id) const;
    std::vector<Delivery> list(std::string_view subscription_id, const DeliveryPage& page) const;
    std::int64_t count_waiting(std::int64_t most) const;

    /// False when it does not stand any more as `before` says.
    bool change(const Delivery& before, const Delivery& after);
    void drop_waiting(std::string_view subscription_id, Instant now);
    /// Brings how many.
    std::int64_t forget_before(Instant ended_at, std::int64_t limit);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::webhooks
