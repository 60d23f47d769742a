#pragma once

#include "catalog/domain/publishing_rules.h"
#include "catalog/domain/service_item.h"

namespace yimen::catalog {

/// A permit of twenty working days with one material, that breaks no publishing rule.
ServiceItem sound_item();

/// Facts under which nothing is held against `sound_item`.
PublishingFacts sound_facts();

/// A material that is founded on the first basis of `sound_item`.
Material sound_material(std::string name);

}  // namespace yimen::catalog
