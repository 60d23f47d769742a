#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <random>
#include <string>

#include "case_law/book.h"

namespace yimen::law {

/// How often what has happened, over all lives.
struct Tally {
    std::int64_t tries = 0;
    std::int64_t lives = 0;
    std::array<std::array<std::array<std::int64_t, cases::kActs.size()>, cases::kStates.size()>,
               cases::kLives.size()>
        granted{};
    std::map<std::string, std::int64_t> refused;

    std::int64_t& of(cases::Life life, cases::State from, cases::Act act) {
        return granted[static_cast<std::size_t>(life)][static_cast<std::size_t>(from)]
                      [static_cast<std::size_t>(act)];
    }
    std::int64_t of(cases::Life life, cases::State from, cases::Act act) const {
        return granted[static_cast<std::size_t>(life)][static_cast<std::size_t>(from)]
                      [static_cast<std::size_t>(act)];
    }
};

/// A row of the tables.
struct Aim {
    cases::Life life = cases::Life::Permit;
    cases::State from = cases::State::Draft;
    cases::Act act = cases::Act::SaveDraft;
};

/// What is tried next: mostly what may well be granted, and leads where few have been; else
/// anything by anybody.
class Chance {
  public:
    /// All lives are to see `only`, when it is given.
    Chance(std::mt19937_64& random, const Tally& tally, std::optional<Aim> only)
        : random_(random), tally_(tally), only_(only) {}

    /// At the begin of a life: an item for what this life is to see.
    Item begin();
    /// The same for an item that is there already.
    void begin_with(const Item& item) { aim_at(choose_aim(item.life)); }
    Try next(const Book& book, const Item& item, const Almanac& almanac, Day today);

  private:
    bool percent(int of_a_hundred) { return below(100) < of_a_hundred; }
    int below(int limit) { return std::uniform_int_distribution{0, limit - 1}(random_); }

    Aim choose_aim(cases::Life life);
    void aim_at(const Aim& aim);
    bool is_needed(cases::Act act, const Book& book, const Item& item) const;
    static bool asks_for_later(const Book& book);
    bool is_wished(cases::Act act, const Book& book) const;
    cases::Act choose_act(const Book& book, const Item& item);
    unsigned choose_person(const Book& book, cases::Act act);
    void say_contents(Try& tried, const Book& book, const Item& item);
    void say_acceptance(Try& tried, const Book& book, const Item& item);
    void say_examination(Try& tried, const Book& book, const Item& item);
    void say_rest(Try& tried, const Item& item);
    void say_hearing(Try& tried, const Book& book, const Almanac& almanac, Day today);
    std::vector<cases::Gap> gaps(const Book& book, const Item& item);
    std::vector<cases::HeldMaterial> papers(const Try& tried, const Book& book, const Item& item);
    std::string text(int faulty_percent = 10);

    std::mt19937_64& random_;
    const Tally& tally_;
    std::optional<Aim> only_;
    Aim aim_;
    std::array<int, cases::kStates.size()> far_{};  ///< acts from each state to that of the aim
};

}  // namespace yimen::law
