#pragma once

#include <condition_variable>
#include <cstddef>
#include <functional>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/message.h"

namespace yimen::test {

/// Takes the events of a stream as a page would, without a socket.
class EventReader final : public http::EventStream {
  public:
    struct Event {
        std::string name;
        std::string data;
        std::string id;
    };

    bool send(std::string_view event, std::string_view data, std::string_view id) override;
    void close() override;
    bool is_open() const override;
    void when_closed(std::function<void()> tell) override;

    /// All of this name once there are so many; what there is then, or after half a minute.
    std::vector<Event> await(std::string_view name, std::size_t count = 1) const;
    /// Whether something with this in its data came within half a minute.
    bool await_data(std::string_view part) const;
    /// Whether it was closed within half a minute.
    bool await_end() const;
    std::string last_id() const;

  private:
    std::vector<Event> named(std::string_view name) const;

    mutable std::mutex mutex_;
    mutable std::condition_variable came_;
    std::vector<Event> events_;
    bool open_ = true;
};

}  // namespace yimen::test
