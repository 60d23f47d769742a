#pragma once

#include "materials/actions/archive.h"

#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::materials {

/// What owners do with their library: /api/materials. All arguments must outlive the router.
void add_own_routes(http::Router& router, Services& services, const Archive& archive);

/// What clerks do at a window, and the copies that staff work with: /api/desk/materials. As above.
void add_desk_routes(http::Router& router, Services& services, const Archive& archive);

}  // namespace yimen::materials
