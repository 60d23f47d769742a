#pragma once

#include "notices/actions/message_addresses.h"

#include "platform/http/router.h"

namespace yimen::notices {

/// What api/openapi.yaml has of one's own addresses and of letters on their way. `desk` and what it
/// refers to must outlive the router.
void add_sending_routes(http::Router& router, const AddressDesk& desk);

}  // namespace yimen::notices
