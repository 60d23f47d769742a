#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "core/day.h"

namespace yimen::cases {

enum class FactValue : std::uint8_t { Unknown, No, Yes };
inline constexpr std::array<std::string_view, 3> kFactNames = {"unknown", "no", "yes"};

/// A fact that was looked up for a case; the rule of the item reads it as `check.<name>`.
struct Fact {
    std::string name;
    FactValue value = FactValue::Unknown;
    std::string source;  ///< which register, or the account that found out
    Instant found_at;
};

}  // namespace yimen::cases
