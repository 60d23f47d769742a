#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace yimen::app {

/// Does some work at once and then every minute, on a thread of its own, until it is destroyed.
class EveryMinute {
  public:
    /// What `work` throws goes into the log under `fault_name`; the next minute tries again.
    EveryMinute(std::string fault_name, std::function<void()> work);
    ~EveryMinute();
    EveryMinute(const EveryMinute&) = delete;
    EveryMinute& operator=(const EveryMinute&) = delete;

  private:
    void run();

    std::string fault_name_;
    std::function<void()> work_;
    std::mutex guard_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace yimen::app
