#pragma once

#include <string>

#include "api/contract_city.h"

namespace yimen::test {

/// Asks every operation about the superior catalogue, other offices and quality so that it is
/// granted; `entry_id` is of the market supervision of 揭东 and has no draft.
void grant_superior_operations(ContractCity& city, const std::string& entry_id);

/// The same so that each is refused.
void refuse_superior_operations(ContractCity& city, const std::string& entry_id);

}  // namespace yimen::test
