#include "platform/db/postgres_announcer.h"

#include <array>
#include <chrono>
#include <cstdint>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace yimen::db {

namespace {

using namespace std::chrono_literals;

constexpr std::size_t kWaitingMost = 10'000;
/// The server takes less than 8000 bytes.
constexpr std::size_t kPayloadBytes = 7'500;
/// What comes meanwhile goes with it.
constexpr auto kTogether = 50ms;
constexpr auto kBeforeTryingAgain = 2s;

struct Clear {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Answer = std::unique_ptr<PGresult, Clear>;

std::string first_value(PGconn* session, const char* question) {
    const Answer answer{PQexec(session, question)};
    if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK || PQntuples(answer.get()) != 1) return {};
    return PQgetvalue(answer.get(), 0, 0);
}

}  // namespace

PostgresAnnouncer::PostgresAnnouncer(std::string connection, Listener hear)
    : connection_(std::move(connection)),
      hear_(std::move(hear)),
      wake_(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      thread_([this, session = open_session().release()](const std::stop_token& stop) {
          run(Session{session}, stop);
      }) {}

PostgresAnnouncer::~PostgresAnnouncer() {
    thread_.request_stop();
    wake();
    thread_.join();
    close(wake_);
}

void PostgresAnnouncer::wake() const {
    const std::uint64_t once = 1;
    // Full means that it is awake.
    [[maybe_unused]] const auto written = write(wake_, &once, sizeof(once));
}

void PostgresAnnouncer::tell(const std::vector<Announcement>& announced) {
    {
        const std::lock_guard lock{mutex_};
        for (const auto& one : announced) {
            if (waiting_.size() < kWaitingMost) waiting_.push_back(to_line(one));
        }
    }
    wake();
}

void PostgresAnnouncer::run(Session session, const std::stop_token& stop) {
    for (;;) {
        while (session && serve(session.get(), stop)) continue;
        session.reset();
        {
            std::unique_lock lock{mutex_};
            stopped_.wait_for(lock, stop, kBeforeTryingAgain, [] { return false; });
        }
        if (stop.stop_requested()) return;
        session = open_session();
        if (session) hear_({.kind = std::string{kMissed}, .subject = {}, .about = {}});
    }
}

PostgresAnnouncer::Session PostgresAnnouncer::open_session() {
    Session session{PQconnectdb(connection_.c_str())};
    if (PQstatus(session.get()) != CONNECTION_OK) return nullptr;
    // Stores that share a database do not hear each other.
    const auto schema = first_value(session.get(), "SELECT current_schema()");
    if (schema.empty()) return nullptr;
    channel_ = "yimen_" + schema;
    const std::unique_ptr<char, decltype(&PQfreemem)> quoted{
        PQescapeIdentifier(session.get(), channel_.data(), channel_.size()), &PQfreemem};
    if (!quoted) return nullptr;
    const auto listen = "LISTEN " + std::string{quoted.get()};
    const Answer answer{PQexec(session.get(), listen.c_str())};
    if (PQresultStatus(answer.get()) != PGRES_COMMAND_OK) return nullptr;
    return session;
}

/// Waits for something to do and does it; false when the session is over.
bool PostgresAnnouncer::serve(PGconn* session, const std::stop_token& stop) {
    std::array<pollfd, 2> looked_at{{{.fd = PQsocket(session), .events = POLLIN, .revents = 0},
                                     {.fd = wake_, .events = POLLIN, .revents = 0}}};
    if (poll(looked_at.data(), looked_at.size(), -1) < 0) return !stop.stop_requested();
    if (looked_at[1].revents != 0) {
        if (!stop.stop_requested()) poll(nullptr, 0, static_cast<int>(kTogether.count()));
        std::uint64_t woken = 0;
        [[maybe_unused]] const auto taken = read(wake_, &woken, sizeof(woken));
        if (!send_waiting(session)) return false;
    }
    return hear_others(session) && !stop.stop_requested();
}

std::string PostgresAnnouncer::next_payload() {
    const std::lock_guard lock{mutex_};
    std::string payload;
    while (!waiting_.empty() && payload.size() + waiting_.front().size() < kPayloadBytes) {
        payload.append(waiting_.front()).append(1, '\n');
        waiting_.pop_front();
    }
    // A line that is longer than all would never go.
    if (payload.empty() && !waiting_.empty()) waiting_.pop_front();
    return payload;
}

bool PostgresAnnouncer::send_waiting(PGconn* session) {
    for (auto payload = next_payload(); !payload.empty(); payload = next_payload()) {
        const std::array<const char*, 2> said{channel_.c_str(), payload.c_str()};
        const Answer answer{PQexecParams(session, "SELECT pg_notify($1, $2)", said.size(), nullptr,
                                         said.data(), nullptr, nullptr, 0)};
        if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK) return false;
    }
    return true;
}

bool PostgresAnnouncer::hear_others(PGconn* session) {
    if (PQconsumeInput(session) != 1) return false;
    struct Free {
        void operator()(PGnotify* notified) const { PQfreemem(notified); }
    };
    for (;;) {
        const std::unique_ptr<PGnotify, Free> notified{PQnotifies(session)};
        if (!notified) return true;
        if (notified->be_pid == PQbackendPID(session)) continue;
        const std::string_view payload{notified->extra};
        for (std::size_t at = 0; at < payload.size();) {
            const auto end = payload.find('\n', at);
            if (const auto heard = read_line(payload.substr(at, end - at))) hear_(*heard);
            if (end == std::string_view::npos) break;
            at = end + 1;
        }
    }
}

}  // namespace yimen::db
