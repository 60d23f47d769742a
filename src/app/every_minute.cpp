#include "app/every_minute.h"

#include <chrono>
#include <exception>
#include <string_view>
#include <utility>

#include "platform/log/log.h"

namespace yimen::app {

namespace {

constexpr std::chrono::minutes kInterval{1};

}  // namespace

EveryMinute::EveryMinute(std::string fault_name, std::function<void()> work)
    : fault_name_(std::move(fault_name)), work_(std::move(work)), thread_([this] { run(); }) {}

EveryMinute::~EveryMinute() {
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    stopped_.notify_all();
    thread_.join();
}

void EveryMinute::run() {
    std::unique_lock lock{guard_};
    do {
        lock.unlock();
        try {
            work_();
        } catch (const std::exception& error) {
            log::error(fault_name_, {{"what", std::string_view{error.what()}}});
        }
        lock.lock();
    } while (!stopped_.wait_for(lock, kInterval, [this] { return stopping_; }));
}

}  // namespace yimen::app
