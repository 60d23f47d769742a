#include "app/calendar_watch.h"

#include <chrono>
#include <utility>

#include "platform/log/log.h"

namespace yimen::app {

namespace {

constexpr std::chrono::minutes kInterval{1};

}  // namespace

CalendarWatch::CalendarWatch(calendar::PublishedCalendar& calendar, const clock::Clock& clock,
                             Tell tell)
    : calendar_(calendar), clock_(clock), tell_(std::move(tell)), thread_([this] { watch(); }) {}

CalendarWatch::~CalendarWatch() {
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    stopped_.notify_all();
    thread_.join();
}

void CalendarWatch::look() {
    const auto today = clock_.today();
    auto missing = calendar_.missing_years(today);
    const bool is_new_day = today != told_on_ && !missing.empty();
    if (missing == told_ && !is_new_day) return;
    tell_(missing);
    told_ = std::move(missing);
    told_on_ = today;
}

void CalendarWatch::watch() {
    std::unique_lock lock{guard_};
    do {
        try {
            look();
        } catch (const std::exception& error) {
            log::error("calendar-watch", {{"what", std::string_view{error.what()}}});
        }
    } while (!stopped_.wait_for(lock, kInterval, [this] { return stopping_; }));
}

}  // namespace yimen::app
