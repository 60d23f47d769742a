#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "case_law/almanac.h"
#include "case_law/item.h"
#include "cases/domain/occasion.h"

namespace yimen::law {

/// One thing that somebody tries, or has said to it. Whole in itself, so that it makes sense
/// whatever other tries are left out.
struct Try {
    std::int64_t days = 0;  ///< that pass before
    cases::Act act = cases::Act::SaveDraft;
    unsigned person = 0;  ///< of the cast
    cases::Particulars said;
    bool form_is_sound = true;
    bool barred = false;          ///< 行政许可法 art. 78, 79
    bool promise_broken = false;  ///< one of earlier stands on record
    cases::RuleFinding rule = cases::RuleFinding::Unknown;
};

/// A limit that runs.
struct Running {
    std::int64_t days = 0;
    Day from;
    std::int64_t longer_by = 0;
};

using LimitName = std::pair<cases::LimitKind, std::string>;

/// What somebody who follows a case with pencil and paper would write down of it. Nothing here is
/// taken from the code that is tried but its words: names of states, acts and kinds of limits.
struct Book {
    cases::State state = cases::State::Draft;
    std::int64_t page = 0;  ///< acts so far

    struct Held {
        cases::Handing handing = cases::Handing::Paper;
        std::vector<std::string> files;
        std::int64_t page = 0;  ///< on which its content last changed
    };
    std::map<std::string, Held> held;
    std::vector<std::string> asked_for;  ///< in this situation
    std::string answers;
    std::int64_t answers_page = 0;
    std::int64_t first_notice = 0;
    std::int64_t breaches = 0;
    bool pre_review = false;

    std::set<std::string> coached;
    std::string received_by;
    std::string accepted_by;
    std::set<std::string> examined;  ///< in this handling of the case
    std::string decided_by;

    struct WorkDone {
        bool done = false;
        bool set_aside = false;         ///< while another one is done again
        bool again = false;             ///< sent back
        std::set<std::size_t> then_on;  ///< when it is done again: what was set aside for it
        std::string holder;
    };
    std::vector<WorkDone> works;
    std::set<std::string> asked_units;
    struct Begun {
        std::string kind;
        Day from;
        std::optional<Day> to;
    };
    std::vector<Begun> specials;
    std::set<std::string> to_come_later;

    /// 行政许可法 第三十六条、第四十七条、第四十八条
    std::int64_t others_concerned = 0;
    struct Oral {
        bool told = false;
        bool asked = false;
        bool written = false;  ///< 笔录
        std::optional<Day> day;
        std::string chair;
    };
    Oral oral;
    std::vector<std::pair<Day, std::optional<Day>>> oral_time;  ///< from the call to the record

    std::string fee;  ///< told, paid, waived, refunded
    bool on_promise = false;
    std::string promise_check;
    std::string inspected;    ///< what was found of a decision by rule
    bool favourable = false;  ///< a decision stands that gives what was asked for
    bool certificate = false;
    bool rated = false;

    std::optional<Day> received_on;
    std::optional<Day> accepted_on;
    std::optional<Day> decided_on;
    std::optional<Day> ended_on;
    std::map<LimitName, Running> running;
};

/// A promise in the place of a paper leaves it missing.
bool lies_there(const Book& book, const std::string& key);
std::vector<std::string> papers_missing(const Book& book);
std::set<std::size_t> works_open(const Book& book, const Item& item);
bool all_examined(const Book& book);
bool special_is_open(const Book& book, const std::string& kind);
bool has_ended(cases::State state);

/// Until when the decision waits for somebody who may still ask for a hearing; nothing: for nobody.
std::optional<Day> last_day_to_ask(const Book& book, const Item& item, const Almanac& almanac);

/// The last day of a limit that runs; nothing while it stands still, or when none runs.
std::optional<Day> last_day_of(const Book& book, const Item& item, const Almanac& almanac,
                               cases::LimitKind kind, const std::string& about = {});

/// The day that everybody is shown: of two that run the earlier.
std::optional<Day> shown_due_day(const Book& book, const Item& item, const Almanac& almanac);

/// The first day on which the law acts by itself, and what it does then.
struct Waking {
    Day day;
    cases::Act act;
};
std::optional<Waking> law_wakes(const Book& book, const Item& item, const Almanac& almanac);

}  // namespace yimen::law
