#include "platform/http/connection/engine.h"

#include <algorithm>
#include <system_error>
#include <utility>

#include <boost/asio/ip/v6_only.hpp>
#include <boost/asio/post.hpp>

namespace yimen::http {

namespace asio = boost::asio;
using boost::system::error_code;

namespace {

constexpr std::chrono::milliseconds kRetryAccept{100};

/// Often enough that no limit is overrun by more than a quarter, and at most once a second.
std::chrono::milliseconds tick_of(const Limits& limits) {
    using std::chrono::milliseconds;
    const auto shortest = std::min({limits.header_time, limits.body_time, limits.idle_time,
                                    limits.write_time, limits.event_heartbeat});
    return std::clamp(shortest / 4, milliseconds{5}, milliseconds{1000});
}

std::vector<std::unique_ptr<IoThread>> start_io(const ServerOptions& options) {
    std::vector<std::unique_ptr<IoThread>> threads;
    for (std::size_t count = 0; count < std::max<std::size_t>(options.io_threads, 1); ++count) {
        threads.push_back(std::make_unique<IoThread>(tick_of(options.limits)));
    }
    return threads;
}

NetworkAddress to_network_address(const asio::ip::address& address) {
    return parse_address(address.to_string()).value_or(NetworkAddress{});
}

}  // namespace

Server::Engine::Engine(ServerOptions options, const Dispatch& dispatch,
                       std::function<void(const AccessEntry&)> access_log)
    : state_(std::move(options), dispatch, std::move(access_log)),
      io_(start_io(state_.options)),
      acceptor_(io_.front()->context()),
      retry_(io_.front()->context()) {
    listen();
    asio::post(io_.front()->context(), [this] { await_connection(); });
}

Server::Engine::~Engine() {
    stop();
}

void Server::Engine::listen() {
    error_code error;
    const auto fail_on_error = [&] {
        if (error) throw std::system_error{error, "cannot listen on " + state_.options.address};
    };
    const auto address = asio::ip::make_address(state_.options.address, error);
    fail_on_error();
    const asio::ip::tcp::endpoint endpoint{address, state_.options.port};
    acceptor_.open(endpoint.protocol(), error);
    fail_on_error();
    acceptor_.set_option(asio::socket_base::reuse_address{true}, error);
    acceptor_.bind(endpoint, error);
    fail_on_error();
    acceptor_.listen(asio::socket_base::max_listen_connections, error);
    fail_on_error();
    port_ = acceptor_.local_endpoint().port();
}

void Server::Engine::await_connection() {
    auto& io = *io_[next_io_++ % io_.size()];
    acceptor_.async_accept(io.context(),
                           [this, &io](const error_code& error, Session::Socket socket) {
                               if (state_.stopping || error == asio::error::operation_aborted)
                                   return;
                               if (!error) {
                                   take_connection(io, std::move(socket));
                                   return await_connection();
                               }
                               // Out of descriptors: trying at once again would only burn the
                               // processor.
                               retry_.expires_after(kRetryAccept);
                               retry_.async_wait([this](const error_code& cancelled) {
                                   if (!cancelled) await_connection();
                               });
                           });
}

void Server::Engine::take_connection(IoThread& io, Session::Socket socket) {
    error_code error;
    const auto endpoint = socket.remote_endpoint(error);
    if (error) return;
    const auto peer = to_network_address(endpoint.address());
    if (!state_.admit(peer)) return turn_away(std::move(socket));
    io.adopt(std::make_shared<Session>(io, state_, std::move(socket), peer));
}

void Server::Engine::turn_away(Session::Socket socket) const {
    constexpr std::string_view kFull =
        "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nContent-Length: 0\r\n"
        "Connection: close\r\n\r\n";
    error_code ignored;
    socket.non_blocking(true, ignored);
    socket.write_some(asio::buffer(kFull), ignored);
    socket.shutdown(Session::Socket::shutdown_send, ignored);
}

ServerFigures Server::Engine::figures() const {
    ServerFigures figures;
    figures.open_connections = state_.open_connections();
    figures.waiting_requests = state_.workers.waiting() + state_.brief_workers.waiting();
    figures.busy_workers = state_.workers.busy() + state_.brief_workers.busy();
    figures.event_streams = state_.event_streams;
    figures.requests = state_.requests;
    figures.refused_connections = state_.refused_connections;
    figures.refused_requests = state_.refused_requests;
    return figures;
}

void Server::Engine::stop() {
    if (std::exchange(stopped_, true)) return;
    state_.stopping = true;
    asio::post(io_.front()->context(), [this] {
        error_code ignored;
        acceptor_.close(ignored);
        retry_.cancel();
    });
    for (const auto& io : io_) io->drain();
    state_.await_empty(state_.options.drain_time);
    for (const auto& io : io_) io->close_all();
    // While the I/O threads still run: what a worker ends is taken from it there.
    state_.workers.stop();
    state_.brief_workers.stop();
    for (const auto& io : io_) io->join();
}

}  // namespace yimen::http
