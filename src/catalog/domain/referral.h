#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"
#include "core/result.h"

namespace yimen::catalog {

/// 提请: a matter about an entry that is put to another office, which must answer.
enum class ReferralKind : std::uint8_t {
    Adjustment,   ///< 调整申请: a hub-owned element proposed differently, to the superior
    Objection,    ///< 意见: a lower place objects to an element, to the unit that set it
    JointReview,  ///< 联合审核: a draft, to a unit that it concerns
};

enum class ReferralState : std::uint8_t { Open, Accepted, Refused, Withdrawn };

enum class ReferralAct : std::uint8_t { Accept, Refuse, Withdraw };

/// Who puts it, who answers it: each by this right over the asking or the answering office.
struct ReferralKindRow {
    ReferralKind kind;
    std::string_view name;
    std::string_view chinese;
    std::string_view raise_right;   ///< over the asking unit; withdraws it, too
    std::string_view answer_right;  ///< over the answering unit
};

struct ReferralStateRow {
    ReferralState state;
    std::string_view name;
    std::string_view chinese;
};

struct ReferralTransitionRow {
    ReferralState from;
    ReferralAct act;
    ReferralState to;
};

// clang-format off
inline constexpr std::array kReferralKinds = {
    ReferralKindRow{ReferralKind::Adjustment,  "adjustment",   "调整申请", "catalog.edit",   "catalog.manage"},
    ReferralKindRow{ReferralKind::Objection,   "objection",    "意见",     "catalog.object", "catalog.edit"},
    ReferralKindRow{ReferralKind::JointReview, "joint-review", "联合审核", "catalog.edit",   "catalog.edit"},
};

inline constexpr std::array kReferralStates = {
    ReferralStateRow{ReferralState::Open,      "open",      "待答复"},
    ReferralStateRow{ReferralState::Accepted,  "accepted",  "已采纳"},
    ReferralStateRow{ReferralState::Refused,   "refused",   "未采纳"},
    ReferralStateRow{ReferralState::Withdrawn, "withdrawn", "已撤回"},
};

inline constexpr std::array kReferralTransitions = {
    ReferralTransitionRow{ReferralState::Open, ReferralAct::Accept,   ReferralState::Accepted},
    ReferralTransitionRow{ReferralState::Open, ReferralAct::Refuse,   ReferralState::Refused},
    ReferralTransitionRow{ReferralState::Open, ReferralAct::Withdraw, ReferralState::Withdrawn},
};
// clang-format on

/// An office: a unit and its place.
struct Office {
    std::string unit_id;
    std::string division_code;
};

struct Referral {
    std::string id;
    ReferralKind kind = ReferralKind::Adjustment;
    std::string entry_id;
    std::int64_t number = 1;  ///< the version it speaks of
    Office asking;
    Office answering;
    std::string element;   ///< JSON Pointer; empty: the whole
    std::string current;   ///< what stands there now, in words; of a joint review the unit's name
    std::string proposed;  ///< what is proposed instead, in words; may be empty
    std::string reason;
    std::string raised_by;
    Instant raised_at;
    ReferralState state = ReferralState::Open;
    std::string answer;
    std::string answered_by;
    std::optional<Instant> answered_at;
    std::int64_t version = 1;
};

const ReferralKindRow& row_of(ReferralKind kind);
std::string_view name_of(ReferralState state);
std::string_view name_of(ReferralAct act);
std::string_view chinese_name_of(ReferralState state);
std::optional<ReferralKind> find_referral_kind(std::string_view name);
std::optional<ReferralState> find_referral_state(std::string_view name);

/// Where `act` leads. Refuses `referral-answered` when it is no longer open.
Result<ReferralState> take_step(ReferralState state, ReferralAct act);

}  // namespace yimen::catalog
