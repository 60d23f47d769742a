#include "cases/domain/hearing.h"

#include <algorithm>

namespace yimen::cases {

namespace {

Problem conflict(std::string code, Facts facts = {}) {
    return {ProblemKind::Conflict, std::move(code), std::move(facts), {}};
}

bool examines(const Case& filed, const std::string& account_id) {
    const auto& hands = filed.hands.examined_by;
    return std::find(hands.begin(), hands.end(), account_id) != hands.end() ||
           std::any_of(filed.steps.begin(), filed.steps.end(),
                       [&](const StepInCase& step) { return step.holder == account_id; });
}

std::optional<Day> last_day_to_ask(const Occasion& occasion, const Limit& limit) {
    return due_of(occasion.filed.clock, limit, occasion.calendar).day;
}

}  // namespace

const Limit* find_hearing_request_limit(const Case& filed, std::int64_t party) {
    const auto about = party == 0 ? std::string{} : std::to_string(party);
    return find_running(filed.clock, LimitKind::HearingRequest, about);
}

HearingDays hearing_days(const Case& filed, Day today, const WorkCalendar& calendar) {
    const auto first = calendar.add_working_days(today, kHearingNoticeDays).day;
    const auto* limit = find_running(filed.clock, LimitKind::Hearing);
    const auto last =
        limit == nullptr ? first : due_of(filed.clock, *limit, calendar).day.value_or(first);
    return {first, std::max(first, last)};
}

std::optional<Problem> refuse_second_offer(const Occasion& occasion) {
    if (!occasion.filed.hearing.offered_on) return std::nullopt;
    return conflict("hearing-offered");
}

std::optional<Problem> refuse_parties(const Occasion& occasion) {
    const auto& parties = occasion.said.interested;
    std::vector<FieldProblem> faults;
    if (parties.empty()) faults.push_back({"/parties", "parties-required", {}});
    for (std::size_t at = 0; at < parties.size(); ++at) {
        const auto pointer = "/parties/" + std::to_string(at);
        const auto& party = parties[at];
        if (party.masked_name.empty()) {
            faults.push_back({pointer + "/name", "party-name-required", {}});
        }
        if (party.way.empty()) faults.push_back({pointer + "/way", "party-way-required", {}});
        if (party.interest.empty()) {
            faults.push_back({pointer + "/interest", "party-interest-required", {}});
        }
    }
    if (faults.empty()) return std::nullopt;
    return invalid_input(std::move(faults));
}

std::optional<Problem> refuse_asking(const Occasion& occasion) {
    const auto& filed = occasion.filed;
    const auto& hearing = filed.hearing;
    if (!hearing.offered_on) return conflict("hearing-not-offered");
    if (hearing.requested_on) return conflict("hearing-requested");
    const auto party = occasion.said.party.value_or(0);
    if (party < 0 || party > static_cast<std::int64_t>(filed.interested.size())) {
        return invalid_input({{"/party", "party-unknown", {}}});
    }
    const auto& capacities = occasion.doer.capacities;
    const bool window =
        std::find(capacities.begin(), capacities.end(), Actor::Clerk) != capacities.end();
    if (party != 0 && !window) {
        return Problem{ProblemKind::Forbidden, "party-at-window-only", {}, {}};
    }
    const auto* limit = find_hearing_request_limit(filed, party);
    if (limit == nullptr) return conflict("hearing-waived");
    const auto last = last_day_to_ask(occasion, *limit);
    if (last && occasion.today > *last) {
        return conflict("hearing-request-late", {{"day", last->iso()}});
    }
    return std::nullopt;
}

std::optional<Problem> refuse_unasked_hearing(const Occasion& occasion) {
    const auto& hearing = occasion.filed.hearing;
    if (!hearing.requested_on) return conflict("hearing-not-requested");
    if (hearing.recorded_on) return conflict("hearing-recorded");
    return std::nullopt;
}

std::optional<Problem> refuse_plan(const Occasion& occasion) {
    const auto& said = occasion.said;
    std::vector<FieldProblem> faults;
    if (said.person.empty()) faults.push_back({"/chair", "chair-required", {}});
    if (!said.person.empty() && examines(occasion.filed, said.person)) {
        faults.push_back({"/chair", "chair-examines", {}});
    }
    const auto days = hearing_days(occasion.filed, occasion.today, occasion.calendar);
    if (!said.held_on || *said.held_on < days.first) {
        faults.push_back({"/day", "hearing-too-soon", {{"day", days.first.iso()}}});
    } else if (*said.held_on > days.last) {
        faults.push_back({"/day", "hearing-too-late", {{"day", days.last.iso()}}});
    }
    if (said.hour.empty()) faults.push_back({"/hour", "hearing-hour-required", {}});
    if (said.place.empty()) faults.push_back({"/place", "hearing-place-required", {}});
    if (occasion.filed.hearing.held_on && said.reason.empty()) {
        faults.push_back({"/reason", "reason-required", {}});
    }
    if (faults.empty()) return std::nullopt;
    return invalid_input(std::move(faults));
}

std::optional<Problem> refuse_early_record(const Occasion& occasion) {
    const auto& held_on = occasion.filed.hearing.held_on;
    if (!held_on) return conflict("hearing-not-called");
    if (occasion.today < *held_on) return conflict("hearing-not-yet", {{"day", held_on->iso()}});
    return std::nullopt;
}

std::optional<Problem> refuse_open_hearing(const Occasion& occasion) {
    const auto& filed = occasion.filed;
    const auto& hearing = filed.hearing;
    if (!hearing.offered_on) return std::nullopt;
    if (hearing.requested_on) {
        if (hearing.recorded_on) return std::nullopt;
        return conflict("hearing-not-recorded");
    }
    std::optional<Day> last;
    for (std::size_t party = 0; party <= filed.interested.size(); ++party) {
        const auto* limit = find_hearing_request_limit(filed, static_cast<std::int64_t>(party));
        if (limit != nullptr) last = std::max(last, last_day_to_ask(occasion, *limit));
    }
    if (!last || occasion.today > *last) return std::nullopt;
    return conflict("hearing-may-be-requested", {{"day", last->iso()}});
}

std::optional<Problem> refuse_about_hearing(Condition condition, const Occasion& occasion) {
    switch (condition) {
        case Condition::PartiesNamed:
            return refuse_parties(occasion);
        case Condition::HearingNotOffered:
            return refuse_second_offer(occasion);
        case Condition::HearingAskable:
            return refuse_asking(occasion);
        case Condition::HearingRequested:
            return refuse_unasked_hearing(occasion);
        case Condition::HearingPlanned:
            return refuse_plan(occasion);
        case Condition::HearingHeld:
            return refuse_early_record(occasion);
        case Condition::HearingSettled:
            return refuse_open_hearing(occasion);
        default:
            return std::nullopt;
    }
}

bool is_chair(const Case& filed, std::string_view account_id) {
    return !account_id.empty() && filed.hearing.chair == account_id;
}

}  // namespace yimen::cases
