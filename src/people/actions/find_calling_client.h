#pragma once

#include <optional>
#include <string_view>

#include "people/domain/client.h"

#include "platform/services.h"

namespace yimen::people {

/// The client that says of itself who it is, by the header `Authorization: Basic` (RFC 7617) with
/// its id and its secret; nothing when it is none, is switched off, or its unit is closed.
std::optional<CallingClient> find_calling_client(std::string_view authorization,
                                                 std::string_view address, Services& services);

}  // namespace yimen::people
