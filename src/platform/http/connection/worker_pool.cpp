#include "platform/http/connection/worker_pool.h"

#include <utility>

namespace yimen::http {

WorkerPool::WorkerPool(std::size_t threads, std::size_t waiting_max) : waiting_max_(waiting_max) {
    for (std::size_t count = 0; count < threads; ++count) {
        threads_.emplace_back([this] { work(); });
    }
}

WorkerPool::~WorkerPool() {
    stop();
}

bool WorkerPool::try_post(Job job) {
    {
        const std::lock_guard lock{mutex_};
        const auto free = threads_.size() - busy_;
        if (jobs_.size() >= waiting_max_ + free) return false;
        jobs_.push_back(std::move(job));
    }
    something_to_do_.notify_one();
    return true;
}

void WorkerPool::post(Job job) {
    {
        const std::lock_guard lock{mutex_};
        jobs_.push_back(std::move(job));
    }
    something_to_do_.notify_one();
}

void WorkerPool::stop() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    something_to_do_.notify_all();
    for (auto& thread : threads_) {
        if (thread.joinable()) thread.join();
    }
}

std::size_t WorkerPool::waiting() const {
    const std::lock_guard lock{mutex_};
    return jobs_.size();
}

std::size_t WorkerPool::busy() const {
    const std::lock_guard lock{mutex_};
    return busy_;
}

void WorkerPool::work() {
    std::unique_lock lock{mutex_};
    for (;;) {
        something_to_do_.wait(lock, [this] { return stopping_ || !jobs_.empty(); });
        if (jobs_.empty()) return;
        auto job = std::move(jobs_.front());
        jobs_.pop_front();
        ++busy_;
        lock.unlock();
        job();
        // What the job holds must go before the worker counts as free.
        job = nullptr;
        lock.lock();
        --busy_;
    }
}

}  // namespace yimen::http
