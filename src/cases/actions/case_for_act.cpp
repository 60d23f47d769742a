#include "cases/actions/case_for_act.h"

#include <algorithm>

#include "cases/actions/applicants.h"
#include "cases/actions/substitutions.h"

#include "core/identifiers/division_code.h"

namespace yimen::cases {

namespace {

std::vector<people::Responsibility> places_of(db::Transaction& transaction, const Case& filed) {
    std::vector<people::Responsibility> places{{filed.unit_id, filed.division_code}};
    const auto add = [&](const std::string& unit_id) {
        const bool known = std::any_of(places.begin(), places.end(),
                                       [&](const auto& place) { return place.unit_id == unit_id; });
        if (known || unit_id.empty()) return;
        if (const auto unit = people::find_unit(transaction, unit_id)) {
            places.push_back({unit->id, unit->division_code});
        }
    };
    for (const auto& step : filed.steps) add(step.unit_id);
    for (const auto& opinion : filed.opinions) add(opinion.unit_id);
    return places;
}

bool receives(const people::Post& post) {
    return std::any_of(post.rights.begin(), post.rights.end(), [](const people::Right& right) {
        return right.act == row_of(Actor::Clerk).right;
    });
}

/// Divisions share the four digits of their city (GB/T 2260).
bool is_same_city(std::string_view one, std::string_view other) {
    constexpr std::size_t kCityDigits = 4;
    return one.substr(0, kCityDigits) == other.substr(0, kCityDigits);
}

bool is_about_step(Act act, const Particulars& said, const Case& filed) {
    return (act == Act::PassStep || act == Act::HandOver) && said.step && *said.step >= 0 &&
           *said.step < static_cast<std::int64_t>(filed.steps.size());
}

/// Where the act is done: at the step's unit, at the unit that was asked, else where the case is.
people::Responsibility place_of(db::Transaction& transaction, const Case& filed, Act act,
                                const Particulars& said) {
    std::string unit_id = filed.unit_id;
    if (is_about_step(act, said, filed)) {
        unit_id = filed.steps[static_cast<std::size_t>(*said.step)].unit_id;
    }
    if (act == Act::GiveOpinion) unit_id = said.unit_id;
    if (unit_id == filed.unit_id) return {filed.unit_id, filed.division_code};
    const auto unit = people::find_unit(transaction, unit_id);
    return {unit_id, unit ? unit->division_code : std::string{}};
}

/// A substitute passes the step; it stays the holder's to hand over.
bool stands_in_for_holder(db::Transaction& transaction, const people::Person& person,
                          const Case& filed, Act act, const Particulars& said, Day on) {
    if (act != Act::PassStep || !is_about_step(act, said, filed)) return false;
    const auto& step = filed.steps[static_cast<std::size_t>(*said.step)];
    if (step.holder.empty() || step.holder == person.account_id) return false;
    return stands_in(transaction, person.account_id, step.holder, step.unit_id, on);
}

/// The window that began a case goes on with it, wherever it stands.
const people::Post* find_own_window(const people::Person& person, const Case& filed) {
    for (const auto& post : person.posts) {
        if (post.unit_id == filed.window_unit && receives(post)) return &post;
    }
    return nullptr;
}

}  // namespace

const people::Post* find_window_post(const people::Person& person,
                                     const people::Responsibility& place) {
    if (const auto* post = people::find_post_for(person, row_of(Actor::Clerk).right, place)) {
        return post;
    }
    for (const auto& post : person.posts) {
        if (receives(post) && is_same_city(post.division_code, place.division_code)) return &post;
    }
    return nullptr;
}

std::vector<Actor> capacities_of(db::Transaction& transaction, const people::Person& person,
                                 const Case& filed, const ItemTerms& terms, Day on) {
    std::vector<Actor> capacities;
    if (acts_for(transaction, person, filed.applicant_id, terms, "view", on)) {
        return {Actor::Applicant};
    }
    if (!person.is_staff()) return capacities;
    const auto places = places_of(transaction, filed);
    for (const auto& row : kActors) {
        if (row.right.empty()) continue;
        const bool may = std::any_of(places.begin(), places.end(), [&](const auto& place) {
            return people::find_post_for(person, row.right, place) != nullptr;
        });
        const bool window = row.actor == Actor::Clerk && find_own_window(person, filed) != nullptr;
        if (may || window) capacities.push_back(row.actor);
    }
    return capacities;
}

Doer doer_of(db::Transaction& transaction, const people::Person& person, const Case& filed,
             const ItemTerms& terms, Act act, const Particulars& said, Day on) {
    Doer doer{.account_id = person.account_id, .unit_id = {}, .capacities = {}};
    if (acts_for(transaction, person, filed.applicant_id, terms, mandate_act_of(act), on)) {
        doer.capacities.push_back(Actor::Applicant);
    }
    if (acts_for(transaction, person, filed.applicant_id, terms, "view", on)) return doer;
    doer.stands_in = stands_in_for_holder(transaction, person, filed, act, said, on);
    const auto place = place_of(transaction, filed, act, said);
    for (const auto& row : kActors) {
        if (row.right.empty()) continue;
        const auto* post = people::find_post_for(person, row.right, place);
        if (post == nullptr && row.actor == Actor::Clerk) post = find_own_window(person, filed);
        if (post == nullptr) continue;
        doer.capacities.push_back(row.actor);
        if (doer.unit_id.empty()) doer.unit_id = post->unit_id;
        // A clerk writes down what the applicant at the window does, but never rates (REQ-274).
        if (row.actor == Actor::Clerk && act != Act::Rate) {
            doer.capacities.push_back(Actor::Applicant);
        }
    }
    return doer;
}

std::optional<Problem> refuse_to_show(const Case& filed, const std::vector<Actor>& capacities) {
    const bool early = filed.state == State::Submitted || filed.state == State::Received ||
                       filed.state == State::AwaitingSupplement;
    const bool draft = filed.state == State::Draft || filed.state == State::Discarded;
    const auto has = [&](Actor actor) {
        return std::find(capacities.begin(), capacities.end(), actor) != capacities.end();
    };
    const bool window = has(Actor::Applicant) || has(Actor::Clerk) || has(Actor::Assistant);
    if (capacities.empty() || (draft && !window)) {
        return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    }
    if (early && !window && !has(Actor::Supervisor)) {
        return Problem{ProblemKind::Forbidden, "examination-before-acceptance", {}, {}};
    }
    return std::nullopt;
}

Separation separation_of(const ItemTerms& terms) {
    const auto place = identifiers::DivisionCode::parse(terms.division_code);
    const bool small = place && place->level() >= identifiers::DivisionLevel::Township;
    return small || terms.immediate ? Separation::OnePerson : Separation::Enforced;
}

}  // namespace yimen::cases
