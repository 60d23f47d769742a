#pragma once

#include "api/contract_city.h"

namespace yimen::test {

/// Has verifyNotice grant: of a paper that is known, and of one that is not.
void verify_notices(ContractCity& city);

}  // namespace yimen::test
