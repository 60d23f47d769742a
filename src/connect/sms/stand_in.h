#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "platform/http/dispatch.h"
#include "platform/http/router.h"
#include "platform/http/server.h"

namespace yimen::connect::sms {

/// A text as a telephone would have it.
struct TextReceived {
    std::string key;
    std::string to;
    std::string text;
};

/// An SMS platform on a port of this machine, for tests and for trying the house out. A key that
/// came before is taken and sends nothing, as real platforms do.
class StandIn {
  public:
    /// How it answers the next request.
    enum class Manner : std::uint8_t {
        Takes,
        Refuses,        ///< says that it does not take it
        IsMisused,      ///< 400
        IsBusy,         ///< 503
        AsksToWait,     ///< 429
        ForgetsToSay,   ///< takes it and answers 502: the sender cannot know
        SpeaksNonsense  ///< 200 without JSON
    };

    explicit StandIn(std::string token);
    ~StandIn();
    StandIn(const StandIn&) = delete;
    StandIn& operator=(const StandIn&) = delete;

    /// Where it is posted to.
    std::string address() const;
    /// Manners of the next requests in their order; after them it takes everything.
    void plan(std::deque<Manner> manners);

    std::vector<TextReceived> received() const;
    /// Waits until so many texts have come; what there is then, or after half a minute.
    std::vector<TextReceived> await(std::size_t count) const;
    /// Requests of any outcome.
    std::int64_t asked() const;

  private:
    http::Response answer(const http::Request& request);

    std::string token_;
    mutable std::mutex guard_;
    mutable std::condition_variable came_;
    std::deque<Manner> planned_;
    std::vector<TextReceived> received_;
    std::map<std::string, bool> keys_;
    std::int64_t asked_ = 0;
    http::Router router_;
    http::Dispatch dispatch_;
    std::unique_ptr<http::Server> server_;
};

}  // namespace yimen::connect::sms
