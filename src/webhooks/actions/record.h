#pragma once

#include <string>

#include "webhooks/actions/subscriptions.h"

namespace yimen::webhooks {

/// The act stands in the audit log, in the caller's unit of work.
void record(db::Transaction& transaction, const Asker& asker, const people::Client& client,
            const char* act, const std::string& subscription_id, const Services& services);

}  // namespace yimen::webhooks
