#include "platform/http/connection/server_state.h"

#include <utility>

namespace yimen::http {

ServerState::ServerState(ServerOptions given, const Dispatch& used_dispatch,
                         std::function<void(const AccessEntry&)> log)
    : options(std::move(given)),
      dispatch(used_dispatch),
      access_log(std::move(log)),
      proxies(options.trusted_proxies),
      static_files(options.static_folder.empty()
                       ? StaticFiles{}
                       : StaticFiles{options.static_folder, options.page_for}),
      workers(options.workers, options.limits.waiting_requests),
      brief_workers(options.brief_workers, options.limits.waiting_requests) {}

bool ServerState::admit(const NetworkAddress& peer) {
    const std::lock_guard lock{mutex_};
    const auto& limits = options.limits;
    auto& from_peer = open_by_address_[peer.bytes];
    const bool too_many_from_peer =
        from_peer >= limits.connections_per_address && !proxies.trusts(peer);
    if (open_connections_ >= limits.connections || too_many_from_peer) {
        if (from_peer == 0) open_by_address_.erase(peer.bytes);
        ++refused_connections;
        return false;
    }
    ++from_peer;
    ++open_connections_;
    return true;
}

void ServerState::release(const NetworkAddress& peer) {
    const std::lock_guard lock{mutex_};
    const auto from_peer = open_by_address_.find(peer.bytes);
    if (--from_peer->second == 0) open_by_address_.erase(from_peer);
    if (--open_connections_ == 0) emptied_.notify_all();
}

bool ServerState::admit_stream() {
    if (++event_streams <= options.limits.event_streams) return true;
    --event_streams;
    return false;
}

void ServerState::await_empty(std::chrono::milliseconds time) {
    std::unique_lock lock{mutex_};
    emptied_.wait_for(lock, time, [this] { return open_connections_ == 0; });
}

std::size_t ServerState::open_connections() const {
    const std::lock_guard lock{mutex_};
    return open_connections_;
}

}  // namespace yimen::http
