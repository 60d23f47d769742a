#include <algorithm>

#include "case_law/law.h"

namespace yimen::law {

using cases::Act;
using cases::Actor;
using cases::LimitKind;

namespace {

/// One try before what the law says of hearings.
class Oral {
  public:
    Oral(const Book& book, const Item& item, const Almanac& almanac, Day today, const Try& tried,
         const cases::Doer& doer)
        : book_(book),
          item_(item),
          almanac_(almanac),
          today_(today),
          tried_(tried),
          said_(tried.said),
          writes_for_others_(std::find(doer.capacities.begin(), doer.capacities.end(),
                                       Actor::Clerk) != doer.capacities.end()) {}

    Objections against;

    void of_the_hearing();

  private:
    void say(bool is_so, const char* code) {
        if (is_so) ++against[code];
    }
    void without_reason() { say(said_.reason.empty(), "reason-required"); }
    void of_who_asks();
    void of_the_call();
    /// 行政许可法 第四十七条、第四十八条: what a hearing holds back.
    void before_the_hearing();

    const Book& book_;
    const Item& item_;
    const Almanac& almanac_;
    Day today_;
    const Try& tried_;
    const cases::Particulars& said_;
    bool writes_for_others_;  ///< at a window
};

void Oral::of_who_asks() {
    const auto party = said_.party.value_or(0);
    const bool known = party >= 0 && party <= book_.others_concerned;
    const auto about = party == 0 ? std::string{} : std::to_string(party);
    say(!book_.oral.told, "hearing-not-offered");
    say(book_.oral.asked, "hearing-requested");
    say(!known, "party-unknown");
    say(party != 0 && !writes_for_others_, "party-at-window-only");
    if (!book_.oral.told || book_.oral.asked || !known) return;
    const auto last = last_day_of(book_, item_, almanac_, LimitKind::HearingRequest, about);
    say(!last, "hearing-waived");
    say(last && today_ > *last, "hearing-request-late");
}

void Oral::of_the_call() {
    say(said_.person.empty(), "chair-required");
    const bool holds =
        std::any_of(book_.works.begin(), book_.works.end(), [&](const Book::WorkDone& work) {
            return !work.holder.empty() && work.holder == said_.person;
        });
    say(holds || book_.examined.contains(said_.person), "chair-examines");
    const auto first = *last_day(almanac_, today_, 7, false, {});
    const auto by = last_day_of(book_, item_, almanac_, LimitKind::Hearing);
    say(!said_.held_on || *said_.held_on < first, "hearing-too-soon");
    // Whoever calls it too late calls it for the first day that is left.
    say(said_.held_on && by && *said_.held_on > std::max(*by, first), "hearing-too-late");
    say(said_.hour.empty(), "hearing-hour-required");
    say(said_.place.empty(), "hearing-place-required");
    if (book_.oral.day) without_reason();
}

void Oral::before_the_hearing() {
    if (!book_.oral.told) return;
    const auto last = last_day_to_ask(book_, item_, almanac_);
    say(!book_.oral.asked && last && today_ <= *last, "hearing-may-be-requested");
    say(book_.oral.asked && !book_.oral.written, "hearing-not-recorded");
}

void Oral::of_the_hearing() {
    const auto& oral = book_.oral;
    switch (tried_.act) {
        case Act::NameInterested:
            say(said_.interested.empty(), "parties-required");
            for (const auto& party : said_.interested) {
                say(party.masked_name.empty(), "party-name-required");
                say(party.way.empty(), "party-way-required");
                say(party.interest.empty(), "party-interest-required");
            }
            return;
        case Act::OfferHearing:
            say(oral.told, "hearing-offered");
            return;
        case Act::RequestHearing:
        case Act::WaiveHearing:
            return of_who_asks();
        case Act::ArrangeHearing:
        case Act::RecordHearing:
            say(!oral.asked, "hearing-not-requested");
            say(oral.written, "hearing-recorded");
            if (tried_.act == Act::ArrangeHearing) return of_the_call();
            say(!oral.day, "hearing-not-called");
            say(oral.day && today_ < *oral.day, "hearing-not-yet");
            return;
        case Act::ForwardUp:
        case Act::Grant:
        case Act::Deny:
        case Act::DecideByRule:
            return before_the_hearing();
        default:
            return;
    }
}

}  // namespace

Objections object_to_hearing(const Book& book, const Item& item, const Almanac& almanac, Day today,
                             const Try& tried, const cases::Doer& doer) {
    Oral oral{book, item, almanac, today, tried, doer};
    oral.of_the_hearing();
    return std::move(oral.against);
}

}  // namespace yimen::law
