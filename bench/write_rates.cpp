// Durable rows a second into SQLite, in one run on one disk: a commit for each row, our store with
// one caller and with many, many rows a commit without any of our code as the upper bound, and the
// bare disk. One line of JSON a round, on standard output.
// write_rates FOLDER [seconds for each, 2 by default] [rounds, 3 by default]

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

#include <sqlite3.h>

#include "rates.h"

#include "platform/db/open.h"

namespace {

using namespace yimen;

constexpr int kCallers = 64;
constexpr std::int64_t kRowsACommit = 64;

class RawStore {
  public:
    explicit RawStore(const std::string& path) {
        if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) throw std::runtime_error{"open"};
        execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
            "PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32768");
        execute(bench::kTable);
        sqlite3_prepare_v2(handle_, bench::kInsert.text.data(), -1, &insert_, nullptr);
    }
    ~RawStore() {
        sqlite3_finalize(insert_);
        sqlite3_close(handle_);
    }
    RawStore(const RawStore&) = delete;
    RawStore& operator=(const RawStore&) = delete;

    void insert(std::int64_t first, std::int64_t rows) {
        execute("BEGIN IMMEDIATE");
        for (std::int64_t id = first; id < first + rows; ++id) {
            sqlite3_bind_int64(insert_, 1, id);
            sqlite3_bind_text(insert_, 2, bench::kWords.data(),
                              static_cast<int>(bench::kWords.size()), SQLITE_STATIC);
            if (sqlite3_step(insert_) != SQLITE_DONE) throw std::runtime_error{"insert"};
            sqlite3_reset(insert_);
        }
        execute("COMMIT");
    }

  private:
    void execute(const char* text) {
        if (sqlite3_exec(handle_, text, nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error{sqlite3_errmsg(handle_)};
        }
    }

    sqlite3* handle_ = nullptr;
    sqlite3_stmt* insert_ = nullptr;
};

bench::Rate raw_rate(const std::string& path, std::int64_t rows_a_commit, double seconds) {
    RawStore store{path};
    auto rate = bench::rate_of(1, seconds, [&](std::int64_t number) {
        store.insert(number * rows_a_commit, rows_a_commit);
    });
    rate.rows_a_second *= static_cast<double>(rows_a_commit);
    return rate;
}

bench::Rate our_rate(const std::string& path, int callers, double seconds) {
    const auto database = db::open_sqlite({.path = path});
    return bench::store_rate(*database, callers, seconds);
}

}  // namespace

int main(int count, char** words) {
    namespace fs = std::filesystem;
    const fs::path folder = count > 1 ? fs::path{words[1]} : fs::temp_directory_path();
    const double seconds = count > 2 ? std::atof(words[2]) : 2;
    const int rounds = count > 3 ? std::atoi(words[3]) : 3;
    for (int round = 0; round < rounds; ++round) {
        auto place = (folder / "write-rates-XXXXXX").string();
        if (!mkdtemp(place.data())) return 1;
        const auto syncs = bench::syncs_a_second(place + "/bare", seconds / 2);
        const auto single = raw_rate(place + "/single.db", 1, seconds);
        const auto many = our_rate(place + "/many.db", kCallers, seconds);
        const auto one = our_rate(place + "/one.db", 1, seconds);
        const auto bound = raw_rate(place + "/bound.db", kRowsACommit, seconds);
        fs::remove_all(place);
        bench::print_line({{"syncs", syncs},
                           {"single", single.rows_a_second},
                           {"ours_one", one.rows_a_second},
                           {"ours", many.rows_a_second},
                           {"ours_p50_ms", many.p50_ms},
                           {"ours_p99_ms", many.p99_ms},
                           {"bound", bound.rows_a_second}});
    }
}
