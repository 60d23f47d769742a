#pragma once

#include <string>
#include <string_view>

#include "cases/domain/finding.h"

#include "core/day.h"

namespace yimen {
struct Services;
}

namespace yimen::db {
class Transaction;
}

namespace yimen::crypto {
class FieldCipher;
}

/// What other contexts ask of cases, each in the caller's own unit of work.
namespace yimen::cases {

/// 办件编号 for a case that another system handles and has not numbered: of the same form, and
/// never one that a case of this house has or will have.
std::string give_case_number(db::Transaction& transaction, const std::string& entry_id,
                             const std::string& implementation_code, Day on);

/// Whether a case of this house has the number.
bool is_case_number(db::Transaction& transaction, std::string_view number);

/// Eight characters, the same for a number always; only the house can tell them (查询码).
std::string query_code_of(std::string_view case_number, const crypto::FieldCipher& cipher);

/// Whether the code, as people type it, is that of the number.
bool is_query_code(std::string_view case_number, std::string_view query_code,
                   const crypto::FieldCipher& cipher);

/// Tells supervision, among the findings of the place.
void add_finding(db::Transaction& transaction, const Finding& finding);

}  // namespace yimen::cases
