#pragma once

#include "webhooks/actions/subscriptions.h"

#include "platform/http/router.h"

namespace yimen::webhooks {

/// What api/openapi.yaml has of webhooks: below /api/open for systems, below /api/desk/clients for
/// officers. Both must outlive the router.
void add_routes(http::Router& router, const Desk& desk);

}  // namespace yimen::webhooks
