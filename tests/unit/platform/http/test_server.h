#pragma once

#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "support/raw_client.h"
#include "support/temporary_folder.h"

#include "platform/http/server.h"

namespace yimen::http {

/// A copy of a line of the access log.
struct LoggedAnswer {
    std::string operation_id;
    std::string method;
    int status;
    std::string request_id;
};

/// A door that a handler waits at until the test opens it.
class Gate {
  public:
    void open() {
        const std::lock_guard lock{mutex_};
        open_ = true;
        changed_.notify_all();
    }
    void pass() {
        std::unique_lock lock{mutex_};
        ++waiting_;
        changed_.notify_all();
        changed_.wait(lock, [this] { return open_; });
    }
    /// Until so many have come to it.
    void await_arrivals(int count) {
        std::unique_lock lock{mutex_};
        changed_.wait(lock, [&] { return waiting_ >= count; });
    }

  private:
    std::mutex mutex_;
    std::condition_variable changed_;
    bool open_ = false;
    int waiting_ = 0;
};

/// Routes first, then `start`; from then on it answers.
class ServerTest : public testing::Test {
  protected:
    ServerTest() {
        options.port = 0;
        options.workers = 4;
        options.upload_folder = folder.path();
        options.drain_time = std::chrono::seconds{30};
    }

    void add(Method method, std::string pattern, Handler handler, Runs runs = Runs::OnWorker,
             Uploads uploads = Uploads::Refused) {
        auto operation_id = std::string{method_name(method)} + pattern;
        router.add({method, std::move(pattern), std::move(operation_id), Access::Public, runs,
                    std::move(handler), uploads});
    }

    void start() {
        dispatch.emplace(router, hooks);
        server = std::make_unique<Server>(options, *dispatch, [this](const AccessEntry& entry) {
            const std::lock_guard lock{log_mutex};
            log.push_back({std::string{entry.operation_id}, std::string{entry.method}, entry.status,
                           std::string{entry.request_id}});
            logged.notify_all();
        });
    }

    std::uint16_t port() const { return server->port(); }

    /// The first lines of the log, once there are that many.
    std::vector<LoggedAnswer> await_log(std::size_t lines) {
        std::unique_lock lock{log_mutex};
        logged.wait(lock, [&] { return log.size() >= lines; });
        return log;
    }

    static Response text(std::string body) {
        Response response;
        response.content_type = "text/plain; charset=utf-8";
        response.body = std::move(body);
        return response;
    }

    static std::string get(const std::string& path, const std::string& more_headers = "") {
        return "GET " + path + " HTTP/1.1\r\nHost: x\r\n" + more_headers + "\r\n";
    }

    static std::string post(const std::string& path, const std::string& body,
                            const std::string& more_headers = "") {
        return "POST " + path +
               " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
               more_headers + "\r\n" + body;
    }

    test::TemporaryFolder folder;
    Router router;
    DispatchHooks hooks;
    ServerOptions options;
    std::optional<Dispatch> dispatch;
    std::mutex log_mutex;
    std::condition_variable logged;
    std::vector<LoggedAnswer> log;
    std::unique_ptr<Server> server;  ///< goes first: it uses all the others
};

}  // namespace yimen::http
