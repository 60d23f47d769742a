#pragma once

#include <string>
#include <vector>

#include "catalog/domain/code_table.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

struct SaveCodeValue {
    people::Person officer;
    std::string table_id;
    CodeValue value;
};

/// Adds a value to a code table, or changes its validity and its mappings; items that hold it stay
/// as they are. Refusals, in this order: `forbidden` without the right to administer the catalogue,
/// `not-found` for a table there is not, those of `find_code_value_faults`.
Result<CodeTable> save_code_value(const SaveCodeValue& command, Services& services);

/// Every table with all its values.
std::vector<CodeTable> list_code_tables(db::Database& database);

}  // namespace yimen::catalog
