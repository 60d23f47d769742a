#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/domain/superior.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// Whether a delivery is the whole catalogue, so that what it lacks is cancelled, or a part of it.
enum class DeliveryExtent { Whole, Part };

struct ReceiveSuperior {
    std::string label;  ///< how the superior names this version
    std::string cause;  ///< name of a ChangeCause
    DeliveryExtent extent = DeliveryExtent::Part;
    std::vector<SuperiorItem> items;
    people::Person officer;
};

struct DeliveryReport {
    std::int64_t added = 0;
    std::int64_t changed = 0;
    std::int64_t cancelled = 0;
    std::int64_t tasks = 0;
};

/// Takes in a new version of the superior catalogue and opens a task for every entry whose item it
/// adds, changes or cancels; a cancelled item is bound no longer. Refusals, in this order:
/// `forbidden` (catalog.manage); all at once `label-required`, `cause-unknown`,
/// `superior-item-incomplete`, `superior-item-twice`, and `delivery-empty` for a whole catalogue
/// without items.
Result<DeliveryReport> receive_superior(const ReceiveSuperior& command, Services& services);

}  // namespace yimen::catalog
