// Fills a store with cases by the program's own rules, or signs people in for a measurement.
// fill_cases STORE KEY_FILE cast FILE APPLICANTS        signs people in; who they are, to FILE
// fill_cases STORE KEY_FILE fill CASES OPEN_IN_HUNDRED [ITEM]  makes cases, of one item or of a
//     hundred; one line of JSON says how fast
// fill_cases STORE KEY_FILE bare CASES UNITS SECONDS    the same rows by sqlite3 alone; see bare.h
// STORE is the path of a SQLite file, or postgres:CONNECTION.

#include <algorithm>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <deque>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <thread>

#include "cases/actions/verify_case.h"
#include "cases/bare.h"
#include "cases/case_maker.h"

#include "platform/db/open.h"

namespace yimen::bench {

namespace {

using Seconds = std::chrono::duration<double>;
using SteadyClock = std::chrono::steady_clock;

constexpr std::size_t kItems = 100;
constexpr std::size_t kCasesAPerson = 20;
constexpr std::size_t kCasesAUnit = 100;
constexpr std::size_t kUnitsWaiting = 8;
constexpr unsigned kSeed = 20261126;
constexpr std::int64_t kDayMilliseconds = 24LL * 60 * 60 * 1000;
constexpr std::int64_t kSpanDays = 700;
constexpr std::size_t kVerified = 300;

std::unique_ptr<db::Database> open(const std::string& store) {
    const std::string postgres = "postgres:";
    if (store.starts_with(postgres)) {
        return db::open_postgres({.connection = store.substr(postgres.size()), .connections = 4});
    }
    return db::open_sqlite({.path = store});
}

/// Which cases there are, always the same ones: whole lives over two years, in the order in which
/// they were filed, then those of the last days, which are open.
class Plan {
  public:
    Plan(Town& town, std::size_t count, std::size_t open_in_hundred, Instant now)
        : town_(town), count_(count), whole_(count - count * open_in_hundred / 100), now_(now) {}

    Wanted at(std::size_t number) const {
        std::mt19937 random{kSeed + static_cast<unsigned>(number)};
        const auto pick = [&](std::size_t of) { return random() % of; };
        const auto& item = *town_.items()[pick(town_.items().size())];
        Wanted wanted{.item = item,
                      .applicant_id = town_.person_ids()[pick(town_.person_ids().size())],
                      .filed_at = now_};
        if (number < whole_) {
            const auto span = kSpanDays * kDayMilliseconds;
            const auto before =
                span - span * static_cast<std::int64_t>(number) /
                           static_cast<std::int64_t>(std::max<std::size_t>(whole_, 1));
            wanted.filed_at = {now_.milliseconds - 40 * kDayMilliseconds - before};
            return wanted;
        }
        wanted.acts = 1 + pick(7);
        // Those that nobody has accepted yet are of today, so that the law has nothing to do.
        wanted.filed_at = {now_.milliseconds -
                           static_cast<std::int64_t>(wanted.acts) * kDayMilliseconds};
        return wanted;
    }

    std::size_t count() const { return count_; }

  private:
    Town& town_;
    std::size_t count_;
    std::size_t whole_;
    Instant now_;
};

/// Units of work that wait to be written, few at a time.
class Waiting {
  public:
    void put(std::vector<Gathering::Write> unit) {
        std::unique_lock lock{guard_};
        changed_.wait(lock, [&] { return units_.size() < kUnitsWaiting || failed_; });
        if (failed_) throw std::runtime_error{"nobody writes any more"};
        units_.push_back(std::move(unit));
        changed_.notify_all();
    }
    void end() {
        const std::scoped_lock lock{guard_};
        ++ended_;
        changed_.notify_all();
    }
    void fail() {
        const std::scoped_lock lock{guard_};
        failed_ = true;
        changed_.notify_all();
    }
    std::vector<Gathering::Write> take(std::size_t makers) {
        std::unique_lock lock{guard_};
        changed_.wait(lock, [&] { return !units_.empty() || ended_ == makers; });
        if (units_.empty()) return {};
        auto unit = std::move(units_.front());
        units_.pop_front();
        changed_.notify_all();
        return unit;
    }

  private:
    std::mutex guard_;
    std::condition_variable changed_;
    std::deque<std::vector<Gathering::Write>> units_;
    std::size_t ended_ = 0;
    bool failed_ = false;
};

void write(db::Database& database, const std::vector<Gathering::Write>& unit) {
    const auto written = database.write([&](db::Transaction& transaction) -> Result<Done> {
        for (const auto& one : unit) transaction.run(one.statement, one.parameters);
        return Done{};
    });
    if (!written) throw std::runtime_error{written.problem().code};
}

std::vector<std::string> make_all(Town& town, const Plan& plan) {
    Serials serials{town.database()};
    Waiting waiting;
    std::atomic<std::size_t> next = 0;
    std::vector<std::string> some;
    std::mutex guard;
    const auto make = [&] {
        try {
            CaseMaker maker{town, serials};
            while (true) {
                const auto first = next.fetch_add(kCasesAUnit);
                if (first >= plan.count()) break;
                std::string id;
                for (auto at = first; at < std::min(plan.count(), first + kCasesAUnit); ++at) {
                    id = maker.make(plan.at(at));
                }
                {
                    const std::scoped_lock lock{guard};
                    some.push_back(id);
                }
                waiting.put(maker.gathering().take(true));
            }
        } catch (const std::exception& error) {
            std::cerr << error.what() << '\n';
            std::exit(1);
        }
        waiting.end();
    };
    const std::size_t makers = 2;
    std::vector<std::jthread> threads;
    for (std::size_t at = 0; at < makers; ++at) threads.emplace_back(make);
    try {
        while (true) {
            const auto unit = waiting.take(makers);
            if (unit.empty()) break;
            write(town.database(), unit);
        }
    } catch (...) {
        waiting.fail();
        throw;
    }
    serials.settle();
    return some;
}

/// Every history that is looked at makes its case, and no digest is wrong.
void verify(Town& town, const std::vector<std::string>& ids) {
    const auto apart = std::max<std::size_t>(1, ids.size() / kVerified);
    for (std::size_t at = 0; at < ids.size(); at += apart) {
        for (const auto& fault : cases::verify_case(ids[at], town.application().services())) {
            throw std::runtime_error{"case " + ids[at] + ": " + fault};
        }
    }
}

void fill(Town& town, std::size_t count, std::size_t open_in_hundred, const std::string& item) {
    const auto began = SteadyClock::now();
    town.open_items(kItems, item);
    town.add_people(std::max<std::size_t>(100, count / kCasesAPerson), 0);
    const auto people_seconds = Seconds(SteadyClock::now() - began).count();
    const Plan plan{town, count, open_in_hundred, town.application().services().clock.now()};
    const auto filling = SteadyClock::now();
    const auto some = make_all(town, plan);
    const auto seconds = Seconds(SteadyClock::now() - filling).count();
    verify(town, some);
    std::printf(
        "{\"cases\": %zu, \"items\": %zu, \"people\": %zu, \"people_seconds\": %.2f, "
        "\"seconds\": %.2f, \"cases_a_second\": %.1f}\n",
        count, town.items().size(), town.person_ids().size(), people_seconds, seconds,
        static_cast<double>(count) / seconds);
}

void cast(Town& town, const std::string& file, std::size_t applicants) {
    town.open_items(kItems);
    town.add_people(applicants, applicants);
    town.write_cast(file);
}

int run(const std::vector<std::string>& words) {
    const auto database = open(words.at(0));
    const clock::SystemClock clock;
    Town town{*database, clock, words.at(1)};
    if (words.at(2) == "cast") {
        cast(town, words.at(3), std::stoul(words.at(4)));
    } else if (words.at(2) == "fill") {
        fill(town, std::stoul(words.at(3)), std::stoul(words.at(4)),
             words.size() > 5 ? words[5] : std::string{});
    } else {
        town.open_items(kItems);
        town.add_people(kPeopleOfBare, 0);
        bare(town, words.at(0), std::stoul(words.at(3)), std::stoul(words.at(4)));
    }
    return 0;
}

}  // namespace

}  // namespace yimen::bench

int main(int count, char** words) {
    try {
        return yimen::bench::run({words + 1, words + count});
    } catch (const std::exception& error) {
        std::cerr << "fill_cases: " << error.what() << '\n';
        return 1;
    }
}
