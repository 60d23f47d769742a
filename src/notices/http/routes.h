#pragma once

#include "notices/actions/verify_notice.h"

#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::notices {

/// verifyNotice for everybody. All arguments must outlive the router.
void add_routes(http::Router& router, Services& services, const Papers& papers);

}  // namespace yimen::notices
