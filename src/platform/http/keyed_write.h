#pragma once

#include <string>

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/once.h"
#include "platform/http/message.h"

namespace yimen::http {

/// The write with the key of its header `Idempotency-Key`: 1 to 100 visible characters of ASCII,
/// quoted or not. The digest of what it says is keyed: without the key nobody can try out whose
/// data was sent. Refusals: idempotency-key-required, idempotency-key-malformed.
Result<db::KeyedWrite> keyed_write_of(const Request& request, std::string caller,
                                      const crypto::FieldCipher& cipher);

}  // namespace yimen::http
