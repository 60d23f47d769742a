#pragma once

#include <string>

#include "people/domain/person.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct RemovePost {
    Person officer;
    std::string post_id;
};

/// Yesterday was the last day of the post; the account's sessions end. Refusals, in this order:
/// forbidden (no such right at all), not-found, forbidden (the unit is out of reach).
Result<Done> remove_post(const RemovePost& command, Services& services);

}  // namespace yimen::people
