#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "cases/domain/case.h"
#include "cases/domain/terms.h"

#include "core/day.h"

/// 结果公示 (REQ-102, C-40): what the public reads of a case.
namespace yimen::cases {

enum class Outcome : std::uint8_t { Granted, Denied, Revoked, Cancelled };

struct OutcomeRow {
    Outcome outcome;
    std::string_view name;
    std::string_view chinese;
};

inline constexpr std::array kOutcomes = {
    OutcomeRow{Outcome::Granted, "granted", "准予"},
    OutcomeRow{Outcome::Denied, "denied", "不予准许"},
    OutcomeRow{Outcome::Revoked, "revoked", "已撤销"},
    OutcomeRow{Outcome::Cancelled, "cancelled", "已注销"},
};

const OutcomeRow& row_of(Outcome outcome);

/// What became of the application; nothing before the decision has been served on the applicant,
/// for nobody else reads it first.
std::optional<Outcome> outcome_of(const Case& filed);

/// The day of the decision, when the public may read the result: it has an outcome, and the item
/// does not withhold its results.
std::optional<Day> public_result_on(const Case& filed, const ItemTerms& terms);

}  // namespace yimen::cases
