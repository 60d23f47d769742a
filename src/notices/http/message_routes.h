#pragma once

#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::notices {

/// What api/openapi.yaml has of messages. Both must outlive the router.
void add_message_routes(http::Router& router, Services& services);

}  // namespace yimen::notices
