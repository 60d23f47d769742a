#pragma once

#include <string>

#include "cases/domain/terms.h"
#include "cases/store/case_store.h"

#include "core/day.h"

namespace yimen::cases {

/// 办件编号: implementation code, the day as yyyymmdd, and the serial of the day with at least four
/// digits, as Guangdong writes it; 43 characters, never given twice.
std::string next_case_number(CaseStore& store, const ItemTerms& terms, Day on);

}  // namespace yimen::cases
