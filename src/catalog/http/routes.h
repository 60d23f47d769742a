#pragma once

#include "catalog/actions/published_catalog.h"

#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::catalog {

/// What the public reads, and what editors do. References must outlive the router. Printed guides
/// lead to `public_address`.
void add_public_routes(http::Router& router, Services& services, PublishedCatalog& catalog,
                       const std::string& public_address);
void add_desk_routes(http::Router& router, Services& services);

}  // namespace yimen::catalog
