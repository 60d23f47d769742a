#include "webhooks/actions/record.h"

#include <string_view>

namespace yimen::webhooks {

namespace {

constexpr std::string_view kManagePeople = "people.manage";

}  // namespace

void record(db::Transaction& transaction, const Asker& asker, const people::Client& client,
            const char* act, const std::string& subscription_id, const Services& services) {
    const auto subject = "webhook:" + subscription_id;
    if (asker.system) {
        people::record(transaction, people::event_of(*asker.system, act, subject), services);
        return;
    }
    const auto unit = people::find_unit(transaction, client.unit_id);
    const auto& officer = *asker.officer;
    const auto* post = people::find_post_for(
        officer, kManagePeople, {client.unit_id, unit ? unit->division_code : std::string{}});
    people::record(transaction,
                   {.account = officer.login_name,
                    .role = post != nullptr ? post->role : std::string{},
                    .act = act,
                    .subject = subject,
                    .purpose = {},
                    .address = officer.presence.address},
                   services);
}

}  // namespace yimen::webhooks
