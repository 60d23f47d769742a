#pragma once

#include "api/contract_city.h"

namespace yimen::test {

/// The one submitted case of the place, counted and found by who applies and by its item; and who
/// could take over its steps.
void search_one_case(ContractCity& city);

}  // namespace yimen::test
