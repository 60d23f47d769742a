#include "webhooks/domain/event_kind.h"

#include <algorithm>
#include <cstddef>

namespace yimen::webhooks {

namespace {

constexpr std::string_view kCase = "case.";

}  // namespace

const EventKindRow& row_of(EventKind kind) {
    return kEventKinds[static_cast<std::size_t>(kind)];
}

std::string_view name_of(EventKind kind) {
    return row_of(kind).name;
}

std::optional<EventKind> find_event_kind(std::string_view name) {
    const auto* found = std::find_if(kEventKinds.begin(), kEventKinds.end(),
                                     [&](const EventKindRow& row) { return row.name == name; });
    if (found == kEventKinds.end()) return std::nullopt;
    return found->kind;
}

std::optional<EventKind> find_kind_of_state(std::string_view state) {
    const auto* found =
        std::find_if(kEventKinds.begin(), kEventKinds.end(), [&](const EventKindRow& row) {
            return row.name.starts_with(kCase) && row.name.substr(kCase.size()) == state;
        });
    if (found == kEventKinds.end()) return std::nullopt;
    return found->kind;
}

}  // namespace yimen::webhooks
