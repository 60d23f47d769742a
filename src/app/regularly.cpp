#include "app/regularly.h"

#include <exception>
#include <string_view>
#include <utility>

#include "platform/log/log.h"

namespace yimen::app {

Regularly::Regularly(std::string fault_name, std::function<void()> work, std::chrono::seconds pause)
    : fault_name_(std::move(fault_name)),
      work_(std::move(work)),
      pause_(pause),
      thread_([this] { run(); }) {}

Regularly::~Regularly() {
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    stopped_.notify_all();
    thread_.join();
}

void Regularly::run() {
    std::unique_lock lock{guard_};
    do {
        lock.unlock();
        try {
            work_();
        } catch (const std::exception& error) {
            log::error(fault_name_, {{"what", std::string_view{error.what()}}});
        }
        lock.lock();
    } while (!stopped_.wait_for(lock, pause_, [this] { return stopping_; }));
}

}  // namespace yimen::app
