#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

#include <libpq-fe.h>

#include "platform/db/announcement.h"

namespace yimen::db {

/// Carries announcements to the other servers of the store and brings theirs, by NOTIFY on a
/// session of its own. They are sent together, a few times a second, and not in the units of work:
/// a commit that notifies makes all others of the database wait for it.
class PostgresAnnouncer {
  public:
    /// `hear` is told what other servers announce from now on, and of kMissed after the session was
    /// lost.
    PostgresAnnouncer(std::string connection, Listener hear);
    ~PostgresAnnouncer();
    PostgresAnnouncer(const PostgresAnnouncer&) = delete;
    PostgresAnnouncer& operator=(const PostgresAnnouncer&) = delete;

    /// Never waits; what is too much is left out.
    void tell(const std::vector<Announcement>& announced);

  private:
    struct Finish {
        void operator()(PGconn* connection) const { PQfinish(connection); }
    };
    using Session = std::unique_ptr<PGconn, Finish>;

    void run(Session session, const std::stop_token& stop);
    Session open_session();
    bool serve(PGconn* session, const std::stop_token& stop);
    bool send_waiting(PGconn* session);
    bool hear_others(PGconn* session);
    std::string next_payload();
    void wake() const;

    const std::string connection_;
    const Listener hear_;
    const int wake_;  ///< written to when there is something to do
    std::string channel_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::deque<std::string> waiting_;
    std::jthread thread_;
};

}  // namespace yimen::db
