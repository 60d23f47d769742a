#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"

namespace yimen::people {

/// What somebody did; who, in which role, from where, to what, for what purpose. `subject` names
/// the thing (entry:01H…), never a person's data. GB/T 22239-2019 8.1.4 (安全审计).
struct AuditEvent {
    std::string account;  ///< login name; empty when nobody is known
    std::string role;
    std::string act;
    std::string subject;
    std::string purpose;
    std::string address;
};

/// Where an entry stands. A chain is one lane of one server; entries of lanes stand side by side,
/// so that no act waits for another one's entry.
struct AuditPlace {
    std::string chain;
    std::int64_t segment = 1;
    std::int64_t number = 1;  ///< within the segment

    friend auto operator<=>(const AuditPlace&, const AuditPlace&) = default;
};

struct AuditEntry {
    AuditPlace place;
    Instant at;
    AuditEvent event;
    std::string previous;  ///< digest of the entry before, across segments; empty for the first
    std::string digest;    ///< of everything above
};

/// The end of a chain as it was seen at some time.
struct AuditHead {
    AuditPlace place;
    std::string digest;

    friend bool operator==(const AuditHead&, const AuditHead&) = default;
};

inline constexpr std::int64_t kSegmentEntriesMax = 10'000;

using TextDigest = std::function<std::string(std::string_view)>;

/// The entry that follows `last` in its chain: a new segment begins with the day (in China) and
/// after `kSegmentEntriesMax` entries.
AuditEntry link(const std::string& chain, const std::optional<AuditEntry>& last,
                const AuditEvent& event, Instant now, const TextDigest& digest);

enum class AuditFault {
    Changed,       ///< the entry is not what its digest, or its successor, says
    Removed,       ///< an entry before another one is gone; the place is one that lacks
    RemovedAtEnd,  ///< the chain ends before an anchored head
    Rewritten,     ///< whole in itself, but not what was anchored
};

struct AuditFinding {
    AuditFault fault = AuditFault::Changed;
    AuditPlace place;

    friend bool operator==(const AuditFinding&, const AuditFinding&) = default;
};

/// Checks entries that come in the order of their places against each other and against heads
/// anchored outside the store.
///
/// What it finds: a changed entry, a removed one, a chain that was computed anew, and entries
/// removed at the end of a chain up to the last anchor. What it cannot find: what happened to
/// entries after the last anchor, when whoever did it also mended the digests; an entry that was
/// properly added; and any of it, when the anchors were changed alike. Keep a copy of them
/// elsewhere.
class AuditCheck {
  public:
    AuditCheck(std::vector<AuditHead> anchors, TextDigest digest);

    void take(const AuditEntry& entry);
    /// Nothing may be taken after this.
    std::vector<AuditFinding> finish();

  private:
    void begin_chain(const AuditEntry& entry);
    void follow(const AuditEntry& entry);
    void end_chain();
    void report(AuditFault fault, AuditPlace place);

    std::map<AuditPlace, std::string> anchors_;
    TextDigest digest_;
    std::optional<AuditHead> last_;
    std::vector<AuditFinding> findings_;
};

}  // namespace yimen::people
