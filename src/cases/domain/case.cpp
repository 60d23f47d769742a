#include "cases/domain/case.h"

#include <algorithm>

namespace yimen::cases {

std::optional<Handing> find_handing(std::string_view name) {
    const auto* found = std::find(kHandingNames.begin(), kHandingNames.end(), name);
    if (found == kHandingNames.end()) return std::nullopt;
    return static_cast<Handing>(found - kHandingNames.begin());
}

std::string_view trust_of(Handing handing) {
    switch (handing) {
        case Handing::Certificate:
        case Handing::Shared:
        case Handing::Number:
            return "A";
        case Handing::Paper:
        case Handing::Scan:
            return "B";
        case Handing::Upload:
            return "C";
        case Handing::Commitment:
            return "D";
    }
    return "";
}

const HeldMaterial* find_held(const Case& filed, std::string_view key) {
    for (const auto& held : filed.materials) {
        if (held.key == key) return &held;
    }
    return nullptr;
}

bool is_there(const Case& filed, std::string_view key) {
    const auto* held = find_held(filed, key);
    return held != nullptr && held->handing != Handing::Commitment;
}

bool holds_paper(const Case& filed) {
    return std::any_of(filed.materials.begin(), filed.materials.end(),
                       [](const HeldMaterial& one) { return one.handing == Handing::Paper; });
}

bool is_decided_by_rule(const Case& filed) {
    return filed.decided_on && filed.hands.decided_by.empty();
}

const std::string& giver_of(const Case& filed) {
    return filed.decided_on ? filed.hands.decided_by : filed.hands.received_by;
}

std::vector<std::string> missing_materials(const Case& filed) {
    std::vector<std::string> missing;
    for (const auto& key : filed.required) {
        if (!is_there(filed, key)) missing.push_back(key);
    }
    return missing;
}

std::vector<std::size_t> open_steps(const Case& filed) {
    std::vector<std::size_t> open;
    for (std::size_t at = 0; at < filed.steps.size(); ++at) {
        if (filed.steps[at].opened_on && !filed.steps[at].passed_on) open.push_back(at);
    }
    return open;
}

bool is_examined(const Case& filed) {
    return std::all_of(filed.steps.begin(), filed.steps.end(),
                       [](const StepInCase& step) { return step.passed_on.has_value(); });
}

bool has_open_procedure(const Case& filed) {
    return std::any_of(filed.clock.procedures.begin(), filed.clock.procedures.end(),
                       [](const Procedure& procedure) {
                           return !procedure.to && procedure.kind != kHearingProcedure;
                       });
}

const Limit* find_ruling_limit(const Case& filed, const WorkCalendar& calendar) {
    return find_ruling_limit(filed.state, filed.clock, calendar);
}

const Limit* find_ruling_limit(State state, const Clock& clock, const WorkCalendar& calendar) {
    const auto kind = row_of(state).limit;
    if (kind == LimitKind::None) return nullptr;
    const auto* ruling = find_running(clock, kind);
    if (kind != LimitKind::Statutory) return ruling;
    const auto* promised = find_running(clock, LimitKind::Promise);
    if (promised == nullptr) return ruling;
    if (ruling == nullptr) return promised;
    const auto statutory_due = due_of(clock, *ruling, calendar);
    const auto promised_due = due_of(clock, *promised, calendar);
    if (!promised_due.day) return statutory_due.day ? ruling : promised;
    return statutory_due.day && *statutory_due.day < *promised_due.day ? ruling : promised;
}

std::optional<Day> due_on(const Case& filed, const WorkCalendar& calendar) {
    const auto* ruling = find_ruling_limit(filed, calendar);
    if (ruling == nullptr) return std::nullopt;
    return due_of(filed.clock, *ruling, calendar).day;
}

std::optional<Day> wakes_on(const Case& filed, const WorkCalendar& calendar) {
    std::optional<Day> first;
    const auto consider = [&](LimitKind kind) {
        const auto* limit = find_running(filed.clock, kind);
        if (limit == nullptr) return;
        const auto due = due_of(filed.clock, *limit, calendar);
        if (!due.day) return;
        const auto wakes = add_days(*due.day, 1);
        if (!first || wakes < *first) first = wakes;
    };
    for (const auto& row : transitions_of(filed.life)) {
        if (row.from != filed.state || row.actor != Actor::Statute) continue;
        if (row.act == Act::DeemAccepted) consider(LimitKind::Notice);
        if (row.act == Act::LapseSupplement) consider(LimitKind::Supplement);
        if (row.act == Act::LapseDeferred) consider(LimitKind::Deferral);
    }
    return first;
}

}  // namespace yimen::cases
