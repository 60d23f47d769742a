#include "platform/http/connection/io_thread.h"

#include <utility>

#include <boost/asio/post.hpp>

#include "platform/http/connection/session.h"

namespace yimen::http {

namespace asio = boost::asio;

IoThread::IoThread(std::chrono::milliseconds tick)
    : work_(asio::make_work_guard(context_)), timer_(context_), tick_(tick) {
    await_tick();
    thread_ = std::thread{[this] { context_.run(); }};
}

IoThread::~IoThread() {
    join();
}

void IoThread::adopt(std::shared_ptr<Session> session) {
    asio::post(context_, [this, session = std::move(session)] {
        sessions_.push_front(session);
        session->start(sessions_.begin());
    });
}

void IoThread::drain() {
    asio::post(context_, [this] {
        // A session that ends takes itself out of the list.
        for (auto at = sessions_.begin(); at != sessions_.end();) {
            const auto session = *at++;
            session->drain();
        }
    });
}

void IoThread::close_all() {
    asio::post(context_, [this] {
        for (auto at = sessions_.begin(); at != sessions_.end();) {
            const auto session = *at++;
            session->close();
        }
    });
}

void IoThread::join() {
    if (!thread_.joinable()) return;
    asio::post(context_, [this] {
        joining_ = true;
        timer_.cancel();
        work_.reset();
    });
    thread_.join();
}

void IoThread::await_tick() {
    timer_.expires_after(tick_);
    timer_.async_wait([this](const boost::system::error_code& error) {
        // A tick that had come already when the timer was cancelled knows nothing of it.
        if (error || joining_) return;
        const auto now = std::chrono::steady_clock::now();
        for (auto at = sessions_.begin(); at != sessions_.end();) {
            const auto session = *at++;
            session->check_time(now);
        }
        await_tick();
    });
}

}  // namespace yimen::http
