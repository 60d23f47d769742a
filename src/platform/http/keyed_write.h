#pragma once

#include <string>

#include "core/result.h"
#include "platform/db/once.h"
#include "platform/http/message.h"

namespace yimen::http {

/// The write with the key of its header `Idempotency-Key`: 1 to 100 visible characters of ASCII,
/// quoted or not. Refusals: idempotency-key-required, idempotency-key-malformed.
Result<db::KeyedWrite> keyed_write_of(const Request& request, std::string caller);

}  // namespace yimen::http
