#pragma once

#include "catalog/actions/published_catalog.h"

#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::catalog {

/// What the public reads, and what editors do. All arguments must outlive the router.
void add_public_routes(http::Router& router, Services& services, PublishedCatalog& catalog);
void add_desk_routes(http::Router& router, Services& services);

}  // namespace yimen::catalog
