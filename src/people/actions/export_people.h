#pragma once

#include <string>

#include "people/actions/read_accounts.h"
#include "people/actions/read_units.h"
#include "people/actions/search_audit.h"

#include "core/result.h"
#include "platform/services.h"

/// What the desk lists, as XLSX workbooks: every row of the search, wherever its pages begin. Last
/// of all they refuse `workbook-too-long` when a sheet does not hold them.
namespace yimen::people {

/// A row for each post of an account, one for an account without posts; that they were taken away
/// is recorded first. Refuses as search_accounts; an officer whose right ends at a unit gets the
/// accounts of that unit.
Result<std::string> export_accounts(SearchAccounts command, Services& services);

/// Refuses as search_units.
Result<std::string> export_units(SearchUnits command, Services& services);

/// Newest first; that it was taken away is recorded first. Refuses as search_audit.
Result<std::string> export_audit(SearchAudit command, Services& services);

}  // namespace yimen::people
