#include "platform/http/server.h"

#include <utility>

#include "platform/http/connection/engine.h"

namespace yimen::http {

Server::Server(ServerOptions options, const Dispatch& dispatch,
               std::function<void(const AccessEntry&)> access_log)
    : engine_(std::make_unique<Engine>(std::move(options), dispatch, std::move(access_log))) {}

Server::~Server() = default;

std::uint16_t Server::port() const {
    return engine_->port();
}

ServerFigures Server::figures() const {
    return engine_->figures();
}

void Server::stop() {
    engine_->stop();
}

}  // namespace yimen::http
