#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"

namespace yimen::cases {

/// What an act gave supervision to look at.
enum class FindingKind : std::uint8_t {
    EarlyLook,     ///< an examiner looked into a case before acceptance: 体外循环 (REQ-088)
    SecondNotice,  ///< a gap that existed was told in a second notice (REQ-084)
    OwnReceipt,    ///< received by the unit's own system though the item is stationed (REQ-089)
    StaffDevice,   ///< rated by the receipt, on a device on which staff is signed in (REQ-274)
    DrawnDecision  ///< decided by rule, and drawn by lot to be inspected
};

struct FindingRow {
    FindingKind kind;
    std::string_view name;
    std::string_view chinese;
};

inline constexpr std::array kFindings = {
    FindingRow{FindingKind::EarlyLook, "early-look", "受理前实质审查"},
    FindingRow{FindingKind::SecondNotice, "second-notice", "多次告知"},
    FindingRow{FindingKind::OwnReceipt, "own-receipt", "收件流向原审批部门"},
    FindingRow{FindingKind::StaffDevice, "staff-device", "评价来自工作人员的设备"},
    FindingRow{FindingKind::DrawnDecision, "drawn-decision", "自动审批抽中复查"},
};

struct Finding {
    std::string id;
    std::string case_id;
    bool external = false;  ///< a case of the unified register, which another system handles
    FindingKind kind = FindingKind::EarlyLook;
    std::string unit_id;
    std::string division_code;
    std::string account;
    Instant at;
};

}  // namespace yimen::cases
