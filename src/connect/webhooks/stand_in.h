#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "platform/http/dispatch.h"
#include "platform/http/router.h"
#include "platform/http/server.h"

namespace yimen::connect::webhooks {

/// An event as it came to a department's system.
struct EventReceived {
    std::string id;
    std::string timestamp;
    std::string signature;
    std::string body;
};

/// A department's own system on a port of this machine that is told of events, for tests and for
/// trying the house out. Whether to believe them is for whoever looks at what came.
class StandIn {
  public:
    StandIn();
    ~StandIn();
    StandIn(const StandIn&) = delete;
    StandIn& operator=(const StandIn&) = delete;

    /// Where it is told; plain HTTP, on loopback.
    std::string address() const;
    /// Statuses of the next answers in their order; after them it answers 204. 3xx leads to its
    /// own address.
    void plan(std::deque<int> statuses);

    std::vector<EventReceived> received() const;
    void forget();

  private:
    http::Response answer(const http::Request& request);

    mutable std::mutex guard_;
    std::deque<int> planned_;
    std::vector<EventReceived> received_;
    http::Router router_;
    http::Dispatch dispatch_;
    std::unique_ptr<http::Server> server_;
};

}  // namespace yimen::connect::webhooks
