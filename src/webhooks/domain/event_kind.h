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
};

/// What happens to a case is named after the state that it comes to.
inline constexpr std::array kEventKinds = {
    EventKindRow{EventKind::CaseSubmitted, "case.submitted"},
    EventKindRow{EventKind::CaseReceived, "case.received"},
    EventKindRow{EventKind::CaseAwaitingSupplement, "case.awaiting-supplement"},
    EventKindRow{EventKind::CaseAccepted, "case.accepted"},
    EventKindRow{EventKind::CaseForwarded, "case.forwarded"},
    EventKindRow{EventKind::CaseGranted, "case.granted"},
    EventKindRow{EventKind::CaseDenied, "case.denied"},
    EventKindRow{EventKind::CaseDelivered, "case.delivered"},
    EventKindRow{EventKind::CaseCompleted, "case.completed"},
    EventKindRow{EventKind::CaseNotRequired, "case.not-required"},
    EventKindRow{EventKind::CaseDeclined, "case.declined"},
    EventKindRow{EventKind::CaseWithdrawn, "case.withdrawn"},
    EventKindRow{EventKind::CaseLapsed, "case.lapsed"},
    EventKindRow{EventKind::CaseTerminated, "case.terminated"},
    EventKindRow{EventKind::CaseRevoked, "case.revoked"},
    EventKindRow{EventKind::CaseCancelled, "case.cancelled"},
    EventKindRow{EventKind::TaskOpened, "task.opened"},
    EventKindRow{EventKind::OpinionAsked, "opinion.asked"},
    EventKindRow{EventKind::Test, "webhook.test"},
};

std::string_view name_of(EventKind kind);
std::optional<EventKind> find_event_kind(std::string_view name);

/// What happens when a case comes to the state of this name; nothing for drafts.
std::optional<EventKind> find_kind_of_state(std::string_view state);

}  // namespace yimen::webhooks
