#pragma once

#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace yimen {

/// Values by key, those asked for last, up to a size; the others are forgotten. Safe to share
/// between threads. Values are copied out: let them be small or shared.
template <class Value>
class Recent {
  public:
    explicit Recent(std::size_t bytes_most) : bytes_most_(bytes_most) {}

    std::optional<Value> find(std::string_view key) {
        const std::scoped_lock lock{mutex_};
        const auto found = by_key_.find(key);
        if (found == by_key_.end()) return std::nullopt;
        row_.splice(row_.begin(), row_, found->second);
        return found->second->value;
    }

    /// In the place of what is there under the key. What is larger than all of it is not kept.
    void keep(std::string key, Value value, std::size_t bytes) {
        const std::scoped_lock lock{mutex_};
        forget(key);
        if (bytes > bytes_most_) return;
        while (bytes_ + bytes > bytes_most_) forget(row_.back().key);
        row_.push_front({std::move(key), std::move(value), bytes});
        by_key_.emplace(row_.front().key, row_.begin());
        bytes_ += bytes;
    }

    void drop(std::string_view key) {
        const std::scoped_lock lock{mutex_};
        forget(key);
    }

  private:
    struct Kept {
        std::string key;
        Value value;
        std::size_t bytes;
    };
    using Row = std::list<Kept>;  // asked for last first

    void forget(std::string_view key) {
        const auto found = by_key_.find(key);
        if (found == by_key_.end()) return;
        const auto place = found->second;
        by_key_.erase(found);
        bytes_ -= place->bytes;
        row_.erase(place);
    }

    const std::size_t bytes_most_;
    std::mutex mutex_;
    Row row_;
    std::unordered_map<std::string_view, typename Row::iterator> by_key_;  // keys stand in the row
    std::size_t bytes_ = 0;
};

}  // namespace yimen
