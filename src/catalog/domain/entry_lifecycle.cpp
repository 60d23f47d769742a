#include "catalog/domain/entry_lifecycle.h"

#include <algorithm>

namespace yimen::catalog {

namespace {

const StateRow& row_of(VersionState state) {
    return *std::find_if(kVersionStates.begin(), kVersionStates.end(),
                         [&](const StateRow& row) { return row.state == state; });
}

}  // namespace

std::string_view name_of(VersionState state) {
    return row_of(state).name;
}

std::string_view chinese_name_of(VersionState state) {
    return row_of(state).chinese;
}

std::optional<VersionState> find_state(std::string_view name) {
    for (const auto& row : kVersionStates) {
        if (row.name == name) return row.state;
    }
    return std::nullopt;
}

const ActRow& row_of(VersionAct act) {
    return *std::find_if(kVersionActs.begin(), kVersionActs.end(),
                         [&](const ActRow& row) { return row.act == act; });
}

const TransitionRow* find_transition(VersionState state, VersionAct act) {
    for (const auto& row : kVersionTransitions) {
        if (row.from == state && row.act == act) return &row;
    }
    return nullptr;
}

Result<VersionState> take_step(VersionState state, VersionAct act, std::string_view actor_id,
                               std::span<const std::string> authors) {
    const auto* transition = find_transition(state, act);
    if (transition == nullptr || transition->actor != VersionActor::Officer) {
        return Problem{ProblemKind::Conflict,
                       "act-not-open",
                       {{"state", std::string{chinese_name_of(state)}},
                        {"act", std::string{row_of(act).chinese}}},
                       {}};
    }
    const bool wrote = std::find(authors.begin(), authors.end(), actor_id) != authors.end();
    if (transition->condition == VersionCondition::AnotherPerson && wrote) {
        return Problem{ProblemKind::Forbidden, "two-persons-required", {}, {}};
    }
    return transition->to;
}

bool is_open(VersionState state) {
    return state == VersionState::Draft || state == VersionState::Submitted ||
           state == VersionState::Reviewed;
}

}  // namespace yimen::catalog
