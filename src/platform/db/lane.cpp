#include "platform/db/lane.h"

#include <memory>
#include <mutex>
#include <set>
#include <utility>

namespace yimen::db {

namespace {

/// Numbers that are in use by one thread each; the smallest free one goes to the next thread.
class Lanes {
  public:
    int take() {
        const std::lock_guard lock{guard_};
        int lane = 0;
        while (taken_.contains(lane)) ++lane;
        taken_.insert(lane);
        return lane;
    }
    void give_back(int lane) {
        const std::lock_guard lock{guard_};
        taken_.erase(lane);
    }

  private:
    std::mutex guard_;
    std::set<int> taken_;
};

/// The lane of a thread while it lives.
class Lane {
  public:
    explicit Lane(std::shared_ptr<Lanes> lanes)
        : lanes_(std::move(lanes)), number_(lanes_->take()) {}
    ~Lane() { lanes_->give_back(number_); }
    Lane(const Lane&) = delete;
    Lane& operator=(const Lane&) = delete;

    int number() const { return number_; }

  private:
    std::shared_ptr<Lanes> lanes_;
    int number_;
};

}  // namespace

int lane_of_this_thread() {
    static const auto lanes = std::make_shared<Lanes>();
    thread_local const Lane lane{lanes};
    return lane.number();
}

}  // namespace yimen::db
