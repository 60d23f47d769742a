#include "cases/actions/who_lists.h"

#include <algorithm>

namespace yimen::cases {

Sight sight_of(const people::Person& officer, const people::Responsibility& place) {
    for (const auto right : {row_of(Actor::Clerk).right, row_of(Actor::Supervisor).right}) {
        if (people::find_post_for(officer, right, place) != nullptr) return Sight::All;
    }
    for (const auto right : {row_of(Actor::Examiner).right, row_of(Actor::Decider).right}) {
        if (people::find_post_for(officer, right, place) != nullptr) return Sight::SinceAcceptance;
    }
    return Sight::None;
}

bool is_before_acceptance(State state) {
    return state == State::Submitted || state == State::Received ||
           state == State::AwaitingSupplement;
}

bool may_see(Sight sight, State state) {
    return sight == Sight::All || (sight == Sight::SinceAcceptance && !is_before_acceptance(state));
}

std::vector<std::string> units_that_may_read(const Case& filed) {
    if (filed.number.empty() || is_before_acceptance(filed.state)) return {};
    std::vector<std::string> units{filed.unit_id};
    const auto add = [&](const std::string& unit_id) {
        if (std::find(units.begin(), units.end(), unit_id) == units.end()) {
            units.push_back(unit_id);
        }
    };
    for (const auto& step : filed.steps) add(step.unit_id);
    for (const auto& opinion : filed.opinions) add(opinion.unit_id);
    return units;
}

}  // namespace yimen::cases
