#pragma once

#include <cstddef>
#include <functional>
#include <random>
#include <string>

#include "cases/actions/handling.h"
#include "cases/gathering.h"
#include "cases/town.h"

#include "platform/clock/clock.h"

namespace yimen::bench {

/// One case to be made.
struct Wanted {
    const cases::ItemTerms& item;
    std::string applicant_id;
    Instant filed_at;
    std::size_t acts = 100;  ///< after so many it stays as it is; a whole life has fewer
};

/// Makes cases by the rules, the history and the papers of the program itself: from filing to
/// rating, a day an act. For one thread.
class CaseMaker {
  public:
    CaseMaker(Town& town, Serials& serials);

    /// Brings the id. `after_each` is called after every unit of work: opening, then each act.
    std::string make(const Wanted& wanted, const std::function<void()>& after_each = [] {});

    Gathering& gathering() { return gathering_; }

  private:
    void act(cases::Act act, const Player& player, cases::Actor actor, cases::Particulars said,
             const cases::Handling& handling, const Office& office);

    Town& town_;
    clock::FixedClock clock_{Instant{0}};
    Services services_;
    Gathering gathering_;
    WorkCalendar calendar_;
};

}  // namespace yimen::bench
