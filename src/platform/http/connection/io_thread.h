#pragma once

#include <chrono>
#include <list>
#include <memory>
#include <thread>

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

namespace yimen::http {

class Session;

/// One thread that reads and writes the sockets of its own sessions; they need no locks.
class IoThread {
  public:
    using Sessions = std::list<std::shared_ptr<Session>>;

    /// Looks at the times of its sessions once in `tick`.
    explicit IoThread(std::chrono::milliseconds tick);
    ~IoThread();
    IoThread(const IoThread&) = delete;
    IoThread& operator=(const IoThread&) = delete;

    boost::asio::io_context& context() { return context_; }

    /// From any thread: the session begins on this thread.
    void adopt(std::shared_ptr<Session> session);

    /// On this thread: nothing of the session is kept here.
    void forget(Sessions::iterator session) { sessions_.erase(session); }

    /// From any thread: sessions end when they have answered what they were asked.
    void drain();

    /// From any thread: sessions end at once.
    void close_all();

    /// Ends the thread; its sessions must be closed.
    void join();

  private:
    void await_tick();

    boost::asio::io_context context_{1};
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> work_;
    boost::asio::steady_timer timer_;
    const std::chrono::milliseconds tick_;
    Sessions sessions_;
    bool joining_ = false;
    std::thread thread_;
};

}  // namespace yimen::http
