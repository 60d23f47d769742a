#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

namespace yimen::app {

/// Does some work at once and then again and again with a pause between, a minute unless said, on a
/// thread of its own, until it is destroyed.
class Regularly {
  public:
    /// Work that takes long looks at the token, and ends when somebody asks to stop.
    using Work = std::function<void(const std::stop_token&)>;

    /// What `work` throws goes into the log under `fault_name`; the next time tries again.
    Regularly(std::string fault_name, Work work,
              std::chrono::seconds pause = std::chrono::minutes{1});

  private:
    void run(const std::stop_token& stop);

    std::string fault_name_;
    Work work_;
    std::chrono::seconds pause_;
    std::mutex guard_;
    std::condition_variable_any stopped_;
    std::jthread thread_;
};

}  // namespace yimen::app
