#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <stdexcept>

#include <gtest/gtest.h>

#include "case_law/law.h"
#include "case_law/run.h"
#include "planted_law_faults/tables_with_faults.h"

namespace yimen::cases {
namespace {

using law::Aim;

constexpr std::int64_t kTriesMost = 40'000;
/// Each of them is planted where YIMEN_LONG is set, else one of so many.
constexpr int kOneOf = 3;
constexpr std::uint64_t kSeed = 20260301;

/// What the law as it is told in tests/case_law says to the tables as they are now.
std::string objection(const std::optional<Aim>& only) {
    try {
        return law::run_lives(kSeed, {.tries = kTriesMost, .only = only, .tells_the_way = false},
                              [] { return law::Seals{}; })
            .broken;
    } catch (const std::logic_error& thrown) {
        return std::string{"thrown: "} + thrown.what();
    }
}

/// Without these the program would reach for what is not there, so that they are not taken out but
/// stand for every other condition: a step that is not, days that the item does not have.
bool guards_memory(Condition condition) {
    return condition == Condition::StepInHand || condition == Condition::StepChosen ||
           condition == Condition::StepNamed || condition == Condition::ExtensionLeft ||
           condition == Condition::ProcedureFounded || condition == Condition::HearingPlanned ||
           condition == Condition::DeferralAllowed;
}

State another_state(Life life, const TransitionRow& row) {
    for (const auto state : {State::Completed, State::Received, State::Draft}) {
        if (!law::has_a_place(life, state, row.act)) return state;
    }
    throw std::logic_error{"an act that has a place everywhere"};
}

/// One row of a life, changed in one cell at a time.
class PlantedFaultsTest : public testing::TestWithParam<Life> {
  protected:
    void TearDown() override {
        mend_tables();
        std::cout << planted_ << " faults planted, " << unseen_ << " unseen\n";
    }

    template <class Change>
    void plant(const std::string& what, const TransitionRow& row, const Aim& aim, Change change) {
        if (++reached_ % (std::getenv("YIMEN_LONG") == nullptr ? kOneOf : 1) != 0) return;
        change();
        ++planted_;
        const auto seen = objection(aim);
        mend_tables();
        if (!seen.empty()) return;
        ++unseen_;
        ADD_FAILURE() << row_of(row.from).name << ' ' << row_of(row.act).name << ": " << what
                      << " was not seen";
    }

    template <class Visit>
    void each_row(Visit visit) {
        const auto count = table_of(GetParam()).size();
        for (std::size_t at = 0; at < count; ++at) {
            const auto row = table_of(GetParam())[at];
            visit(at, row, Aim{GetParam(), row.from, row.act});
        }
    }
    TransitionRow& row_at(std::size_t at) { return table_of(GetParam())[at]; }

  private:
    int reached_ = 0;
    int planted_ = 0;
    int unseen_ = 0;
};

INSTANTIATE_TEST_SUITE_P(Lives, PlantedFaultsTest,
                         testing::Values(Life::Permit, Life::Power, Life::Service),
                         [](const auto& life) { return std::string{row_of(life.param).name}; });

TEST_P(PlantedFaultsTest, a_row_that_is_gone_is_missed) {
    each_row([&](std::size_t at, const TransitionRow& row, const Aim& aim) {
        plant("its removal", row, aim, [&] {
            auto& table = table_of(GetParam());
            table.erase(table.begin() + static_cast<std::ptrdiff_t>(at));
        });
    });
}

TEST_P(PlantedFaultsTest, an_act_in_a_state_where_it_has_no_place_is_seen) {
    each_row([&](std::size_t, const TransitionRow& row, const Aim& aim) {
        const auto elsewhere = another_state(GetParam(), row);
        plant("the same in another state", row, {aim.life, elsewhere, aim.act}, [&] {
            auto added = row;
            added.from = elsewhere;
            added.to = elsewhere;
            table_of(GetParam()).push_back(added);
        });
    });
}

TEST_P(PlantedFaultsTest, another_actor_is_seen) {
    each_row([&](std::size_t at, const TransitionRow& row, const Aim& aim) {
        plant("another actor", row, aim, [&] {
            row_at(at).actor = row.actor == Actor::Supervisor ? Actor::Decider : Actor::Supervisor;
        });
    });
}

TEST_P(PlantedFaultsTest, another_outcome_is_seen) {
    each_row([&](std::size_t at, const TransitionRow& row, const Aim& aim) {
        plant("another outcome", row, aim, [&] {
            row_at(at).to = row.to == State::Withdrawn ? State::Lapsed : State::Withdrawn;
        });
    });
}

TEST_P(PlantedFaultsTest, another_paper_is_seen) {
    each_row([&](std::size_t at, const TransitionRow& row, const Aim& aim) {
        plant("another paper", row, aim,
              [&] { row_at(at).paper = row.paper.empty() ? "receipt" : ""; });
    });
}

TEST_P(PlantedFaultsTest, a_condition_that_is_gone_is_missed) {
    each_row([&](std::size_t at, const TransitionRow& row, const Aim& aim) {
        for (std::size_t place = 0; place < row.conditions.size(); ++place) {
            const auto condition = row.conditions[place];
            if (condition == Condition::None || guards_memory(condition)) continue;
            plant(std::string{row_of(condition).name} + " taken out", row, aim,
                  [&] { row_at(at).conditions[place] = Condition::None; });
        }
    });
}

TEST_P(PlantedFaultsTest, a_condition_that_the_law_does_not_know_is_seen) {
    each_row([&](std::size_t at, const TransitionRow& row, const Aim& aim) {
        const auto free = std::find(row.conditions.begin(), row.conditions.end(), Condition::None);
        if (free == row.conditions.end()) return;
        const bool asked = std::find(row.conditions.begin(), row.conditions.end(),
                                     Condition::NotBarred) != row.conditions.end();
        const auto place = static_cast<std::size_t>(free - row.conditions.begin());
        plant("one condition more", row, aim, [&] {
            row_at(at).conditions[place] = row.actor == Actor::Statute ? Condition::CommitmentSigned
                                           : asked                     ? Condition::PreReviewAsked
                                                                       : Condition::NotBarred;
        });
    });
}

TEST(PlantedStateFaultsTest, a_limit_that_runs_in_no_state_or_another_and_an_end_that_is_none) {
    for (std::size_t at = 0; at < state_table().size(); ++at) {
        const auto row = state_table()[at];
        const bool none = row.limit == LimitKind::None;
        state_table()[at].limit = none ? LimitKind::Promise : LimitKind::None;
        // An ended case has no limit that could be shown.
        const bool shows = !row.ended && row.state != State::Draft && row.state != State::Delivered;
        if (shows) {
            EXPECT_NE(objection({}), "") << row.name << " with another limit";
        }
        mend_tables();
        state_table()[at].ended = !row.ended;
        EXPECT_NE(objection({}), "") << row.name << " ended or not";
        mend_tables();
    }
}

TEST(PlantedStateFaultsTest, the_tables_as_they_are_hold) {
    EXPECT_EQ(objection({}), "");
}

}  // namespace
}  // namespace yimen::cases
