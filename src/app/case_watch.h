#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "cases/actions/office.h"

#include "platform/services.h"

namespace yimen::app {

/// Lets the law act by itself, on a thread of its own: every minute it looks for cases where a
/// limit has passed. Several servers may do so at once.
class CaseWatch {
  public:
    /// Both must outlive it.
    CaseWatch(Services& services, cases::Office& office);
    ~CaseWatch();
    CaseWatch(const CaseWatch&) = delete;
    CaseWatch& operator=(const CaseWatch&) = delete;

  private:
    void watch();

    Services& services_;
    cases::Office& office_;
    std::mutex guard_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace yimen::app
