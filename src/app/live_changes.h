#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "people/actions/identity.h"

#include "platform/db/announcement.h"
#include "platform/http/message.h"
#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::app {

/// Whose pages listen: applicants to their own cases, officers to those that they may see.
enum class Audience : std::uint8_t { Applicants, Officers };

/// One account may have so many streams open on one server.
inline constexpr std::size_t kStreamsOfAccount = 8;

/// Tells open pages what changed, as server-sent events: `changed` with kind, id and version and
/// nothing else; `missed` when a page has to look for itself; `ended` when the session is over. A
/// page that comes back with Last-Event-ID is told what it missed, as far as this server knows
/// (decision 20).
class LiveChanges {
  public:
    /// Looks every `check_every` whether the sessions still hold.
    LiveChanges(Services& services, const people::Identity& identity,
                std::chrono::milliseconds check_every);
    ~LiveChanges();
    LiveChanges(const LiveChanges&) = delete;
    LiveChanges& operator=(const LiveChanges&) = delete;

    /// The answer to somebody who is signed in. Refuses too-many-streams.
    http::Response open(Audience audience, const http::Request& request);

  private:
    using Clock = std::chrono::steady_clock;

    struct Stream;
    using Streams = std::vector<std::shared_ptr<Stream>>;
    struct Numbered {
        std::int64_t number = 0;
        db::Announcement announced;
    };

    void hear(const db::Announcement& announced);
    void add(std::shared_ptr<Stream> stream, const std::string& last_event_id);
    bool has_room(const std::string& account_id) const;
    std::optional<std::int64_t> number_in(std::string_view event_id) const;
    std::string id_of(std::int64_t number) const;

    void run(const std::stop_token& stop);
    void deliver(const std::vector<Numbered>& changes, const Streams& streams);
    void send(Stream& stream, const std::vector<Numbered>& changes) const;
    static std::vector<Numbered> last_of_each(const std::vector<Numbered>& changes);
    void check(Stream& stream);
    void learn_recipients(Stream& stream);

    Services& services_;
    const people::Identity& identity_;
    const std::chrono::milliseconds check_every_;
    const std::string epoch_;  ///< numbers of another server, or of this one before, are not ours

    mutable std::mutex mutex_;
    std::condition_variable_any changed_;
    std::deque<Numbered> recent_;  ///< the last ones, told or not
    std::int64_t last_ = 0;        ///< number
    std::int64_t told_ = 0;        ///< up to this number
    Streams streams_;

    std::jthread thread_;
    std::shared_ptr<const void> listening_;
};

/// GET /api/me/events and /api/desk/events.
void add_event_routes(http::Router& router, LiveChanges& changes);

}  // namespace yimen::app
