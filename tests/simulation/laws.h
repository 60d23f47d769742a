#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/domain/entry.h"
#include "simulation/town.h"

namespace yimen::simulation {

/// All that the store holds of one entry.
struct Snapshot {
    std::optional<catalog::Entry> entry;
    std::vector<catalog::EntryVersion> versions;  ///< oldest first
    std::vector<catalog::HistoryRow> history;     ///< oldest first
    std::optional<catalog::PublishedEntry> published;
};

Snapshot look_at(Town& town, const std::string& entry_id);

/// One act with what the store held before and after it.
struct Played {
    const Step& step;
    bool accepted = false;
    std::int64_t version = 0;  ///< that the officer said to have read
    const Snapshot& before;
    const Snapshot& after;
};

/// The laws that hold for every act, whoever does it, told from the requirements and not from the
/// code that keeps them: a refused act changes nothing; an accepted one was open to that officer
/// and leaves one line of history; two persons; the gate; versions dated without gap or overlap;
/// the public sees what is published and nothing else; the history replays to the state. Brings
/// the first that is broken, as a sentence; empty when all hold.
std::string find_broken_law(const Town& town, const Played& played);

/// What holds between whole runs: the public lists show the published entries of the run, every
/// change of it stands in the audit log, and the log verifies.
std::string find_broken_law(Town& town, const std::string& run,
                            const std::map<std::string, Snapshot>& entries);

}  // namespace yimen::simulation
