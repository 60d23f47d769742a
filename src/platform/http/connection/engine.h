#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <vector>

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/steady_timer.hpp>

#include "platform/http/connection/io_thread.h"
#include "platform/http/connection/server_state.h"
#include "platform/http/connection/session.h"
#include "platform/http/server.h"

namespace yimen::http {

/// Takes connections on the first I/O thread and deals them out to all in turn.
class Server::Engine {
  public:
    Engine(ServerOptions options, const Dispatch& dispatch,
           std::function<void(const AccessEntry&)> access_log);
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    std::uint16_t port() const { return port_; }
    ServerFigures figures() const;
    void stop();

  private:
    using Acceptor = boost::asio::basic_socket_acceptor<boost::asio::ip::tcp,
                                                        boost::asio::io_context::executor_type>;

    void listen();
    void await_connection();
    void take_connection(IoThread& io, Session::Socket socket);
    void turn_away(Session::Socket socket) const;

    ServerState state_;
    std::vector<std::unique_ptr<IoThread>> io_;
    std::size_t next_io_ = 0;
    Acceptor acceptor_;
    boost::asio::steady_timer retry_;
    std::uint16_t port_ = 0;
    bool stopped_ = false;
};

}  // namespace yimen::http
