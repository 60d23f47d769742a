#include "connect/sms/stand_in.h"

#include <chrono>
#include <utility>

#include <boost/json.hpp>

namespace yimen::connect::sms {

namespace {

constexpr const char* kPath = "/texts";

http::Response with(int status, std::string body = "{}") {
    http::Response response;
    response.status = status;
    response.body = std::move(body);
    return response;
}

}  // namespace

StandIn::StandIn(std::string token) : token_(std::move(token)), dispatch_(router_) {
    router_.add({.method = http::Method::Post,
                 .pattern = kPath,
                 .operation_id = "takeText",
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

void StandIn::plan(std::deque<Manner> manners) {
    const std::lock_guard lock{guard_};
    planned_ = std::move(manners);
}

std::vector<TextReceived> StandIn::received() const {
    const std::lock_guard lock{guard_};
    return received_;
}

std::vector<TextReceived> StandIn::await(std::size_t count) const {
    constexpr std::chrono::seconds kPatience{30};
    std::unique_lock lock{guard_};
    came_.wait_for(lock, kPatience, [&] { return received_.size() >= count; });
    return received_;
}

std::int64_t StandIn::asked() const {
    const std::lock_guard lock{guard_};
    return asked_;
}

http::Response StandIn::answer(const http::Request& request) {
    constexpr int kUnauthorized = 401;
    constexpr int kBad = 400;
    constexpr int kTooMany = 429;
    constexpr int kBadGateway = 502;
    constexpr int kUnavailable = 503;
    const std::lock_guard lock{guard_};
    ++asked_;
    if (request.header("authorization") != "Bearer " + token_) return with(kUnauthorized);
    auto manner = Manner::Takes;
    if (!planned_.empty()) {
        manner = planned_.front();
        planned_.pop_front();
    }
    if (manner == Manner::Refuses) return with(200, R"({"taken":false})");
    if (manner == Manner::IsMisused) return with(kBad);
    if (manner == Manner::IsBusy) return with(kUnavailable);
    if (manner == Manner::AsksToWait) return with(kTooMany);
    if (manner == Manner::SpeaksNonsense) return with(200, "taken");
    const auto said = boost::json::parse(request.body);
    const auto text_of = [&](const char* name) { return std::string{said.at(name).as_string()}; };
    const std::string key{request.header("idempotency-key")};
    if (keys_.emplace(key, true).second) received_.push_back({key, text_of("to"), text_of("text")});
    came_.notify_all();
    return manner == Manner::ForgetsToSay ? with(kBadGateway) : with(200, R"({"taken":true})");
}

}  // namespace yimen::connect::sms
