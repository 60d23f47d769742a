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

/// The superior catalogue at the desk: comparison, deliveries, tasks, and what is put to others.
void add_superior_routes(http::Router& router, Services& services);
void add_referral_routes(http::Router& router, Services& services);

/// Quality of the catalogue, uniformity between places, lists of other owners.
void add_quality_routes(http::Router& router, Services& services);

/// Sample inspections.
void add_inspection_routes(http::Router& router, Services& services);

/// Forms for the public, which lead to `public_address`, and handling manuals for staff.
void add_paper_routes(http::Router& router, Services& services, const std::string& public_address);

/// Code tables, channels and yearly volumes: read by everybody, kept by who administers them.
void add_administration_routes(http::Router& router, Services& services, PublishedCatalog& catalog);

}  // namespace yimen::catalog
