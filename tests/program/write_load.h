#pragma once

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <boost/json.hpp>

#include "program/installation.h"

namespace yimen::test {

/// What somebody was told: the entry stands in this version, and its text says so.
struct Acknowledged {
    std::int64_t version = 0;
    std::string window;  ///< the text that was saved with it
};

/// Officers who save drafts over HTTP, one entry each, as fast as the server answers, until they
/// are stopped or the server is gone. They share one session, which they go on with from server to
/// server: it must not get lost either.
class WriteLoad {
  public:
    WriteLoad(std::string account, std::vector<std::string> entry_ids);

    /// Begins on the server at `port`; throws std::runtime_error when nobody may sign in there.
    /// `acknowledged` hears after every answer how many there were
    /// in all.
    void begin(std::uint16_t port, std::function<void(std::size_t)> acknowledged);
    /// Ends after the answer that each waits for. Brings what was answered otherwise than by
    /// success.
    std::vector<std::string> stop();
    /// Waits until the server is gone.
    std::vector<std::string> await_end();

    std::size_t count() const { return count_; }
    /// While it works, ask for a copy; afterwards for the map itself.
    std::map<std::string, Acknowledged> acknowledged_now() {
        const std::lock_guard lock{guard_};
        return acknowledged_;
    }
    const std::map<std::string, Acknowledged>& acknowledged() const { return acknowledged_; }

  private:
    void work_on(const std::string& entry_id, std::uint16_t port);
    void save_until_stopped(OfficerDesk& desk, const std::string& entry_id);
    void complain(std::string words);

    const std::string account_;
    const std::vector<std::string> entry_ids_;
    std::function<void(std::size_t)> tell_;
    std::vector<std::thread> threads_;
    std::atomic<bool> stopping_ = false;
    std::atomic<std::size_t> count_ = 0;
    std::mutex guard_;
    std::map<std::string, Acknowledged> acknowledged_;
    std::string cookie_;
    std::vector<std::string> complaints_;
};

/// What the store holds against what was acknowledged, each fault a sentence: a lost or half saved
/// version, an entry whose history or audit log lacks a save, a store that the engine finds
/// damaged.
std::vector<std::string> find_losses(const Installation& installation,
                                     const std::map<std::string, Acknowledged>& acknowledged);

/// Market-supervision items of 揭东 and their entries: one for each officer of the load.
std::vector<std::string> load_item_keys();
std::vector<std::string> load_entry_ids();

}  // namespace yimen::test
