#include "app/regularly.h"

#include <exception>
#include <string_view>
#include <utility>

#include "platform/log/log.h"

namespace yimen::app {

Regularly::Regularly(std::string fault_name, Work work, std::chrono::seconds pause)
    : fault_name_(std::move(fault_name)),
      work_(std::move(work)),
      pause_(pause),
      thread_([this](const std::stop_token& stop) { run(stop); }) {}

void Regularly::run(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        try {
            work_(stop);
        } catch (const std::exception& error) {
            log::error(fault_name_, {{"what", std::string_view{error.what()}}});
        }
        std::unique_lock lock{guard_};
        stopped_.wait_for(lock, stop, pause_, [] { return false; });
    }
}

}  // namespace yimen::app
