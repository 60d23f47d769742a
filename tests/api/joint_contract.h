#pragma once

#include "api/contract_city.h"

namespace yimen::test {

/// Asks every operation on joint cases, granted, as the applicant zhang.san and at the window; the
/// city has a drug shop's licence and the registration of an employer.
void handle_jointly(ContractCity& city);

}  // namespace yimen::test
