#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "people/people.h"
#include "people/store/audit_store.h"

#include "platform/crypto/digest.h"
#include "platform/services.h"

namespace yimen::people {

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

// Units of one thread come one after the other, so a chain for each thread has one writer at a
// time: on PostgreSQL no unit waits for, or is run again because of, the chain of another one
// (unless two chains share a page of the index), and SQLite's one writer has one chain.
std::string chain_of_this_thread(const std::string& server_name) {
    static const auto lanes = std::make_shared<Lanes>();
    thread_local const Lane lane{lanes};
    return server_name + '/' + std::to_string(lane.number());
}

}  // namespace

void record(db::Transaction& transaction, const AuditEvent& event, const Services& services) {
    AuditStore store{transaction};
    const auto chain = chain_of_this_thread(services.server_name);
    store.add(link(chain, store.find_last(chain), event, services.clock.now(), crypto::sm3_hex));
}

}  // namespace yimen::people
