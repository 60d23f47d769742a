#include "scenarios/play/scenario.h"

#include <gtest/gtest.h>

#include "cases/actions/verify_case.h"
#include "scenarios/play/acts.h"
#include "scenarios/play/histories.h"
#include "support/source_folder.h"

namespace yimen::test {
namespace {

namespace fs = std::filesystem;

/// Plays one file on one engine; stops at the first line that comes out otherwise.
class ScenarioTest : public testing::Test {
  public:
    ScenarioTest(Scenario scenario, Engine engine)
        : scenario_(std::move(scenario)), engine_(engine) {}

    void TestBody() override {
        City city{engine_, scenario_.items};
        for (const auto& line : scenario_.lines) {
            if (city.today() != line.day) city.set_day(line.day);
            const auto act = acts().find(line.act);
            ASSERT_NE(act, acts().end()) << place(line) << "nobody can " << line.act;
            const auto played = act->second(city, scenario_, line);
            if (line.refused) {
                ASSERT_TRUE(played.answer.refuses_with(line.outcome))
                    << place(line) << played.answer.status << " " << played.answer.text;
            } else {
                ASSERT_LT(played.answer.status, 400) << place(line) << played.answer.text;
                ASSERT_EQ(played.outcome, line.outcome) << place(line);
            }
            const auto faults =
                cases::verify_case(city.recall("case"), city.application().services());
            ASSERT_TRUE(faults.empty()) << place(line) << faults.front();
        }
    }

  private:
    std::string place(const ScenarioLine& line) const {
        return scenario_.name + ".scenario:" + std::to_string(line.number) + ": ";
    }

    Scenario scenario_;
    Engine engine_;
};

/// Both engines tell the same story: the histories of both runs, entry by entry.
class EqualHistoriesTest : public testing::Test {
  public:
    explicit EqualHistoriesTest(Scenario scenario) : scenario_(std::move(scenario)) {}

    void TestBody() override {
        City sqlite{Engine::Sqlite, scenario_.items};
        City postgres{Engine::Postgres, scenario_.items};
        const auto one = tell_histories(sqlite, play_through(sqlite, scenario_));
        const auto other = tell_histories(postgres, play_through(postgres, scenario_));
        EXPECT_FALSE(one.empty());
        EXPECT_EQ(find_difference(one, other), "");
    }

  private:
    Scenario scenario_;
};

/// That a difference would be seen, in whatever an entry says.
TEST(EqualHistories, see_what_only_one_engine_tells) {
    const auto scenario =
        read_scenario(source_folder() / "tests/scenarios/cases/silence-accepts.scenario");
    for (const auto* change :
         {"UPDATE case_history SET done = (SELECT done FROM case_history AS earlier WHERE "
          "earlier.case_id = case_history.case_id AND earlier.serial = 1) WHERE serial = 2",
          "UPDATE case_history SET at_ms = at_ms + 1", "UPDATE case_history SET said = x'7b7d'",
          "UPDATE case_file SET due_on = '2026-03-03'",
          "DELETE FROM case_history WHERE serial = 2"}) {
        City one{Engine::Sqlite, scenario.items};
        City other{Engine::Sqlite, scenario.items};
        const auto sound = tell_histories(one, play_through(one, scenario));
        const auto cases = play_through(other, scenario);
        EXPECT_EQ(find_difference(sound, tell_histories(other, cases)), "");
        const auto changed =
            other.database().write([&](db::Transaction& transaction) -> Result<Done> {
                transaction.execute({"planted-difference", change});
                return Done{};
            });
        ASSERT_TRUE(changed);
        EXPECT_NE(find_difference(sound, tell_histories(other, cases)), "") << change;
    }
}

bool register_scenarios() {
    for (const auto& file : scenario_files()) {
        const auto scenario = read_scenario(file);
        for (const auto engine : {Engine::Sqlite, Engine::Postgres}) {
            testing::RegisterTest(testing::PrintToString(engine).c_str(), scenario.name.c_str(),
                                  nullptr, nullptr, file.c_str(), 1,
                                  [scenario, engine]() -> ScenarioTest* {
                                      return new ScenarioTest{scenario, engine};
                                  });
        }
        if (file.parent_path().filename() != "cases") continue;
        testing::RegisterTest(
            "equal_histories", scenario.name.c_str(), nullptr, nullptr, file.c_str(), 1,
            [scenario]() -> EqualHistoriesTest* { return new EqualHistoriesTest{scenario}; });
    }
    return true;
}

[[maybe_unused]] const bool registered = register_scenarios();

}  // namespace
}  // namespace yimen::test
