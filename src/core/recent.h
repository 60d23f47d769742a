#pragma once

#include <atomic>
#include <cstddef>
#include <iterator>
#include <list>
#include <mutex>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <utility>

#include <boost/unordered/unordered_flat_map.hpp>

namespace yimen {

/// Values by key, up to a size; beyond it, what nobody asked for is forgotten, the oldest first,
/// before what somebody did (second chance). Safe to share between threads, and who asks waits for
/// nobody who asks. Values are copied out: let them be small or shared.
template <class Value>
class Recent {
  public:
    explicit Recent(std::size_t bytes_most) : bytes_most_(bytes_most) {}

    std::optional<Value> find(std::string_view key) {
        const std::shared_lock lock{mutex_};
        const auto found = by_key_.find(key);
        if (found == by_key_.end()) return std::nullopt;
        auto& kept = *found->second;
        // What is read by many is written once.
        if (!kept.asked_for.load(std::memory_order_relaxed)) {
            kept.asked_for.store(true, std::memory_order_relaxed);
        }
        return kept.value;
    }

    /// In the place of what is there under the key. What is larger than all of it is not kept.
    void keep(std::string key, Value value, std::size_t bytes) {
        const std::scoped_lock lock{mutex_};
        forget(key);
        if (bytes > bytes_most_) return;
        while (bytes_ + bytes > bytes_most_) forget_oldest();
        row_.emplace_front(std::move(key), std::move(value), bytes);
        by_key_.emplace(row_.front().key, row_.begin());
        bytes_ += bytes;
    }

    void drop(std::string_view key) {
        const std::scoped_lock lock{mutex_};
        forget(key);
    }

  private:
    struct Kept {
        Kept(std::string its_key, Value its_value, std::size_t its_bytes)
            : key(std::move(its_key)), value(std::move(its_value)), bytes(its_bytes) {}

        const std::string key;
        const Value value;
        const std::size_t bytes;
        std::atomic<bool> asked_for = false;
    };
    using Row = std::list<Kept>;  // the oldest last

    void forget_oldest() {
        for (;;) {
            const auto oldest = std::prev(row_.end());
            if (!oldest->asked_for) return forget(oldest->key);
            oldest->asked_for = false;
            row_.splice(row_.begin(), row_, oldest);
        }
    }

    void forget(std::string_view key) {
        const auto found = by_key_.find(key);
        if (found == by_key_.end()) return;
        const auto place = found->second;
        by_key_.erase(found);
        bytes_ -= place->bytes;
        row_.erase(place);
    }

    const std::size_t bytes_most_;
    std::shared_mutex mutex_;
    Row row_;
    // Keys stand in the row.
    boost::unordered_flat_map<std::string_view, typename Row::iterator> by_key_;
    std::size_t bytes_ = 0;
};

}  // namespace yimen
