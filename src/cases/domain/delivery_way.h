#pragma once

#include <string_view>

/// Ways in which a result reaches the applicant that the rules tell apart; the others are data
/// (code table result_delivery).
namespace yimen::cases {

inline constexpr std::string_view kAtTheWindow = "窗口领取";
inline constexpr std::string_view kByPost = "邮寄";
inline constexpr std::string_view kPushedOnline = "网上推送";

}  // namespace yimen::cases
