#include "platform/http/connection/event_channel.h"

#include <algorithm>
#include <utility>

namespace yimen::http {
namespace {

void append_field(std::string& text, std::string_view name, std::string_view value) {
    if (value.empty()) return;
    text.append(name).append(": ");
    for (const char c : value) text += c == '\n' || c == '\r' || c == '\0' ? ' ' : c;
    text += '\n';
}

}  // namespace

std::string format_event(std::string_view event, std::string_view data, std::string_view id) {
    std::string text;
    append_field(text, "event", event);
    append_field(text, "id", id);
    for (;;) {
        const auto end = std::min(data.find_first_of("\r\n"), data.size());
        text.append("data: ").append(data.substr(0, end)).append("\n");
        if (end == data.size()) break;
        const bool both = data.substr(end, 2) == "\r\n";
        data.remove_prefix(end + (both ? 2 : 1));
    }
    return text + "\n";
}

EventChannel::EventChannel(std::size_t waiting_bytes_max, std::function<void()> wake)
    : waiting_bytes_max_(waiting_bytes_max), wake_(std::move(wake)) {}

bool EventChannel::send(std::string_view event, std::string_view data, std::string_view id) {
    const auto text = format_event(event, data, id);
    {
        const std::lock_guard lock{mutex_};
        if (!open_) return false;
        if (waiting_.size() + text.size() <= waiting_bytes_max_) {
            const bool first = waiting_.empty();
            waiting_ += text;
            if (first) wake_();
            return true;
        }
    }
    close();
    return false;
}

void EventChannel::close() {
    end(true);
}

void EventChannel::shut() {
    end(false);
}

void EventChannel::end(bool wakes) {
    std::vector<std::function<void()>> tell;
    {
        const std::lock_guard lock{mutex_};
        if (open_ && wakes) wake_();
        open_ = false;
        // After `shut` there may be nobody to wake, also for a close that comes later.
        wake_ = nullptr;
        tell.swap(tell_);
    }
    for (const auto& call : tell) call();
}

bool EventChannel::is_open() const {
    const std::lock_guard lock{mutex_};
    return open_;
}

void EventChannel::when_closed(std::function<void()> tell) {
    {
        const std::lock_guard lock{mutex_};
        if (open_) {
            tell_.push_back(std::move(tell));
            return;
        }
    }
    tell();
}

std::string EventChannel::take() {
    const std::lock_guard lock{mutex_};
    return std::exchange(waiting_, {});
}

}  // namespace yimen::http
