#include "connect/webhooks/stand_in.h"

#include <utility>

namespace yimen::connect::webhooks {

namespace {

constexpr const char* kPath = "/events";

}  // namespace

StandIn::StandIn() : dispatch_(router_) {
    router_.add({.method = http::Method::Post,
                 .pattern = kPath,
                 .operation_id = "takeEvent",
                 .access = http::Access::Public,
                 .runs = http::Runs::OnWorker,
                 .handler = [this](const http::Request& request) { return answer(request); }});
    server_ = std::make_unique<http::Server>(
        http::ServerOptions{.port = 0, .io_threads = 1, .workers = 2}, dispatch_,
        [](const http::AccessEntry&) {});
}

StandIn::~StandIn() {
    server_->stop();
}

std::string StandIn::address() const {
    return "http://127.0.0.1:" + std::to_string(server_->port()) + kPath;
}

void StandIn::plan(std::deque<int> statuses) {
    const std::lock_guard lock{guard_};
    planned_ = std::move(statuses);
}

std::vector<EventReceived> StandIn::received() const {
    const std::lock_guard lock{guard_};
    return received_;
}

void StandIn::forget() {
    const std::lock_guard lock{guard_};
    received_.clear();
}

http::Response StandIn::answer(const http::Request& request) {
    constexpr int kNoContent = 204;
    constexpr int kRedirection = 300;
    constexpr int kAfterRedirection = 400;
    const std::lock_guard lock{guard_};
    received_.push_back({std::string{request.header("webhook-id")},
                         std::string{request.header("webhook-timestamp")},
                         std::string{request.header("webhook-signature")}, request.body});
    http::Response response;
    response.status = kNoContent;
    if (!planned_.empty()) {
        response.status = planned_.front();
        planned_.pop_front();
    }
    if (response.status >= kRedirection && response.status < kAfterRedirection) {
        response.header("Location", address());
    }
    return response;
}

}  // namespace yimen::connect::webhooks
