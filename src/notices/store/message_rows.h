#pragma once

#include <string>
#include <string_view>

#include "notices/domain/message.h"
#include "notices/domain/sending.h"

#include "platform/db/database.h"

namespace yimen::notices {

/// Of a row whose columns are those of list_messages.
Message to_message(const db::Row& row);

/// Where a sealed address stands.
std::string place_of_address(std::string_view recipient_id, Channel channel);

}  // namespace yimen::notices
