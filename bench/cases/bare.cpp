#include "cases/bare.h"

#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <unordered_map>

#include <sqlite3.h>

#include "cases/case_maker.h"

namespace yimen::bench {

namespace {

constexpr std::size_t kSideBySide = 64;
const std::string kItem = "disability-care-allowance";

using Act = std::vector<Gathering::Write>;
using Life = std::vector<Act>;

class Engine {
  public:
    explicit Engine(const std::string& path) {
        if (sqlite3_open(path.c_str(), &handle_) != SQLITE_OK) throw std::runtime_error{"open"};
        execute(
            "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
            "PRAGMA wal_autocheckpoint = 4000; PRAGMA cache_size = -32768");
    }
    ~Engine() {
        for (const auto& [text, statement] : prepared_) sqlite3_finalize(statement);
        sqlite3_close(handle_);
    }
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    void execute(const char* text) {
        if (sqlite3_exec(handle_, text, nullptr, nullptr, nullptr) != SQLITE_OK) {
            throw std::runtime_error{sqlite3_errmsg(handle_)};
        }
    }

    void write(const Gathering::Write& one) {
        auto*& statement = prepared_[one.statement.text.data()];
        if (statement == nullptr) {
            sqlite3_prepare_v3(handle_, one.statement.text.data(),
                               static_cast<int>(one.statement.text.size()),
                               SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
        }
        for (std::size_t at = 0; at < one.parameters.size(); ++at) {
            const auto place = static_cast<int>(at) + 1;
            const auto& value = one.parameters[at];
            if (const auto* text = std::get_if<std::string>(&value)) {
                sqlite3_bind_text64(statement, place, text->data(), text->size(), SQLITE_STATIC,
                                    SQLITE_UTF8);
            } else if (const auto* integer = std::get_if<std::int64_t>(&value)) {
                sqlite3_bind_int64(statement, place, *integer);
            } else if (const auto* bytes = std::get_if<db::Bytes>(&value)) {
                sqlite3_bind_blob64(statement, place, bytes->held.data(), bytes->held.size(),
                                    SQLITE_STATIC);
            } else {
                sqlite3_bind_null(statement, place);
            }
        }
        const auto code = sqlite3_step(statement);
        if (code != SQLITE_DONE && code != SQLITE_ROW) {
            throw std::runtime_error{sqlite3_errmsg(handle_)};
        }
        sqlite3_reset(statement);
    }

  private:
    sqlite3* handle_ = nullptr;
    std::unordered_map<const char*, sqlite3_stmt*> prepared_;
};

const cases::ItemTerms& item_of(const Town& town) {
    for (const auto& item : town.items()) {
        if (item->key == kItem) return *item;
    }
    throw std::runtime_error{"no item " + kItem};
}

std::vector<Life> lives_of(Town& town, std::size_t count) {
    Serials serials{town.database()};
    CaseMaker maker{town, serials};
    const auto& item = item_of(town);
    const auto now = town.application().services().clock.now();
    std::vector<Life> lives;
    for (std::size_t at = 0; at < count; ++at) {
        Life life;
        maker.make({.item = item,
                    .applicant_id = town.person_ids()[at % town.person_ids().size()],
                    .filed_at = now},
                   [&] { life.push_back(maker.gathering().take(false)); });
        lives.push_back(std::move(life));
    }
    return lives;
}

}  // namespace

void bare(Town& town, const std::string& store, std::size_t count, std::size_t acts_a_commit) {
    const auto lives = lives_of(town, count);
    std::size_t rows = 0;
    std::size_t units = 0;
    Engine engine{store};
    const auto began = std::chrono::steady_clock::now();
    engine.execute("BEGIN IMMEDIATE");
    // As many lives side by side as there are connections, an act of each in turn.
    for (std::size_t first = 0; first < lives.size(); first += kSideBySide) {
        for (std::size_t act = 0; act < lives[first].size(); ++act) {
            for (auto at = first; at < std::min(lives.size(), first + kSideBySide); ++at) {
                for (const auto& write : lives[at].at(act)) engine.write(write);
                rows += lives[at][act].size();
                if (++units % acts_a_commit == 0) engine.execute("COMMIT; BEGIN IMMEDIATE");
            }
        }
    }
    engine.execute("COMMIT");
    const auto seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    std::printf(
        "{\"lives\": %zu, \"lives_a_second\": %.1f, \"rows_a_life\": %.1f, \"acts\": %zu}\n",
        lives.size(), static_cast<double>(lives.size()) / seconds,
        static_cast<double>(rows) / static_cast<double>(lives.size()),
        lives.empty() ? 0 : lives.front().size());
}

}  // namespace yimen::bench
