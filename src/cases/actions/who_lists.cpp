#include "cases/actions/who_lists.h"

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

}  // namespace yimen::cases
