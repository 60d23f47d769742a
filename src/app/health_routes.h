#pragma once

#include <functional>
#include <string>

#include "platform/db/database.h"
#include "platform/http/router.h"

namespace yimen::app {

/// /health/live, /health/ready and /metrics. Both must outlive the router.
void add_health_routes(http::Router& router, db::Database& database,
                       std::function<std::string()> metrics);

}  // namespace yimen::app
