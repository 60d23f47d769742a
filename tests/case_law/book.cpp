#include "case_law/book.h"

#include <algorithm>

#include "case_law/law.h"

namespace yimen::law {

using cases::Act;
using cases::LimitKind;
using cases::State;

bool lies_there(const Book& book, const std::string& key) {
    const auto held = book.held.find(key);
    return held != book.held.end() && held->second.handing != cases::Handing::Commitment;
}

std::vector<std::string> papers_missing(const Book& book) {
    std::vector<std::string> missing;
    for (const auto& key : book.asked_for) {
        if (!lies_there(book, key)) missing.push_back(key);
    }
    return missing;
}

std::set<std::size_t> works_open(const Book& book, const Item& item) {
    std::set<std::size_t> open;
    for (std::size_t at = 0; at < book.works.size(); ++at) {
        const auto& work = book.works[at];
        if (work.done || work.set_aside) continue;
        bool turn = true;
        for (std::size_t other = 0; other < book.works.size(); ++other) {
            const bool before = item.works[other].stage < item.works[at].stage;
            turn = turn && (!before || book.works[other].done);
        }
        if (turn || work.again) open.insert(at);
    }
    return open;
}

bool all_examined(const Book& book) {
    return std::all_of(book.works.begin(), book.works.end(),
                       [](const auto& work) { return work.done; });
}

bool special_is_open(const Book& book, const std::string& kind) {
    return std::any_of(book.specials.begin(), book.specials.end(), [&](const auto& begun) {
        return !begun.to && (kind.empty() || begun.kind == kind);
    });
}

bool has_ended(State state) {
    switch (state) {
        case State::Discarded:
        case State::Completed:
        case State::NotRequired:
        case State::Declined:
        case State::Withdrawn:
        case State::Lapsed:
        case State::Terminated:
        case State::Revoked:
        case State::Cancelled:
            return true;
        default:
            return false;
    }
}

std::optional<Day> last_day_of(const Book& book, const Item& item, const Almanac& almanac,
                               LimitKind kind, const std::string& about) {
    const auto found = book.running.find({kind, about});
    if (found == book.running.end()) return std::nullopt;
    std::vector<Pause> pauses;
    for (const auto& begun : book.specials) {
        const auto* special = find_special(item, begun.kind);
        const bool stops = (kind == LimitKind::Statutory && special->stops_law) ||
                           (kind == LimitKind::Promise && special->stops_promise) ||
                           (kind == LimitKind::Step && special->stops_steps);
        if (stops) pauses.push_back({begun.from, begun.to});
    }
    const bool decides =
        kind == LimitKind::Statutory || kind == LimitKind::Promise || kind == LimitKind::Step;
    for (const auto& [from, to] : book.oral_time) {
        if (decides) pauses.push_back({from, to});
    }
    const auto& limit = found->second;
    return last_day(almanac, limit.from, limit.days + limit.longer_by, false, pauses);
}

std::optional<Day> last_day_to_ask(const Book& book, const Item& item, const Almanac& almanac) {
    std::optional<Day> last;
    for (const auto& [name, running] : book.running) {
        if (name.first != LimitKind::HearingRequest) continue;
        const auto day = last_day_of(book, item, almanac, name.first, name.second);
        if (!last || *day > *last) last = day;
    }
    return last;
}

std::optional<Day> shown_due_day(const Book& book, const Item& item, const Almanac& almanac) {
    const auto of = [&](LimitKind kind) { return last_day_of(book, item, almanac, kind); };
    switch (book.state) {
        case State::Submitted:
        case State::Received:
            return of(LimitKind::Notice);
        case State::AwaitingSupplement:
            return of(LimitKind::Supplement);
        case State::Accepted:
        case State::Forwarded: {
            const auto law = of(LimitKind::Statutory);
            const auto promise = of(LimitKind::Promise);
            if (law && promise) return std::min(*law, *promise);
            return law ? law : promise;
        }
        case State::Granted:
        case State::Denied:
            return of(LimitKind::Delivery);
        default:
            return std::nullopt;
    }
}

std::optional<Waking> law_wakes(const Book& book, const Item& item, const Almanac& almanac) {
    const auto after = [&](LimitKind kind, Act act) -> std::optional<Waking> {
        const auto last = last_day_of(book, item, almanac, kind);
        if (!last) return std::nullopt;
        return Waking{add_days(*last, 1), act};
    };
    switch (book.state) {
        case State::Submitted:
        case State::Received:
            // 行政许可法 第三十二条: of permits alone silence is an acceptance.
            if (item.life != cases::Life::Permit) return std::nullopt;
            return after(LimitKind::Notice, Act::DeemAccepted);
        case State::AwaitingSupplement:
            return after(LimitKind::Supplement, Act::LapseSupplement);
        case State::Accepted:
            return after(LimitKind::Deferral, Act::LapseDeferred);
        default:
            return std::nullopt;
    }
}

int gaps_told_again(const Book& book, const std::vector<cases::Gap>& gaps) {
    if (book.first_notice == 0) return 0;
    return static_cast<int>(std::count_if(gaps.begin(), gaps.end(), [&](const cases::Gap& gap) {
        if (gap.material.empty()) return book.answers_page <= book.first_notice;
        const auto held = book.held.find(gap.material);
        return held == book.held.end() || held->second.page <= book.first_notice;
    }));
}

}  // namespace yimen::law
