#pragma once

#include <string>

#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct PreparedFactor {
    std::string secret;  ///< base32, to be typed in
    std::string uri;     ///< otpauth://…, to be shown as a picture
};

/// Makes the secret of the person's own second factor; it counts when it is enrolled. Refuses
/// second-factor-enrolled while there is one: only people management takes it away.
Result<PreparedFactor> prepare_second_factor(const Person& person, Services& services,
                                             const Identity& identity);

/// Takes the prepared secret into use, for somebody who shows a code made with it. All other
/// sessions end; this one goes on under the new cookie that is brought. Refusals, in this order:
/// second-factor-enrolled, second-factor-not-prepared, second-factor-wrong.
Result<std::string> enrol_second_factor(const Person& person, std::string_view code,
                                        Services& services, const Identity& identity);

struct DropSecondFactor {
    Person officer;
    std::string account_id;
};

/// For a lost telephone; the account's sessions end. Refusals, in this order: forbidden (no such
/// right at all), not-found, forbidden (the account reaches further than the officer).
Result<Done> drop_second_factor(const DropSecondFactor& command, Services& services);

}  // namespace yimen::people
