#pragma once

#include <cstddef>
#include <stop_token>

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::people {

/// Writes beside the sealed name of natural persons the digest by which it is found, where there is
/// none: who was registered before names were searched. How many had none.
std::size_t digest_names(db::Database& database, const crypto::FieldCipher& cipher,
                         const std::stop_token& stop);

}  // namespace yimen::people
