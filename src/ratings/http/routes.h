#pragma once

#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::cases {
struct Office;
}

namespace yimen::ratings {

/// What api/openapi.yaml has of ratings, and rateCase. All must outlive the router.
void add_routes(http::Router& router, Services& services, cases::Office& office);

}  // namespace yimen::ratings
