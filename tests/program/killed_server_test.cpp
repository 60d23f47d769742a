#include <csignal>
#include <cstdlib>
#include <iostream>
#include <random>

#include <gtest/gtest.h>

#include "program/write_load.h"

namespace yimen::test {
namespace {

/// 100 when everything is run at length, else fewer; YIMEN_CRASH_ROUNDS says another number.
int crash_rounds() {
    if (const char* given = std::getenv("YIMEN_CRASH_ROUNDS")) return std::atoi(given);
    return std::getenv("YIMEN_LONG") != nullptr ? 100 : 5;
}

class KilledServerTest : public testing::TestWithParam<Engine> {
  protected:
    /// Lets the officers save until `acknowledged` more answers came, then kills the server.
    void serve_until_killed(std::size_t acknowledged) {
        RunningServer server{installation_.environment()};
        const auto last = load_.count() + acknowledged;
        load_.begin(server.port(), [&](std::size_t count) {
            if (count == last) server.process().send(SIGKILL);
        });
        EXPECT_EQ(load_.await_end(), std::vector<std::string>{});
        EXPECT_EQ(server.process().wait().signal, SIGKILL) << "the server ended of itself";
    }

    const Installation installation_{GetParam(), load_item_keys()};
    WriteLoad load_{"editor", load_entry_ids()};
};

INSTANTIATE_TEST_SUITE_P(Engines, KilledServerTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(KilledServerTest, has_lost_no_save_that_was_acknowledged) {
    const auto seed = std::random_device{}();
    std::mt19937 random{seed};
    std::uniform_int_distribution<std::size_t> some{1, 200};
    int round = 0;
    for (; round < crash_rounds() && !HasFailure(); ++round) {
        serve_until_killed(some(random));
        EXPECT_EQ(find_losses(installation_, load_.acknowledged()), std::vector<std::string>{})
            << "round " << round << ", seed " << seed;
        const auto verified = installation_.run({"verify"});
        EXPECT_EQ(verified.exit_code, 0) << verified.said;
    }
    std::cout << GetParam() << ": killed " << round << " times, " << load_.count()
              << " acknowledged saves on " << load_.acknowledged().size() << " entries looked for; "
              << installation_.run({"verify"}).said;
}

}  // namespace
}  // namespace yimen::test
