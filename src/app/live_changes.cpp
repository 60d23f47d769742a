#include "app/live_changes.h"

#include <algorithm>
#include <any>
#include <charconv>
#include <map>
#include <utility>

#include <boost/describe/class.hpp>

#include "cases/actions/case_announcements.h"
#include "notices/actions/read_messages.h"
#include "notices/notices.h"
#include "people/actions/find_session.h"
#include "people/http/routes.h"

#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::app {

namespace {

using namespace std::chrono_literals;

/// What happens meanwhile is told together, and of one case only the last.
constexpr auto kTogether = 200ms;
/// Whoever would be told more than this at once looks for themselves.
constexpr std::size_t kToldAtOnce = 50;
constexpr std::size_t kRecentMost = 5'000;

struct CaseBody {
    std::string kind;
    std::string case_id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(CaseBody, (), (kind, case_id, version))

struct MessageBody {
    std::string kind;
};
BOOST_DESCRIBE_STRUCT(MessageBody, (), (kind))

std::string data_of(const db::Announcement& announced) {
    if (announced.kind == cases::kCaseChanged) {
        return json::write(CaseBody{announced.kind, announced.subject, announced.version});
    }
    return json::write(MessageBody{announced.kind});
}

}  // namespace

struct LiveChanges::Stream {
    Audience audience = Audience::Applicants;
    std::string account_id;
    std::string cookie;
    people::Person person;                ///< as it was when it was looked at last
    std::vector<std::string> recipients;  ///< whose cases and messages an applicant's page shows
    Clock::time_point checked_at;
    http::EventSink sink;

    bool wants(const db::Announcement& announced) const {
        if (announced.kind == notices::kMessageWritten) {
            if (audience == Audience::Officers) return announced.subject == person.account_id;
            return std::find(recipients.begin(), recipients.end(), announced.subject) !=
                   recipients.end();
        }
        if (announced.kind != cases::kCaseChanged) return false;
        return audience == Audience::Officers ? cases::may_be_seen_by(announced, person)
                                              : cases::is_case_of(announced, recipients);
    }

    /// Its session, or all sessions of its account, may be over.
    bool is_ended_by(const db::Announcement& announced) const {
        return announced.kind == people::kSessionsEnded &&
               (announced.subject == person.presence.session_id ||
                announced.subject == person.account_id);
    }
};

LiveChanges::LiveChanges(Services& services, const people::Identity& identity,
                         std::chrono::milliseconds check_every)
    : services_(services),
      identity_(identity),
      check_every_(check_every),
      epoch_(services.new_id()),
      thread_([this](const std::stop_token& stop) { run(stop); }),
      listening_(services.database.listen(
          [this](const db::Announcement& announced) { hear(announced); })) {}

LiveChanges::~LiveChanges() {
    listening_.reset();
    thread_.request_stop();
    thread_.join();
    for (const auto& stream : streams_) stream->sink->close();
}

http::Response LiveChanges::open(Audience audience, const http::Request& request) {
    auto stream = std::make_shared<Stream>();
    stream->audience = audience;
    stream->cookie = people::session_cookie_of(request);
    stream->person = std::any_cast<const people::Person&>(request.caller);
    stream->account_id = stream->person.account_id;
    stream->checked_at = Clock::now();
    {
        const std::lock_guard lock{mutex_};
        if (!has_room(stream->account_id)) {
            return to_response(
                Problem{
                    ProblemKind::TooMany, "too-many-streams", {{"retry_after_seconds", "30"}}, {}},
                request);
        }
    }
    learn_recipients(*stream);
    http::Response response;
    response.content_type = "text/event-stream";
    response.events = [this, stream,
                       last = std::string{request.header("last-event-id")}](http::EventSink sink) {
        stream->sink = std::move(sink);
        add(stream, last);
    };
    return response;
}

bool LiveChanges::has_room(const std::string& account_id) const {
    const auto open = std::count_if(streams_.begin(), streams_.end(), [&](const auto& one) {
        return one->account_id == account_id && one->sink->is_open();
    });
    return static_cast<std::size_t>(open) < kStreamsOfAccount;
}

void LiveChanges::add(std::shared_ptr<Stream> stream, const std::string& last_event_id) {
    const std::lock_guard lock{mutex_};
    // Several may have been let in at once.
    if (!has_room(stream->account_id)) return stream->sink->close();
    const auto known = number_in(last_event_id);
    const auto oldest = recent_.empty() ? last_ + 1 : recent_.front().number;
    if (known && *known + 1 >= oldest && *known <= told_) {
        std::vector<Numbered> since;
        for (const auto& one : recent_) {
            if (one.number > *known && one.number <= told_) since.push_back(one);
        }
        send(*stream, last_of_each(since));
    } else if (!last_event_id.empty()) {
        stream->sink->send("missed", "{}", id_of(told_));
    }
    // So that it can say where it was even if nothing happens.
    stream->sink->send("ready", "{}", id_of(told_));
    streams_.push_back(std::move(stream));
    changed_.notify_all();
}

std::string LiveChanges::id_of(std::int64_t number) const {
    return epoch_ + '-' + std::to_string(number);
}

std::optional<std::int64_t> LiveChanges::number_in(std::string_view event_id) const {
    if (!event_id.starts_with(epoch_ + '-')) return std::nullopt;
    const auto digits = event_id.substr(epoch_.size() + 1);
    std::int64_t number = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (read.ec != std::errc{} || read.ptr != digits.data() + digits.size()) return std::nullopt;
    return number;
}

void LiveChanges::hear(const db::Announcement& announced) {
    const std::lock_guard lock{mutex_};
    recent_.push_back({++last_, announced});
    if (recent_.size() > kRecentMost) recent_.pop_front();
    // Who waits for more to come together is not woken for each.
    if (last_ == told_ + 1) changed_.notify_all();
}

void LiveChanges::run(const std::stop_token& stop) {
    const auto at_most = std::min<std::chrono::milliseconds>(check_every_, 1s);
    std::unique_lock lock{mutex_};
    while (!stop.stop_requested()) {
        changed_.wait_for(lock, stop, at_most, [this] { return last_ > told_; });
        if (last_ > told_) changed_.wait_for(lock, stop, kTogether, [] { return false; });
        std::erase_if(streams_, [](const auto& one) { return !one->sink->is_open(); });
        const bool overrun = !recent_.empty() && recent_.front().number > told_ + 1;
        std::vector<Numbered> changes;
        for (const auto& one : recent_) {
            if (one.number > told_ && !streams_.empty()) changes.push_back(one);
        }
        if (overrun) {
            changes.push_back(
                {last_, {.kind = std::string{db::kMissed}, .subject = {}, .about = {}}});
        }
        const auto streams = streams_;
        told_ = last_;
        lock.unlock();
        deliver(last_of_each(changes), streams);
        lock.lock();
    }
}

void LiveChanges::deliver(const std::vector<Numbered>& changes, const Streams& streams) {
    const auto now = Clock::now();
    for (const auto& stream : streams) {
        const bool ended = std::any_of(changes.begin(), changes.end(), [&](const Numbered& change) {
            return stream->is_ended_by(change.announced);
        });
        if (ended || now - stream->checked_at >= check_every_) check(*stream);
        send(*stream, changes);
    }
}

void LiveChanges::send(Stream& stream, const std::vector<Numbered>& changes) const {
    std::vector<const db::Announcement*> wanted;
    bool missed = false;
    std::int64_t last = 0;
    for (const auto& change : changes) {
        last = std::max(last, change.number);
        missed = missed || change.announced.kind == db::kMissed;
        if (stream.wants(change.announced)) wanted.push_back(&change.announced);
    }
    if (missed || wanted.size() > kToldAtOnce) {
        stream.sink->send("missed", "{}", id_of(last));
        return;
    }
    // The id of the last one stands for all: they go out together.
    for (const auto* one : wanted) stream.sink->send("changed", data_of(*one), id_of(last));
}

std::vector<LiveChanges::Numbered> LiveChanges::last_of_each(const std::vector<Numbered>& changes) {
    std::map<std::string, Numbered> last;
    for (const auto& change : changes) {
        last[change.announced.kind + ' ' + change.announced.subject] = change;
    }
    std::vector<Numbered> all;
    all.reserve(last.size());
    for (auto& [key, change] : last) all.push_back(std::move(change));
    return all;
}

void LiveChanges::check(Stream& stream) {
    stream.checked_at = Clock::now();
    try {
        auto person = people::find_session(stream.cookie, stream.person.presence.address, services_,
                                           identity_, people::Use::OfThePageAlone);
        const bool holds =
            person && (stream.audience == Audience::Applicants || person->is_staff());
        if (!holds) {
            stream.sink->send("ended", "{}");
            return stream.sink->close();
        }
        stream.person = *std::move(person);
        learn_recipients(stream);
    } catch (const db::DatabaseError&) {
        // Asked again next time; meanwhile it is told no more than it was.
        return;
    }
}

void LiveChanges::learn_recipients(Stream& stream) {
    if (stream.audience == Audience::Officers) return;
    const auto today = services_.clock.today();
    stream.recipients = services_.database.read([&](db::Transaction& transaction) {
        return notices::recipients_read_by(stream.person, transaction, today);
    });
}

void add_event_routes(http::Router& router, LiveChanges& changes) {
    const auto add = [&](std::string pattern, std::string operation_id, http::Access access,
                         Audience audience) {
        router.add({.method = http::Method::Get,
                    .pattern = std::move(pattern),
                    .operation_id = std::move(operation_id),
                    .access = access,
                    .runs = http::Runs::OnWorker,
                    .handler = [&changes, audience](const http::Request& request) {
                        return changes.open(audience, request);
                    }});
    };
    add("/api/me/events", "followOwnCases", http::Access::SignedIn, Audience::Applicants);
    add("/api/desk/events", "followWork", http::Access::Staff, Audience::Officers);
}

}  // namespace yimen::app
