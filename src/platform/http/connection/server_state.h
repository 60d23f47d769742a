#pragma once

#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>

#include "platform/http/connection/worker_pool.h"
#include "platform/http/network_address.h"
#include "platform/http/server.h"
#include "platform/http/static_files.h"

namespace yimen::http {

/// What all connections of one server share.
struct ServerState {
    ServerState(ServerOptions given, const Dispatch& used_dispatch,
                std::function<void(const AccessEntry&)> log);

    /// Counts a new connection; false, and counted as refused, when there are too many.
    bool admit(const NetworkAddress& peer);
    void release(const NetworkAddress& peer);

    /// False when there are too many streams.
    bool admit_stream();
    void release_stream() { --event_streams; }

    /// Waits until no connection is open, at most `time`.
    void await_empty(std::chrono::milliseconds time);

    const ServerOptions options;
    const Dispatch& dispatch;
    const std::function<void(const AccessEntry&)> access_log;
    const TrustedProxies proxies;
    const StaticFiles static_files;
    WorkerPool workers;
    WorkerPool brief_workers;

    /// Those that run the handlers of the route, or what belongs to none.
    WorkerPool& workers_for(const Route* route) {
        const bool brief =
            route != nullptr && route->runs == Runs::Briefly && options.brief_workers > 0;
        return brief ? brief_workers : workers;
    }

    std::atomic<bool> stopping{false};
    std::atomic<std::size_t> event_streams{0};
    std::atomic<std::uint64_t> requests{0};
    std::atomic<std::uint64_t> refused_connections{0};
    std::atomic<std::uint64_t> refused_requests{0};

    std::size_t open_connections() const;

  private:
    mutable std::mutex mutex_;
    std::condition_variable emptied_;
    std::size_t open_connections_ = 0;
    std::map<std::array<std::uint8_t, 16>, std::size_t> open_by_address_;
};

}  // namespace yimen::http
