#include "platform/http/connection/session.h"

#include <utility>

#include <boost/asio/post.hpp>

namespace yimen::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::size_t kReadBytes = 64 * 1024;
/// Most heads fit, and a connection that only asks costs little memory.
constexpr std::size_t kReadHeadBytes = 8 * 1024;
constexpr std::chrono::seconds kLingerTime{1};
constexpr std::uint64_t kLingerBytes = 4 * 1024 * 1024;

bool would_block(const error_code& error) {
    return error == asio::error::would_block || error == asio::error::try_again;
}

bool is_slower_than(std::uint64_t bytes_per_second, std::uint64_t bytes,
                    Session::Clock::duration time) {
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
    return milliseconds > 0 &&
           bytes * 1000 < bytes_per_second * static_cast<std::uint64_t>(milliseconds);
}

}  // namespace

Session::Session(IoThread& io, ServerState& state, Socket socket, const NetworkAddress& peer)
    : io_(io), state_(state), socket_(std::move(socket)), peer_(peer) {
    // A head or one read of a body must fit, and be seen to be too large.
    read_.max_size(std::max(limits().header_bytes + 1, kReadBytes) + kReadBytes);
}

Session::~Session() {
    state_.release(peer_);
}

void Session::start(IoThread::Sessions::iterator self) {
    self_ = self;
    error_code error;
    socket_.non_blocking(true, error);
    if (!error) socket_.set_option(asio::ip::tcp::no_delay{true}, error);
    if (error || state_.stopping) return close();
    enter(Phase::Head);
    run();
}

void Session::enter(Phase phase) {
    phase_ = phase;
    entered_at_ = Clock::now();
    progressed_at_ = entered_at_;
    bytes_at_entry_ = phase == Phase::Body ? parser_->body_bytes() : sent_bytes_;
}

void Session::run() {
    for (;;) {
        switch (phase_) {
            case Phase::Head:
                if (!take_head()) return await_readable();
                break;
            case Phase::Body:
                if (!take_body()) return await_readable();
                break;
            case Phase::Sending:
                if (!send_more()) return await_writable();
                break;
            case Phase::Linger:
                if (!discard()) return await_readable();
                break;
            case Phase::Events:
                return await_readable();
            case Phase::OnWorker:
            case Phase::Closed:
                return;
        }
    }
}

void Session::await_readable() {
    if (awaits_readable_) return;
    awaits_readable_ = true;
    socket_.async_wait(Socket::wait_read, [self = shared_from_this()](const error_code& error) {
        self->awaits_readable_ = false;
        if (error || self->phase_ == Phase::Closed) return self->close();
        self->on_readable();
    });
}

void Session::await_writable() {
    socket_.async_wait(Socket::wait_write, [self = shared_from_this()](const error_code& error) {
        if (error || self->phase_ == Phase::Closed) return self->close();
        self->run();
    });
}

void Session::on_readable() {
    const auto wanted = phase_ == Phase::Head ? kReadHeadBytes : kReadBytes;
    const auto room = std::min(wanted, read_.max_size() - read_.size());
    if (room == 0) return close();
    error_code error;
    const auto got = socket_.read_some(read_.prepare(room), error);
    read_.commit(got);
    if (would_block(error)) return await_readable();
    if (error) return close();
    if (events_) {
        // A reader of events has nothing to say; only that it goes matters.
        discarded_bytes_ += got;
        read_.clear();
        return discarded_bytes_ > kReadBytes ? close() : await_readable();
    }
    if (phase_ == Phase::Head && !in_request_ && read_.size() == got) entered_at_ = Clock::now();
    run();
}

void Session::give_to_worker(std::function<void()> work, void (Session::*then)(),
                             Admission admission) {
    auto job = [self = shared_from_this(), work = std::move(work), then] {
        if (!self->closed_) work();
        auto& context = self->io_.context();
        asio::post(context, [self, then] {
            if (self->phase_ == Phase::Closed) return;
            (self.get()->*then)();
            self->run();
        });
    };
    enter(Phase::OnWorker);
    auto& workers = state_.workers_for(route_);
    if (admission == Admission::AsTakenOn) return workers.post(std::move(job));
    if (workers.try_post(std::move(job))) return;
    ++state_.refused_requests;
    refuse("busy", {}, body_complete_ ? Keep::Connection : Keep::Nothing);
}

void Session::check_time(Clock::time_point now) {
    const auto time = now - entered_at_;
    switch (phase_) {
        case Phase::Head:
            if (read_.size() == 0) {
                read_.shrink_to_fit();
                if (time > limits().idle_time) close();
            } else if (time > limits().header_time) {
                began_at_ = now;
                refuse("request-timeout", {}, Keep::Nothing);
                run();
            }
            return;
        case Phase::Body: {
            const bool slow = time > limits().header_time &&
                              is_slower_than(limits().body_bytes_per_second_min,
                                             parser_->body_bytes() - bytes_at_entry_,
                                             time - limits().header_time);
            if (now - began_at_ <= limits().body_time && !slow) return;
            refuse("request-timeout", {}, Keep::Nothing);
            return run();
        }
        case Phase::Sending:
            if (is_stalled(now)) close();
            return;
        case Phase::Events:
            if (time > limits().event_heartbeat) {
                piece_ = ":\n\n";
                write_events();
                run();
            }
            return;
        case Phase::Linger:
            if (time > kLingerTime) close();
            return;
        case Phase::OnWorker:
        case Phase::Closed:
            return;
    }
}

bool Session::is_stalled(Clock::time_point now) const {
    if (now - progressed_at_ > limits().write_time) return true;
    const auto time = now - entered_at_;
    return time > limits().write_time &&
           is_slower_than(limits().write_bytes_per_second_min, sent_bytes_ - bytes_at_entry_,
                          time - limits().write_time);
}

void Session::drain() {
    if (phase_ == Phase::Head && read_.size() == 0) return close();
    if (events_) events_->close();
}

void Session::linger() {
    // Closing while the client still sends would make its system throw our answer away.
    error_code ignored;
    socket_.shutdown(Socket::shutdown_send, ignored);
    read_.clear();
    discarded_bytes_ = 0;
    enter(Phase::Linger);
}

bool Session::discard() {
    discarded_bytes_ += read_.size();
    read_.clear();
    if (discarded_bytes_ <= kLingerBytes) return false;
    close();
    return true;
}

void Session::close() {
    if (phase_ == Phase::Closed) return;
    const auto kept = shared_from_this();
    if (in_request_) log_answer();
    phase_ = Phase::Closed;
    closed_ = true;
    error_code ignored;
    socket_.close(ignored);
    if (events_) {
        events_->shut();
        state_.release_stream();
    }
    io_.forget(self_);
}

}  // namespace yimen::http
