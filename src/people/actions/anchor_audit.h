#pragma once

#include <chrono>
#include <condition_variable>
#include <filesystem>
#include <map>
#include <mutex>
#include <string>
#include <thread>

#include "people/domain/audit.h"

#include "platform/clock/clock.h"
#include "platform/db/database.h"

namespace yimen::people {

/// Writes the heads of all audit chains into a file outside the store: the end of each segment, and
/// every `interval` how far each chain has come. A line is `time chain segment number digest`; each
/// is on the disk before the next is asked for. So nothing older than the interval can be taken off
/// the end of a chain unnoticed; keep a copy of the file where the server cannot write.
class AuditAnchors {
  public:
    /// Reads what the file has, so that nothing is anchored twice.
    AuditAnchors(db::Database& database, const clock::Clock& clock, std::filesystem::path path);

    /// Appends what is new.
    void anchor();

  private:
    db::Database& database_;
    const clock::Clock& clock_;
    std::filesystem::path path_;
    bool torn_ = false;
    std::map<std::string, AuditHead> last_;
};

/// Anchors on a thread of its own while it lives, and a last time when it goes.
class AuditAnchoring {
  public:
    /// `failed` is told why an anchor could not be written; it is tried again.
    AuditAnchoring(AuditAnchors anchors, std::chrono::milliseconds interval,
                   std::function<void(const std::exception&)> failed);
    ~AuditAnchoring();
    AuditAnchoring(const AuditAnchoring&) = delete;
    AuditAnchoring& operator=(const AuditAnchoring&) = delete;

  private:
    void anchor_until_stopped(std::chrono::milliseconds interval);

    AuditAnchors anchors_;
    std::function<void(const std::exception&)> failed_;
    std::mutex guard_;
    std::condition_variable stopped_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace yimen::people
