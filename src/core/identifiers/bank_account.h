#pragma once

#include <string_view>

#include "core/result.h"

namespace yimen::identifiers {

/// The check digit of ISO/IEC 7812-1 annex B (Luhn) at the end of a number of digits alone.
bool has_luhn_digit(std::string_view digits);

/// A bank card or a bank account. Cards of China UnionPay begin with 62 and have 16 to 19 digits,
/// the last one a check digit. Accounts of enterprises and older cards follow each bank's own
/// rules: 8 to 30 digits, and no more is known of them.
/// Refusals, in this order: `bank-account-form`, `bank-card-check-digit`.
Result<Done> check_bank_account(std::string_view number);

}  // namespace yimen::identifiers
