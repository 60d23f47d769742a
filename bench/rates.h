#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "platform/db/database.h"

/// What the programs that measure writes share.
namespace yimen::bench {

/// Durable rows in a span of time.
struct Rate {
    double rows_a_second = 0;
    double p50_ms = 0;  ///< what one caller waited for one row
    double p99_ms = 0;
};

/// `threads` callers do `work(number)` again and again, each time with another number, for so long.
Rate rate_of(int threads, double seconds, const std::function<void(std::int64_t)>& work);

/// What the disk itself does: 4 KiB written and synced, one after the other, by nobody else.
double syncs_a_second(const std::string& path, double seconds);

/// The table that rows go into, the statement that inserts one, and its text.
extern const char* const kTable;
extern const db::Statement kInsert;
extern const std::string kWords;

/// Callers that insert rows through our store, whose schema is made first.
Rate store_rate(db::Database& database, int callers, double seconds);

/// {"name": value, …} as one line on standard output.
void print_line(const std::vector<std::pair<std::string, double>>& values);

}  // namespace yimen::bench
