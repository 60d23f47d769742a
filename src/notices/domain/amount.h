#pragma once

#include <cstdint>
#include <string>

namespace yimen::notices {

/// 1234.50. Throws std::out_of_range for less than nothing and for a trillion yuan or more, as the
/// next does.
std::string write_amount(std::int64_t cents);

/// 壹仟贰佰叁拾肆元伍角整, as papers of office write totals beside the figures.
std::string write_amount_in_words(std::int64_t cents);

}  // namespace yimen::notices
