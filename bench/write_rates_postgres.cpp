// Durable rows a second into PostgreSQL, in one run on one server: our store with many callers, and
// libpq alone with a connection a thread, prepared and a commit for each row, as the upper bound.
// Needs YIMEN_TEST_POSTGRES (private_postgres run -- …). One line of JSON a round.
// write_rates_postgres [seconds for each, 2 by default] [rounds, 3 by default]

#include <array>
#include <cstdlib>
#include <memory>
#include <stdexcept>

#include <libpq-fe.h>

#include "rates.h"
#include "support/store.h"

#include "platform/db/open.h"

namespace {

using namespace yimen;

constexpr int kCallers = 64;
constexpr int kConnections = 12;  // as the server has by default

using Connection = std::unique_ptr<PGconn, void (*)(PGconn*)>;

void require(PGresult* result, PGconn* connection) {
    const auto status = PQresultStatus(result);
    PQclear(result);
    if (status != PGRES_COMMAND_OK) throw std::runtime_error{PQerrorMessage(connection)};
}

Connection connect(const std::string& words) {
    Connection connection{PQconnectdb(words.c_str()), &PQfinish};
    if (PQstatus(connection.get()) != CONNECTION_OK) {
        throw std::runtime_error{PQerrorMessage(connection.get())};
    }
    return connection;
}

void insert(PGconn* connection, std::int64_t id) {
    const auto number = std::to_string(id);
    const std::array values{number.c_str(), bench::kWords.c_str()};
    require(PQexecPrepared(connection, "insert", 2, values.data(), nullptr, nullptr, 0),
            connection);
}

bench::Rate libpq_rate(const std::string& words, double seconds) {
    const auto first = connect(words);
    require(PQexec(first.get(), bench::kTable), first.get());
    return bench::rate_of(kConnections, seconds, [&](std::int64_t id) {
        thread_local Connection connection{nullptr, &PQfinish};
        if (!connection) {
            connection = connect(words);
            require(PQprepare(connection.get(), "insert", bench::kInsert.text.data(), 2, nullptr),
                    connection.get());
        }
        insert(connection.get(), id);
    });
}

}  // namespace

int main(int count, char** words) {
    const double seconds = count > 1 ? std::atof(words[1]) : 2;
    const int rounds = count > 2 ? std::atoi(words[2]) : 3;
    for (int round = 0; round < rounds; ++round) {
        const test::TemporaryStore raw{test::Engine::Postgres};
        const auto libpq = libpq_rate(raw.connection(), seconds);
        const test::TemporaryStore store{test::Engine::Postgres};
        const auto database =
            db::open_postgres({.connection = store.connection(), .connections = kConnections});
        const auto ours = bench::store_rate(*database, kCallers, seconds);
        bench::print_line({{"libpq", libpq.rows_a_second},
                           {"ours", ours.rows_a_second},
                           {"ours_p50_ms", ours.p50_ms},
                           {"ours_p99_ms", ours.p99_ms}});
    }
}
