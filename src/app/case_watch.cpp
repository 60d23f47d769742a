#include "app/case_watch.h"

#include <chrono>

#include "cases/actions/sweep_statute.h"

#include "platform/log/log.h"

namespace yimen::app {

namespace {

constexpr std::chrono::minutes kInterval{1};

}  // namespace

CaseWatch::CaseWatch(Services& services, cases::Office& office)
    : services_(services), office_(office), thread_([this] { watch(); }) {}

CaseWatch::~CaseWatch() {
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    stopped_.notify_all();
    thread_.join();
}

void CaseWatch::watch() {
    std::unique_lock lock{guard_};
    do {
        try {
            cases::sweep_statute(services_, office_);
        } catch (const std::exception& error) {
            log::error("case-watch", {{"what", std::string_view{error.what()}}});
        }
    } while (!stopped_.wait_for(lock, kInterval, [this] { return stopping_; }));
}

}  // namespace yimen::app
