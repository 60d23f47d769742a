#include <csignal>
#include <iostream>
#include <random>
#include <thread>

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "crash/ledger.h"
#include "support/temporary_folder.h"

namespace yimen::test {

namespace {

constexpr int kThreads = 8;

// A server that tells every id it has acknowledged, and stops only when it is killed.
[[noreturn]] void serve_until_killed(const std::string& path, int to, std::int64_t first_id) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    const auto database = db::open_sqlite({.path = path});
    std::vector<std::jthread> threads;
    for (int i = 0; i < kThreads; ++i) {
        threads.emplace_back([&, i] {
            for (std::int64_t id = first_id + i;; id += kThreads) {
                book_audited(*database, id);
                if (write(to, &id, sizeof id) != sizeof id) _exit(1);
            }
        });
    }
    threads.clear();
    _exit(0);
}

TEST(KilledServerTest, leaves_every_acknowledged_row_no_half_unit_and_a_whole_audit_chain) {
    const auto seed = std::random_device{}();
    std::mt19937 random{seed};
    std::uniform_int_distribution<std::size_t> some{1, 600};
    const TemporaryFolder folder;
    const auto path = folder.file("store.db");
    db::open_sqlite({.path = path})->migrate(audited_schema());

    std::vector<std::int64_t> acknowledged;
    Losses losses;
    for (int round = 0; round < crash_rounds(); ++round) {
        std::array<int, 2> ends{};
        ASSERT_EQ(pipe2(ends.data(), O_CLOEXEC), 0);
        const pid_t server = fork();
        ASSERT_GE(server, 0);
        if (server == 0) {
            close(ends[0]);
            serve_until_killed(path, ends[1], std::int64_t{1'000'000} * round);
        }
        close(ends[1]);
        const auto last = acknowledged.size() + some(random);
        for (std::int64_t id = 0; read(ends[0], &id, sizeof id) == sizeof id;) {
            acknowledged.push_back(id);
            if (acknowledged.size() == last) kill(server, SIGKILL);
        }
        close(ends[0]);
        int status = 0;
        waitpid(server, &status, 0);
        ASSERT_TRUE(WIFSIGNALED(status)) << "the server stopped of itself";

        look_for_losses(path, acknowledged, losses);
        ASSERT_TRUE(losses.is_none()) << losses << ", seed " << seed;
    }
    std::cout << "killed: " << losses << '\n';
}

}  // namespace

}  // namespace yimen::test
