#pragma once

#include <string>
#include <vector>

#include "notices/domain/sending.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::notices {

/// Letters in this state, newest first, for who keeps the system running. Refuses forbidden.
Result<std::vector<Sending>> list_sendings(SendingState state, const std::string& before_id,
                                           std::int64_t limit, const people::Person& person,
                                           Services& services, const crypto::FieldCipher& cipher);

/// Lets a letter that failed or expired begin anew. Refusals, in this order: forbidden, not-found,
/// sending-not-failed (it waits, was sent, or was a code), sending-useless (the day of a reminder
/// is past).
Result<Sending> send_again(const std::string& sending_id, const people::Person& person,
                           Services& services, const crypto::FieldCipher& cipher);

}  // namespace yimen::notices
