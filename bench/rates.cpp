#include "rates.h"

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <mutex>
#include <stdexcept>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

namespace yimen::bench {

namespace {

using Clock = std::chrono::steady_clock;

double seconds_since(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

}  // namespace

const char* const kTable = "CREATE TABLE entry (id bigint PRIMARY KEY, words text NOT NULL);\n";
const db::Statement kInsert{"insert", "INSERT INTO entry (id, words) VALUES ($1, $2)"};
const std::string kWords(200, 'x');

Rate rate_of(int threads, double seconds, const std::function<void(std::int64_t)>& work) {
    std::atomic<std::int64_t> next = 0;
    std::mutex mutex;
    std::vector<double> waits;
    std::exception_ptr failure;
    const auto start = Clock::now();
    const auto call = [&] {
        std::vector<double> own;
        try {
            while (seconds_since(start) < seconds) {
                const auto begun = Clock::now();
                work(next++);
                own.push_back(seconds_since(begun) * 1e3);
            }
        } catch (...) {
            const std::scoped_lock lock{mutex};
            failure = std::current_exception();
        }
        const std::scoped_lock lock{mutex};
        waits.insert(waits.end(), own.begin(), own.end());
    };
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < threads; ++i) callers.emplace_back(call);
    }
    const double taken = seconds_since(start);
    if (failure) std::rethrow_exception(failure);
    if (waits.empty()) throw std::runtime_error{"not one row in the time given"};
    std::sort(waits.begin(), waits.end());
    const auto count = waits.size();
    return {static_cast<double>(count) / taken, waits[count / 2], waits[count * 99 / 100]};
}

double syncs_a_second(const std::string& path, double seconds) {
    constexpr std::size_t kPage = 4096;
    constexpr off_t kPages = 4096;
    const std::vector<char> page(kPage, 'x');
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0) throw std::runtime_error{"cannot open " + path};
    std::int64_t syncs = 0;
    const auto start = Clock::now();
    for (; seconds_since(start) < seconds; ++syncs) {
        const auto place = static_cast<off_t>(syncs) % kPages * static_cast<off_t>(kPage);
        if (::pwrite(file, page.data(), kPage, place) != static_cast<ssize_t>(kPage) ||
            ::fdatasync(file) != 0) {
            ::close(file);
            throw std::runtime_error{"cannot write " + path};
        }
    }
    const double taken = seconds_since(start);
    ::close(file);
    return static_cast<double>(syncs) / taken;
}

Rate store_rate(db::Database& database, int callers, double seconds) {
    const db::Migration schema[] = {{1, "entry", kTable}};
    database.migrate(schema);
    return rate_of(callers, seconds, [&](std::int64_t id) {
        const auto written = database.write([&](db::Transaction& transaction) -> Result<Done> {
            transaction.execute(kInsert, id, kWords);
            return Done{};
        });
        if (!written) throw std::runtime_error{written.problem().code};
    });
}

void print_line(const std::vector<std::pair<std::string, double>>& values) {
    const char* separator = "{";
    for (const auto& [name, value] : values) {
        std::printf("%s\"%s\": %.4f", separator, name.c_str(), value);
        separator = ", ";
    }
    std::printf("}\n");
    std::fflush(stdout);
}

}  // namespace yimen::bench
