#pragma once

#include "inquiries/actions/inquiries.h"

#include "platform/http/router.h"

namespace yimen::inquiries {

/// What api/openapi.yaml has of inquiries. `desk` must outlive the router.
void add_routes(http::Router& router, Desk& desk);

}  // namespace yimen::inquiries
