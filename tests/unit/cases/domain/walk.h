#pragma once

#include <string>
#include <vector>

#include "cases/domain/step.h"

namespace yimen::cases {

/// Leads one case through its acts, as the actions would, without a store.
class Walk {
  public:
    Case filed;
    ItemTerms terms;
    Day today{2026, 3, 2};

    explicit Walk(Life life = Life::Permit) {
        filed.life = life;
        terms.life = life;
        terms.unit_id = "unit";
        terms.statutory_days = 20;
        terms.promised_days = 10;
    }

    /// The code of the refusal, or that of its first fault; empty when it was done.
    std::string act(Act act, Actor actor, const Particulars& said = {},
                    const std::string& account = {}) {
        const Doer doer{account.empty() ? std::string{row_of(actor).name} : account, "", {actor}};
        auto entry = take_step(act, {.filed = filed,
                                     .terms = terms,
                                     .calendar = calendar_,
                                     .today = today,
                                     .doer = doer,
                                     .said = said});
        if (!entry) {
            const auto& problem = entry.problem();
            return problem.fields.empty() ? problem.code : problem.fields.front().code;
        }
        apply(filed, *entry);
        return {};
    }

    std::string receive(const Particulars& said = {}) {
        return act(Act::Receive, Actor::Clerk, said);
    }
    std::string accept() { return act(Act::Accept, Actor::Clerk); }
    std::string pass(std::int64_t step, const std::string& account = {}) {
        return act(Act::PassStep, Actor::Examiner, {.step = step}, account);
    }
    std::string founded(Act what, Actor actor) {
        return act(what, actor, {.reason = "reason", .basis = "basis"});
    }
    void complete() {
        act(Act::Deliver, Actor::Clerk, {.way = "窗口"});
        act(Act::Complete, Actor::Clerk);
    }
    std::vector<std::size_t> open() const { return open_steps(filed); }

  private:
    WorkCalendar calendar_;
};

}  // namespace yimen::cases
