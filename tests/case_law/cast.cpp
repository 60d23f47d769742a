#include "case_law/cast.h"

#include <algorithm>

namespace yimen::law {

using cases::Actor;

const std::vector<Player>& cast() {
    static const std::vector<Player> players = {
        {"applicant", {Actor::Applicant}},
        {"agent", {Actor::Applicant}},
        {"window", {Actor::Clerk}},
        {"second-window", {Actor::Clerk}},
        {"helping-window", {Actor::Assistant, Actor::Clerk}},
        {"examiner", {Actor::Examiner}},
        {"second-examiner", {Actor::Examiner}},
        {"chief", {Actor::Decider}},
        {"examining-chief", {Actor::Examiner, Actor::Decider}},
        {"all-in-one", {Actor::Clerk, Actor::Examiner, Actor::Decider}},
        {"supervisor", {Actor::Supervisor}},
        {"helping-supervisor", {Actor::Assistant, Actor::Supervisor}},
        {"stranger", {}},
        {"law", {Actor::Statute}},
        {"system", {Actor::System}},
    };
    return players;
}

cases::Doer doer_of(unsigned person, cases::Act act) {
    const auto& player = cast()[person % cast().size()];
    const bool human = person % cast().size() < kPeople;
    cases::Doer doer{
        .account_id = human ? player.name : "", .unit_id = {}, .capacities = player.posts};
    const bool clerk =
        std::find(player.posts.begin(), player.posts.end(), Actor::Clerk) != player.posts.end();
    if (clerk && act != cases::Act::Rate) doer.capacities.push_back(Actor::Applicant);
    return doer;
}

}  // namespace yimen::law
