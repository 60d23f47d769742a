#pragma once

#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.h"

namespace yimen::http {

/// Between those who send events and the connection that writes them.
class EventChannel final : public EventStream {
  public:
    /// `wake` is called, on the sender's thread, when there is something to write or the stream was
    /// ended; never after `shut`. It must not wait nor call back.
    EventChannel(std::size_t waiting_bytes_max, std::function<void()> wake);

    bool send(std::string_view event, std::string_view data, std::string_view id) override;
    void close() override;
    bool is_open() const override;
    void when_closed(std::function<void()> tell) override;

    /// What waits, in the format of the HTML standard §9.2; for the connection.
    std::string take();

    /// The connection is gone.
    void shut();

  private:
    void end(bool wakes);

    const std::size_t waiting_bytes_max_;
    mutable std::mutex mutex_;
    std::function<void()> wake_;
    std::string waiting_;
    std::vector<std::function<void()>> tell_;
    bool open_ = true;
};

/// One event as it goes over the wire.
std::string format_event(std::string_view event, std::string_view data, std::string_view id);

}  // namespace yimen::http
