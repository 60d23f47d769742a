#include <iostream>
#include <thread>

#include <gtest/gtest.h>

#include "crash/forgetful_vfs.h"
#include "crash/ledger.h"
#include "support/temporary_folder.h"

namespace yimen::test {

namespace {

constexpr int kThreads = 6;

class PowerCutTest : public testing::Test {
  protected:
    // Books on many threads until the power goes; brings what was acknowledged.
    std::vector<std::int64_t> book_until_dark(db::Durability durability) {
        disk_.cut_power_after(std::uniform_int_distribution<std::int64_t>{0, 900}(random_));
        std::vector<std::int64_t> acknowledged;
        std::mutex mutex;
        try {
            const auto database =
                db::open_sqlite({.path = path_, .durability = durability, .vfs = disk_.name()});
            std::vector<std::jthread> threads;
            for (int i = 0; i < kThreads; ++i) {
                threads.emplace_back([&] {
                    try {
                        for (;;) {
                            const std::int64_t id = next_id_++;
                            book_audited(*database, id);
                            const std::lock_guard lock{mutex};
                            acknowledged.push_back(id);
                        }
                    } catch (const db::DatabaseError&) {
                        return;
                    }
                });
            }
        } catch (const db::DatabaseError&) {
            // It became dark before the store was open.
            return acknowledged;
        }
        return acknowledged;
    }

    Losses cut_power(int rounds, db::Durability durability, ForgetfulDisk::Survival survival) {
        db::open_sqlite({.path = path_})->migrate(audited_schema());
        std::vector<std::int64_t> acknowledged;
        Losses losses;
        for (int round = 0; round < rounds; ++round) {
            const auto now = book_until_dark(durability);
            acknowledged.insert(acknowledged.end(), now.begin(), now.end());
            disk_.restore(survival, random_);
            look_for_losses(path_, acknowledged, losses);
        }
        std::cout << "power cut: " << losses << '\n';
        return losses;
    }

    void survives_every_round(ForgetfulDisk::Survival survival) {
        const auto losses = cut_power(crash_rounds(), db::Durability::EveryCommit, survival);
        EXPECT_GT(losses.acknowledged, 0);
        EXPECT_TRUE(losses.is_none()) << losses << ", seed " << seed_;
    }

    const TemporaryFolder folder_;
    const std::string path_ = folder_.file("store.db");
    const unsigned seed_ = std::random_device{}();
    std::mt19937 random_{seed_};
    ForgetfulDisk disk_{"forgetful"};
    std::atomic<std::int64_t> next_id_ = 1;
};

TEST_F(PowerCutTest, loses_nothing_acknowledged_when_only_flushed_bytes_survive) {
    survives_every_round(ForgetfulDisk::Survival::Nothing);
}

TEST_F(PowerCutTest, loses_nothing_acknowledged_when_writes_are_torn_and_out_of_order) {
    survives_every_round(ForgetfulDisk::Survival::RandomSectors);
}

// The same rounds with synchronous = OFF: were nothing found missing, the two above would show
// nothing.
TEST_F(PowerCutTest, shows_what_is_lost_without_flushing) {
    const auto losses = cut_power(5, db::Durability::None, ForgetfulDisk::Survival::Nothing);
    EXPECT_GT(losses.acknowledged, 0);
    EXPECT_GT(losses.missing, 0) << losses << ", seed " << seed_;
}

TEST_F(PowerCutTest, leaves_the_schema_of_before_or_after_a_migration) {
    constexpr db::Migration kMore[] = {
        kLedgerSchema[0],
        {2, "more",
         "CREATE TABLE extra (id bigint PRIMARY KEY);\nINSERT INTO extra (id) VALUES (1);\n"}};
    for (int operations = 0; operations < 40; ++operations) {
        const TemporaryFolder folder;
        const auto path = folder.file("store.db");
        db::open_sqlite({.path = path})->migrate(kLedgerSchema);
        disk_.cut_power_after(operations);
        try {
            db::open_sqlite({.path = path, .vfs = disk_.name()})->migrate(kMore);
        } catch (const db::DatabaseError&) {
            // It may fail at any of its writes; what counts is what is left.
            disk_.cut_power_after(0);
        }
        disk_.restore(ForgetfulDisk::Survival::RandomSectors, random_);
        EXPECT_TRUE(look_into(path).is_sound) << "seed " << seed_;
        EXPECT_NO_THROW(db::open_sqlite({.path = path})->migrate(kMore)) << "seed " << seed_;
    }
}

}  // namespace

}  // namespace yimen::test
