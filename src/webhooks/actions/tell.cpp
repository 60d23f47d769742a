#include "webhooks/store/delivery_store.h"
#include "webhooks/webhooks.h"

#include "platform/services.h"

namespace yimen::webhooks {

void tell(db::Transaction& transaction, const CaseEvent& event, Instant now,
          const Services& services) {
    const Delivery told{.event_id = services.new_id(),
                        .subscription_id = {},
                        .kind = event.kind,
                        .case_id = std::string{event.case_id},
                        .case_serial = event.case_serial,
                        .case_number = std::string{event.case_number},
                        .case_state = std::string{event.case_state},
                        .occurred_at = now,
                        .next_at = now,
                        .expires_at = now + kLifetime};
    DeliveryStore{transaction}.add_for_units(told, event.unit_ids);
}

void keep_filer(db::Transaction& transaction, std::string_view case_id,
                std::string_view client_id) {
    DeliveryStore{transaction}.add_filer(case_id, client_id);
}

}  // namespace yimen::webhooks
