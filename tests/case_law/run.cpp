#include "case_law/run.h"

#include "case_law/law.h"

namespace yimen::law {

namespace {

constexpr std::size_t kTriesOfALife = 60;
/// No act of an ended case leads far: then another one is begun.
constexpr std::size_t kTriesAfterTheEnd = 8;

constexpr std::int64_t kTriesMost = 5;
constexpr std::size_t kAlmanacs = 32;

struct Begin {
    Item item;
    const Almanac& almanac;
    Day day;
};

bool has_seen(const Tally& tally, const Wanted& wanted) {
    for (const auto& code : wanted.refusals) {
        const auto found = tally.refused.find(code);
        if (found == tally.refused.end() || found->second < wanted.each_refusal) return false;
    }
    for (const auto& life : cases::kLives) {
        for (const auto& state : cases::kStates) {
            for (const auto& act : cases::kActs) {
                const bool possible = has_a_place(life.life, state.state, act.act);
                if (possible && tally.of(life.life, state.state, act.act) < wanted.each_row)
                    return false;
            }
        }
    }
    return true;
}

std::string play(const Begin& begin, const std::vector<Try>& tries, const MakeSeals& make_seals) {
    Life life{begin.item, begin.almanac, begin.day, make_seals()};
    Tally tally;
    for (const auto& tried : tries) {
        if (auto broken = life.play(tried, tally); !broken.empty()) return broken;
    }
    return life.verify();
}

/// Leaves tries out, half of them first, as long as some law is still broken.
std::vector<Try> shrink(const Begin& begin, std::vector<Try> tries, const MakeSeals& make_seals) {
    for (auto size = tries.size(); size > 0; size /= 2) {
        for (std::size_t at = 0; at + size <= tries.size();) {
            auto fewer = tries;
            const auto first = fewer.begin() + static_cast<std::ptrdiff_t>(at);
            const auto last = first + static_cast<std::ptrdiff_t>(size);
            // The days pass, whatever is left out.
            for (auto one = first; last != fewer.end() && one != last; ++one) {
                last->days += one->days;
            }
            fewer.erase(first, last);
            if (play(begin, fewer, make_seals).empty()) {
                at += size;
            } else {
                tries = std::move(fewer);
            }
        }
    }
    return tries;
}

std::string tell(const Begin& begin, const std::vector<Try>& tries, const MakeSeals& make_seals) {
    const auto fewest = shrink(begin, tries, make_seals);
    auto words = play(begin, fewest, make_seals) + "\nthe shortest way, from " + begin.day.iso() +
                 " on: " + describe(begin.item);
    for (const auto& tried : fewest) words += "  " + describe(tried) + '\n';
    return words;
}

}  // namespace

Outcome run_lives(std::uint64_t seed, const Wanted& wanted, const MakeSeals& make_seals) {
    std::mt19937_64 random{seed};
    Outcome outcome;
    auto& tally = outcome.tally;
    Chance chance{random, tally, wanted.only};
    std::vector<Almanac> almanacs;
    for (std::size_t at = 0; at < kAlmanacs; ++at) almanacs.emplace_back(random);
    const auto goes_on = [&] {
        return tally.tries < wanted.tries ||
               (tally.tries < kTriesMost * wanted.tries && !has_seen(tally, wanted));
    };
    while (goes_on()) {
        const Begin begin{
            .item = chance.begin(),
            .almanac =
                almanacs[std::uniform_int_distribution<std::size_t>{0, kAlmanacs - 1}(random)],
            .day = add_days(Day{Almanac::kFirstYear, 1, 1},
                            std::uniform_int_distribution{0, 700}(random))};
        Life life{begin.item, begin.almanac, begin.day, make_seals()};
        std::vector<Try> tried;
        std::string broken;
        std::size_t after_the_end = 0;
        while (broken.empty() && tried.size() < kTriesOfALife &&
               after_the_end < kTriesAfterTheEnd) {
            tried.push_back(chance.next(life.book(), life.item(), begin.almanac, life.today()));
            broken = life.play(tried.back(), tally);
            if (has_ended(life.book().state)) ++after_the_end;
        }
        ++tally.lives;
        if (broken.empty()) broken = life.verify();
        if (broken.empty()) continue;
        outcome.broken = wanted.tells_the_way ? tell(begin, tried, make_seals) : broken;
        return outcome;
    }
    return outcome;
}

}  // namespace yimen::law
