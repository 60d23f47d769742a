#pragma once

#include <string>
#include <string_view>

#include "notices/domain/message.h"
#include "notices/domain/sending.h"

#include "platform/db/database.h"

namespace yimen::notices {

/// An id of a person, an account or a case as rows of messages keep it, and back.
db::Bytes key_of(std::string_view id);
std::string id_of(std::string_view key);

/// Of a row whose columns are those of list_messages.
Message to_message(const db::Row& row);

/// Where a sealed address stands.
std::string place_of_address(std::string_view recipient_id, Channel channel);

}  // namespace yimen::notices
