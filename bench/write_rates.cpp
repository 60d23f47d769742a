// Durable rows a second into SQLite, measured in one run on one disk: a commit for each row, our
// writer with many callers, and 64 rows a commit without any of our code as the upper bound.
// write_rates [folder] [seconds for each, 3 by default]

#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <sqlite3.h>

#include "platform/db/open.h"

namespace {

using namespace yimen;
using Clock = std::chrono::steady_clock;

constexpr int kThreads = 64;
constexpr int kRowsACommit = 64;
constexpr const char* kTable = "CREATE TABLE entry (id bigint PRIMARY KEY, words text NOT NULL);\n";
constexpr db::Statement kInsert{"insert", "INSERT INTO entry (id, words) VALUES ($1, $2)"};
const std::string kWords(200, 'x');

struct Rate {
    double rows_a_second;
    double commits_a_second;
};

class RawStore {
  public:
    explicit RawStore(const std::string& path) {
        if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) throw std::runtime_error{"open"};
        execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32768");
        execute(kTable);
        sqlite3_prepare_v2(handle_, kInsert.text.data(), -1, &insert_, nullptr);
    }
    ~RawStore() {
        sqlite3_finalize(insert_);
        sqlite3_close(handle_);
    }
    RawStore(const RawStore&) = delete;
    RawStore& operator=(const RawStore&) = delete;

    void execute(const char* text) {
        if (sqlite3_exec(handle_, text, nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error{sqlite3_errmsg(handle_)};
        }
    }
    void insert(std::int64_t id) {
        sqlite3_bind_int64(insert_, 1, id);
        sqlite3_bind_text(insert_, 2, kWords.data(), static_cast<int>(kWords.size()),
                          SQLITE_STATIC);
        if (sqlite3_step(insert_) != SQLITE_DONE) throw std::runtime_error{"insert"};
        sqlite3_reset(insert_);
    }

  private:
    sqlite3* handle_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

Rate raw_rate(const std::string& path, int rows_a_commit, double seconds) {
    RawStore store{path};
    const auto start = Clock::now();
    std::int64_t rows = 0;
    std::int64_t commits = 0;
    for (; seconds_since(start) < seconds; ++commits) {
        store.execute("BEGIN IMMEDIATE");
        for (int i = 0; i < rows_a_commit; ++i) store.insert(rows++);
        store.execute("COMMIT");
    }
    const double taken = seconds_since(start);
    return {static_cast<double>(rows) / taken, static_cast<double>(commits) / taken};
}

double writer_rate(const std::string& path, int threads, double seconds) {
    const auto database = db::open_sqlite({.path = path});
    const db::Migration schema[] = {{1, "entry", kTable}};
    database->migrate(schema);
    std::atomic<std::int64_t> next = 0;
    std::atomic<std::int64_t> done = 0;
    const auto start = Clock::now();
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < threads; ++i) {
            callers.emplace_back([&] {
                while (seconds_since(start) < seconds) {
                    const std::int64_t id = next++;
                    const auto written =
                        database->write([&](db::Transaction& transaction) -> Result<Done> {
                            transaction.execute(kInsert, id, kWords);
                            return Done{};
                        });
                    if (written) ++done;
                }
            });
        }
    }
    return static_cast<double>(done) / seconds_since(start);
}

}  // namespace

int main(int count, char** words) {
    namespace fs = std::filesystem;
    const auto parent = count > 1 ? fs::path{words[1]} : fs::temp_directory_path();
    const double seconds = count > 2 ? std::atof(words[2]) : 3;
    auto name = (parent / "write-rates-XXXXXX").string();
    if (!mkdtemp(name.data())) return 1;

    const Rate single = raw_rate(name + "/single.db", 1, seconds);
    const double one = writer_rate(name + "/one.db", 1, seconds);
    const double many = writer_rate(name + "/many.db", kThreads, seconds);
    const Rate bound = raw_rate(name + "/bound.db", kRowsACommit, seconds);
    fs::remove_all(name);

    std::printf("raw, a commit for each row      %10.0f rows/s\n", single.rows_a_second);
    std::printf("writer, 1 caller                %10.0f rows/s\n", one);
    std::printf("writer, %d callers              %10.0f rows/s\n", kThreads, many);
    std::printf("raw, %d rows a commit           %10.0f rows/s, %.0f commits/s\n", kRowsACommit,
                bound.rows_a_second, bound.commits_a_second);
    std::printf("writer / a commit for each row  %10.2f\n", many / single.rows_a_second);
    std::printf("writer / upper bound            %10.2f\n", many / bound.rows_a_second);
}
