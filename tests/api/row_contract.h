#pragma once

#include "api/contract_city.h"

namespace yimen::test {

/// Files rows for the shop of the demonstration city, in the name of its owner; the city has the
/// registration of an employer.
void file_row_by_row(ContractCity& city);

}  // namespace yimen::test
