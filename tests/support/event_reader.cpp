#include "support/event_reader.h"

#include <algorithm>
#include <chrono>
#include <iterator>

namespace yimen::test {

namespace {

constexpr std::chrono::seconds kPatience{30};

}  // namespace

bool EventReader::send(std::string_view event, std::string_view data, std::string_view id) {
    const std::lock_guard lock{mutex_};
    if (!open_) return false;
    events_.push_back({std::string{event}, std::string{data}, std::string{id}});
    came_.notify_all();
    return true;
}

void EventReader::close() {
    const std::lock_guard lock{mutex_};
    open_ = false;
    came_.notify_all();
}

bool EventReader::is_open() const {
    const std::lock_guard lock{mutex_};
    return open_;
}

void EventReader::when_closed(std::function<void()>) {}

std::vector<EventReader::Event> EventReader::named(std::string_view name) const {
    std::vector<Event> found;
    std::copy_if(events_.begin(), events_.end(), std::back_inserter(found),
                 [&](const Event& one) { return one.name == name; });
    return found;
}

std::vector<EventReader::Event> EventReader::await(std::string_view name, std::size_t count) const {
    std::unique_lock lock{mutex_};
    came_.wait_for(lock, kPatience, [&] { return named(name).size() >= count; });
    return named(name);
}

bool EventReader::await_data(std::string_view part) const {
    std::unique_lock lock{mutex_};
    return came_.wait_for(lock, kPatience, [&] {
        return std::any_of(events_.begin(), events_.end(), [&](const Event& one) {
            return one.data.find(part) != std::string::npos;
        });
    });
}

bool EventReader::await_end() const {
    std::unique_lock lock{mutex_};
    return came_.wait_for(lock, kPatience, [&] { return !open_; });
}

std::string EventReader::last_id() const {
    const std::lock_guard lock{mutex_};
    return events_.empty() ? std::string{} : events_.back().id;
}

}  // namespace yimen::test
