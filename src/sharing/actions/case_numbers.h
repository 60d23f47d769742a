#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"

#include "core/day.h"
#include "core/problem.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

/// Numbers that other systems give, beside those of this house (办件编号).
namespace yimen::sharing {

/// What forbids the number for a case of this item, at /number: case-number-malformed,
/// case-number-taken, case-number-of-another-item (one that only that item may get),
/// case-number-ahead (limit=; a day to come, or a serial that leaves the day few numbers).
/// Nothing is wrong with no number. Without an item only what any item forbids is found.
void find_number_faults(db::Transaction& transaction, const crypto::FieldCipher& cipher,
                        const std::string& number, const catalog::ItemVersion* item, Day today,
                        std::vector<FieldProblem>& faults);

/// From now on no case of this house gets the number, in which no fault was found.
void keep_number(db::Transaction& transaction, std::string_view number,
                 const catalog::ItemVersion& item);

/// What the applicant of an external case shows its progress with; derived, so never stored. It
/// opens no case of this house, whatever its number.
std::string query_code_for(std::string_view number, const crypto::FieldCipher& cipher);

/// Whether the code, as people type it, is that of the number.
bool is_query_code_for(std::string_view number, std::string_view query_code,
                       const crypto::FieldCipher& cipher);

}  // namespace yimen::sharing
