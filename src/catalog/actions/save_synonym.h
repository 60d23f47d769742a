#pragma once

#include <string>
#include <vector>

#include "catalog/domain/reference.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// Lets people find the formal words by everyday ones, from the very next search on. Refusals, in
/// this order: `forbidden` without the right to administer the catalogue, `text-required` and
/// `text-too-long` at /everyday and /formal.
Result<std::vector<Synonym>> save_synonym(const people::Person& officer, const Synonym& synonym,
                                          Services& services);

/// Takes a pair away; saving it again undoes that. Refusals, in this order: `forbidden`,
/// `not-found`.
Result<std::vector<Synonym>> remove_synonym(const people::Person& officer, const Synonym& synonym,
                                            Services& services);

/// Refuses `forbidden` without the right to administer the catalogue.
Result<std::vector<Synonym>> list_synonyms(const people::Person& officer, db::Database& database);

}  // namespace yimen::catalog
