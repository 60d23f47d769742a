#include "case_law/chance.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "case_law/cast.h"
#include "case_law/law.h"

namespace yimen::law {

using cases::Act;
using cases::LimitKind;
using cases::State;

namespace {

constexpr int kFar = std::numeric_limits<int>::max();

Act act_at(std::size_t at) {
    return cases::kActs[at].act;
}

/// How many acts lead from each state to this one at least.
std::array<int, cases::kStates.size()> distances_to(cases::Life life, State aim) {
    std::array<int, cases::kStates.size()> far{};
    far.fill(kFar);
    far[static_cast<std::size_t>(aim)] = 0;
    for (std::size_t round = 0; round < cases::kStates.size(); ++round) {
        for (const auto& row : cases::kStates) {
            for (const auto& act : cases::kActs) {
                if (!has_a_place(life, row.state, act.act)) continue;
                const auto next = far[static_cast<std::size_t>(leads_to(row.state, act.act))];
                auto& here = far[static_cast<std::size_t>(row.state)];
                if (next != kFar && next + 1 < here) here = next + 1;
            }
        }
    }
    return far;
}

}  // namespace

Item Chance::begin() {
    const auto life = static_cast<cases::Life>(below(static_cast<int>(cases::kLives.size())));
    aim_at(only_ ? *only_ : choose_aim(life));
    auto item = random_item(aim_.life, random_);
    // An item that suits, mostly.
    if (percent(15)) return item;
    const bool blocked = aim_.act == Act::Grant || aim_.act == Act::ForwardUp ||
                         aim_.act == Act::DecideByRule || aim_.act == Act::Reopen;
    const bool later = aim_.act == Act::AcceptDeferred || aim_.act == Act::SupplyDeferred ||
                       aim_.act == Act::LapseDeferred || (blocked && percent(50));
    if (later) {
        item.papers_may_come_later = true;
        item.later_days = item.later_days.value_or(5);
        item.papers.push_back({.key = "later", .always = true, .may_come_later = true});
    }
    if (aim_.act == Act::CheckCommitment || aim_.act == Act::AcceptCommitted) {
        item.promise = true;
        item.risky = false;
    }
    if (aim_.act == Act::Extend && item.legal_days) item.longer_days = 5;
    const bool money = aim_.act == Act::NotifyFee || aim_.act == Act::RecordPayment ||
                       aim_.act == Act::WaiveFee || aim_.act == Act::RefundFee;
    if (money) item.charged = item.charge_has_basis = true;
    return item;
}

Aim Chance::choose_aim(cases::Life life) {
    std::vector<double> weights;
    for (const auto& state : cases::kStates) {
        for (const auto& act : cases::kActs) {
            const bool possible = has_a_place(life, state.state, act.act);
            const auto seen = static_cast<double>(tally_.of(life, state.state, act.act));
            weights.push_back(possible ? 1.0 / std::pow(10.0 + seen, 3.0) : 0.0);
        }
    }
    std::discrete_distribution<std::size_t> choose{weights.begin(), weights.end()};
    const auto chosen = choose(random_);
    return {life, cases::kStates[chosen / cases::kActs.size()].state,
            act_at(chosen % cases::kActs.size())};
}

void Chance::aim_at(const Aim& aim) {
    aim_ = aim;
    far_ = distances_to(aim.life, aim.from);
}

/// What stands in the way of the next state.
bool Chance::is_needed(Act act, const Book& book, const Item& item) const {
    switch (act) {
        case Act::PassStep:
            return !works_open(book, item).empty();
        case Act::EndProcedure:
            return special_is_open(book, {});
        case Act::SupplyDeferred:
            return !book.to_come_later.empty() && aim_.act != Act::LapseDeferred;
        case Act::ArrangeHearing:
            return book.oral.asked && !book.oral.day;
        case Act::RecordHearing:
            return book.oral.day && !book.oral.written;
        case Act::RecordPayment:
            return book.state == State::Granted && book.fee == "told" && aim_.act != Act::WaiveFee;
        case Act::Certify:
            return item.certificate && !book.certificate;
        default:
            return false;
    }
}

/// The material that Chance adds so that it may be handed in later.
bool Chance::asks_for_later(const Book& book) {
    return std::find(book.asked_for.begin(), book.asked_for.end(), "later") !=
               book.asked_for.end() &&
           !book.held.contains("later");
}

/// What must have been before the act that the life is to see.
bool Chance::is_wished(Act act, const Book& book) const {
    switch (aim_.act) {
        case Act::SupplyDeferred:
        case Act::LapseDeferred:
        case Act::Grant:
        case Act::ForwardUp:
        case Act::DecideByRule:
        case Act::Reopen:
            return act == Act::AcceptDeferred && asks_for_later(book);
        case Act::RequestHearing:
        case Act::WaiveHearing:
            return act == Act::OfferHearing && !book.oral.told;
        case Act::ArrangeHearing:
        case Act::RecordHearing:
            return (act == Act::OfferHearing && !book.oral.told) ||
                   (act == Act::RequestHearing && book.oral.told && !book.oral.asked);
        case Act::CheckCommitment:
            return act == Act::AcceptCommitted;
        case Act::Deliver:
            return act == Act::NotifyFee && book.fee.empty() && book.state == State::Granted;
        case Act::ForceSupplement:
            return act == Act::AskSupplement && book.first_notice == 0;
        case Act::RecordPayment:
        case Act::WaiveFee:
            return act == Act::NotifyFee && book.fee.empty() && book.state == aim_.from;
        case Act::RefundFee:
            return (act == Act::NotifyFee && book.fee.empty()) ||
                   (act == Act::RecordPayment && book.fee == "told");
        default:
            return false;
    }
}

Act Chance::choose_act(const Book& book, const Item& item) {
    if (percent(6)) return act_at(static_cast<std::size_t>(below(cases::kActs.size())));
    if (book.state == aim_.from && percent(40)) return aim_.act;
    const auto here = far_[static_cast<std::size_t>(book.state)];
    const bool hurry = percent(65);
    std::vector<double> weights;
    for (const auto& act : cases::kActs) {
        if (!has_a_place(item.life, book.state, act.act)) {
            weights.push_back(0.0);
            continue;
        }
        const auto next = far_[static_cast<std::size_t>(leads_to(book.state, act.act))];
        const bool nearer = next != kFar && here != kFar && next < here;
        const bool loses = leads_to(book.state, act.act) != book.state && next == kFar;
        const auto seen = static_cast<double>(tally_.of(item.life, book.state, act.act));
        double weight = 1.0 / (50.0 + seen);
        if (hurry && nearer) weight = 1.0;
        if (hurry && is_needed(act.act, book, item)) weight = 10.0;
        if (hurry && is_wished(act.act, book)) weight = 40.0;
        if (loses) weight /= 50.0;
        weights.push_back(weight);
    }
    std::discrete_distribution<std::size_t> choose{weights.begin(), weights.end()};
    return act_at(choose(random_));
}

unsigned Chance::choose_person(const Book& book, Act act) {
    if (percent(8)) return static_cast<unsigned>(below(static_cast<int>(kPeople)));
    const auto owner = belongs_to(act);
    std::vector<unsigned> able;
    for (unsigned person = 0; person < cast().size(); ++person) {
        const auto doer = doer_of(person, act);
        const bool may = std::find(doer.capacities.begin(), doer.capacities.end(), owner) !=
                         doer.capacities.end();
        // Who has had their hands in it is not asked again, mostly.
        const bool examined = book.examined.contains(doer.account_id);
        const bool delivers = act == Act::Deliver;
        const bool joined = delivers ? examined || doer.account_id == book.decided_by
                                     : examined || doer.account_id == book.received_by ||
                                           doer.account_id == book.accepted_by;
        const bool matters = delivers || act == Act::Grant || act == Act::Deny;
        if (may && (!joined || !matters || percent(30))) able.push_back(person);
    }
    if (able.empty()) return kPeople - 1;
    return able[static_cast<std::size_t>(below(static_cast<int>(able.size())))];
}

Try Chance::next(const Book& book, const Item& item, const Almanac& almanac, Day today) {
    Try tried;
    const auto kind = below(100);
    if (kind < 25) tried.days = 1 + below(3);
    if (kind >= 25 && kind < 32) tried.days = 4 + below(9);
    if (kind >= 32 && kind < 34) tried.days = 13 + below(50);
    tried.act = choose_act(book, item);
    tried.person = choose_person(book, tried.act);
    if (belongs_to(tried.act) == cases::Actor::Statute) {
        // Time alone brings it about.
        const auto waking = law_wakes(book, item, almanac);
        if (waking && percent(85))
            tried.days = std::max<std::int64_t>(0, days_between(today, waking->day));
        tried.person = kTheLaw;
    }
    if (tried.act == Act::RecordHearing && book.oral.day && percent(85)) {
        tried.days = std::max<std::int64_t>(0, days_between(today, *book.oral.day));
    }
    tried.form_is_sound = !percent(10);
    tried.barred = percent(4);
    tried.promise_broken = percent(6);
    tried.rule =
        percent(70) ? cases::RuleFinding::Holds : static_cast<cases::RuleFinding>(below(3));
    say_contents(tried, book, item);
    say_acceptance(tried, book, item);
    say_examination(tried, book, item);
    say_rest(tried, item);
    say_hearing(tried, book, almanac, today);
    return tried;
}

}  // namespace yimen::law
