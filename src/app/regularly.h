#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace yimen::app {

/// Does some work at once and then again and again with a pause between, a minute unless said, on a
/// thread of its own, until it is destroyed.
class Regularly {
  public:
    /// What `work` throws goes into the log under `fault_name`; the next time tries again.
    Regularly(std::string fault_name, std::function<void()> work,
              std::chrono::seconds pause = std::chrono::minutes{1});
    ~Regularly();
    Regularly(const Regularly&) = delete;
    Regularly& operator=(const Regularly&) = delete;

  private:
    void run();

    std::string fault_name_;
    std::function<void()> work_;
    std::chrono::seconds pause_;
    std::mutex guard_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace yimen::app
