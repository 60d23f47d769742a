#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/result.h"

namespace yimen::identifiers {

enum class DivisionLevel : std::uint8_t { Province, Prefecture, County, Township, Village };

/// A division code by its structure alone (GB/T 2260, GB/T 10114 and the village digits of the
/// statistics office); whether it exists is a question for the data.
class DivisionCode {
  public:
    /// Takes 2, 4, 6, 9 or 12 digits; groups of zeros at the end only fill up (440000, 445281000)
    /// and are dropped. Refusals, in this order: `division-code-length`, `division-code-form`
    /// (digits only, no zero group before a filled one except where a city has no counties:
    /// 441900003; the first not 0).
    static Result<DivisionCode> parse(std::string_view code);

    DivisionLevel level() const;

    /// The digits that tell: 2, 4, 6, 9 or 12.
    const std::string& digits() const { return digits_; }

    /// As the reference data writes it: province and prefecture filled up to six digits.
    std::string code() const;

    /// The division right above, or nothing above a province. Above a town without county
    /// (441900003) lies the prefecture.
    std::optional<DivisionCode> parent() const;

    /// Whether `other` is this division or lies inside it.
    bool covers(const DivisionCode& other) const;

    friend auto operator<=>(const DivisionCode&, const DivisionCode&) = default;

  private:
    explicit DivisionCode(std::string digits) : digits_(std::move(digits)) {}

    std::string digits_;
};

}  // namespace yimen::identifiers
