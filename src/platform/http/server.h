#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/dispatch.h"

namespace yimen::http {

/// Every bound on what comes from outside stands here.
struct Limits {
    std::size_t header_bytes = 16 * 1024;
    std::size_t body_bytes = 1024 * 1024;              ///< kept in memory
    std::uint64_t upload_bytes = 64ULL * 1024 * 1024;  ///< multipart, streamed to disk
    std::size_t upload_files = 20;
    std::chrono::milliseconds header_time{10'000};
    std::chrono::milliseconds body_time{120'000};     ///< the whole body
    std::uint64_t body_bytes_per_second_min = 1024;   ///< slower senders are closed
    std::chrono::milliseconds idle_time{60'000};      ///< between two requests
    std::chrono::milliseconds write_time{60'000};     ///< no progress in sending
    std::uint64_t write_bytes_per_second_min = 1024;  ///< slower readers are closed
    std::size_t connections = 10'000;
    std::size_t connections_per_address = 256;  ///< trusted proxies may have more
    std::size_t requests_per_connection = 100'000;
    std::size_t waiting_requests = 2'048;          ///< for a worker; more get 503
    std::size_t event_streams = 2'000;             ///< more get 503
    std::size_t event_bytes_waiting = 256 * 1024;  ///< unsent, on one stream
    std::chrono::milliseconds event_heartbeat{15'000};
};

struct ServerOptions {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;  ///< 0: any free one, see Server::port
    std::size_t io_threads = 2;
    std::size_t workers = 64;
    /// As many as there are processors: what only computes is answered in the order in which it
    /// came, and the last waits no longer than its turn. 0: on the workers, where reading the store
    /// means waiting for a network.
    std::size_t brief_workers = 0;
    Limits limits;
    /// Addresses or networks (10.0.0.0/8) whose X-Forwarded-For and -Proto are believed.
    std::vector<std::string> trusted_proxies;
    std::filesystem::path upload_folder;  ///< must exist when a route accepts uploads
    std::filesystem::path static_folder;  ///< the built web, read once; empty: none
    /// The page of the static folder (desk/index.html) that shows a path which is no file.
    std::function<std::optional<std::string>(std::string_view path)> page_for;
    std::chrono::milliseconds drain_time{20'000};
};

/// One line of the access log; holds no personal data: the pattern, not the path.
struct AccessEntry {
    std::string_view operation_id;  ///< or "static-file", "unmatched", "malformed"
    std::string_view method;        ///< "GET"; "-" when it could not be read
    int status;                     ///< 499 when the connection ended before there was an answer
    std::uint64_t bytes;            ///< sent, with the head
    std::chrono::microseconds took;
    std::string_view request_id;
};

struct ServerFigures {
    std::size_t open_connections = 0;
    std::size_t waiting_requests = 0;
    std::size_t busy_workers = 0;
    std::size_t event_streams = 0;
    std::uint64_t requests = 0;             ///< answered since the start
    std::uint64_t refused_connections = 0;  ///< beyond the limits, since the start
    std::uint64_t refused_requests = 0;     ///< 503 because no worker was free, since the start
};

/// HTTP/1.1 over TCP: I/O threads read and write, workers run handlers.
class Server {
  public:
    /// `dispatch` must outlive the server; its router must not change any more. `access_log` is
    /// called on the I/O threads when an answer was sent or could not be; it must not wait. Throws
    /// std::system_error when the port is taken, std::runtime_error for a trusted proxy that is no
    /// address or a static folder that cannot be read.
    Server(ServerOptions options, const Dispatch& dispatch,
           std::function<void(const AccessEntry&)> access_log);
    ~Server();

    std::uint16_t port() const;
    ServerFigures figures() const;

    /// Takes no new connections, ends event streams, lets running requests end within
    /// `drain_time`, closes what is left, then returns; later only if a handler does not return.
    void stop();

  private:
    class Engine;
    std::unique_ptr<Engine> engine_;
};

}  // namespace yimen::http
