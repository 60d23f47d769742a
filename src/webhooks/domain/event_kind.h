#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace yimen::webhooks {

/// What a department's system can be told of. The store keeps the names.
enum class EventKind : std::uint8_t {
    CaseSubmitted,
    CaseReceived,
    CaseAwaitingSupplement,
    CaseAccepted,
    CaseForwarded,
    CaseGranted,
    CaseDenied,
    CaseDelivered,
    CaseCompleted,
    CaseNotRequired,
    CaseDeclined,
    CaseWithdrawn,
    CaseLapsed,
    CaseTerminated,
    CaseRevoked,
    CaseCancelled,
    TaskOpened,    ///< a step of the examination waits at the unit
    OpinionAsked,  ///< the unit is asked for its opinion
    Test           ///< somebody wants to see whether it arrives; of no case
};

struct EventKindRow {
    EventKind kind;
    std::string_view name;
    std::string_view chinese;
};

/// What happens to a case is named after the state that it comes to.
inline constexpr std::array kEventKinds = {
    EventKindRow{EventKind::CaseSubmitted, "case.submitted", "已提交"},
    EventKindRow{EventKind::CaseReceived, "case.received", "已收件"},
    EventKindRow{EventKind::CaseAwaitingSupplement, "case.awaiting-supplement", "待补正"},
    EventKindRow{EventKind::CaseAccepted, "case.accepted", "已受理"},
    EventKindRow{EventKind::CaseForwarded, "case.forwarded", "已转报"},
    EventKindRow{EventKind::CaseGranted, "case.granted", "已准予"},
    EventKindRow{EventKind::CaseDenied, "case.denied", "不予准许"},
    EventKindRow{EventKind::CaseDelivered, "case.delivered", "已送达"},
    EventKindRow{EventKind::CaseCompleted, "case.completed", "已办结"},
    EventKindRow{EventKind::CaseNotRequired, "case.not-required", "不受理"},
    EventKindRow{EventKind::CaseDeclined, "case.declined", "不予受理"},
    EventKindRow{EventKind::CaseWithdrawn, "case.withdrawn", "已撤回"},
    EventKindRow{EventKind::CaseLapsed, "case.lapsed", "补正逾期办结"},
    EventKindRow{EventKind::CaseTerminated, "case.terminated", "已终止"},
    EventKindRow{EventKind::CaseRevoked, "case.revoked", "已撤销"},
    EventKindRow{EventKind::CaseCancelled, "case.cancelled", "已注销"},
    EventKindRow{EventKind::TaskOpened, "task.opened", "环节待办"},
    EventKindRow{EventKind::OpinionAsked, "opinion.asked", "征求意见"},
    EventKindRow{EventKind::Test, "webhook.test", "测试"},
};

const EventKindRow& row_of(EventKind kind);
std::string_view name_of(EventKind kind);
std::optional<EventKind> find_event_kind(std::string_view name);

/// What happens when a case comes to the state of this name; nothing for drafts.
std::optional<EventKind> find_kind_of_state(std::string_view state);

}  // namespace yimen::webhooks
