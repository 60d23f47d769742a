#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace yimen::http {

/// Threads that run jobs in the order they came. Jobs must not throw.
class WorkerPool {
  public:
    using Job = std::function<void()>;

    WorkerPool(std::size_t threads, std::size_t waiting_max);
    ~WorkerPool();
    WorkerPool(const WorkerPool&) = delete;
    WorkerPool& operator=(const WorkerPool&) = delete;

    /// False when no worker is free and `waiting_max` jobs wait already.
    bool try_post(Job job);

    /// For the next step of work that was taken on before: never refused.
    void post(Job job);

    /// Runs what waits, then ends the threads. Nothing may be posted any more.
    void stop();

    std::size_t waiting() const;
    std::size_t busy() const;

  private:
    void work();

    const std::size_t waiting_max_;
    mutable std::mutex mutex_;
    std::condition_variable something_to_do_;
    std::deque<Job> jobs_;
    std::size_t busy_ = 0;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace yimen::http
