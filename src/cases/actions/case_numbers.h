#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cases/domain/terms.h"
#include "cases/store/case_store.h"

#include "core/day.h"

namespace yimen::cases {

/// 办件编号: implementation code, the day as yyyymmdd, and the serial of the day with at least four
/// digits, as Guangdong writes it; 43 characters, never given twice.
std::string next_case_number(CaseStore& store, const ItemTerms& terms, Day on);

struct GivenNumber {
    Day day;
    std::int64_t serial = 0;
};

/// What a number of this form was given for; nothing for any other text.
std::optional<GivenNumber> read_case_number(std::string_view implementation_code,
                                            std::string_view number);

}  // namespace yimen::cases
