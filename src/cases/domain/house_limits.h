#pragma once

#include <cstdint>

namespace yimen::cases {

/// Limits that the law sets for every permit, in working days (行政许可法 art. 82).
inline constexpr std::int64_t kNoticeDays = 5;          ///< art. 32, first paragraph, no. 4
inline constexpr std::int64_t kDecisionDays = 20;       ///< art. 42
inline constexpr std::int64_t kDecisionExtension = 10;  ///< art. 42
inline constexpr std::int64_t kJointDecisionDays = 45;  ///< art. 42, second paragraph
inline constexpr std::int64_t kJointExtension = 15;     ///< art. 42, second paragraph
inline constexpr std::int64_t kDeliveryDays = 10;       ///< art. 44
inline constexpr std::int64_t kHearingRequestDays = 5;  ///< art. 47
inline constexpr std::int64_t kHearingDays = 20;        ///< art. 47
inline constexpr std::int64_t kHearingNoticeDays = 7;   ///< art. 48, first paragraph, no. 1

/// What no law sets and a unit may set otherwise.
inline constexpr std::int64_t kSupplementDays = 15;
inline constexpr std::int64_t kOpinionDays = 5;
inline constexpr std::int64_t kRemindDays = 3;  ///< natural days before a deadline
/// Of so many decisions by rule one is drawn to be inspected.
inline constexpr unsigned kDecisionsForOneDrawn = 20;

/// Lengths of what comes from outside (GB/T 39046-2020).
inline constexpr std::size_t kReasonLengthMax = 1000;
inline constexpr std::size_t kNumberLengthMax = 50;

}  // namespace yimen::cases
