#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "catalog/domain/entry.h"
#include "catalog/domain/publishing_rules.h"

#include "core/result.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// What `EntryStore::list` narrows by; empty texts do not narrow.
struct EntryFilter {
    std::string state;
    std::string unit_id;
    std::string name_part;
    std::string after_id;
    std::int64_t limit = 50;
};

/// What `EntryStore::list_contents` narrows by; empty texts do not narrow.
struct ContentFilter {
    std::string unit_id;
    std::string division_digits;  ///< this place and those inside it
    std::string item_key;
    std::string after_id;
    std::int64_t limit = 200;
};

/// An entry that is not retired with the content in force, or the newest before the first one.
struct EntryContent {
    Entry entry;
    std::string content;
};

/// An item of the basic catalogue that more than one unit has published.
struct SharedEntry {
    std::string item_key;
    std::string name;
    std::int64_t places = 0;
};

/// Entries, their versions and their history.
class EntryStore {
  public:
    explicit EntryStore(db::Transaction& transaction) : transaction_(transaction) {}

    std::optional<Entry> find(std::string_view entry_id) const;
    std::vector<Entry> list(const EntryFilter& filter) const;

    std::vector<EntryContent> list_contents(const ContentFilter& filter) const;
    std::vector<SharedEntry> list_shared_items() const;

    void add(const Entry& entry);

    /// Writes the entry as it is now; `entry.version` is the one that was read. Refuses `stale`
    /// when somebody else wrote in between.
    Result<Done> update(const Entry& entry);

    std::optional<EntryVersion> find_version(std::string_view entry_id, std::int64_t number) const;
    std::optional<EntryVersion> find_version_in_force(std::string_view entry_id, Day on) const;

    /// The number of the last version that was ever opened, discarded ones too; none has it twice.
    std::int64_t last_number(std::string_view entry_id) const;

    /// The last version before `number` that was not discarded.
    std::optional<EntryVersion> find_kept_version(std::string_view entry_id,
                                                  std::int64_t number) const;

    /// Newest first, without their contents.
    std::vector<EntryVersion> list_versions(std::string_view entry_id) const;

    void put_version(std::string_view entry_id, const EntryVersion& version);
    void end_version(std::string_view entry_id, std::int64_t number, VersionState state, Day on);

    void add_history(std::string_view entry_id, const HistoryRow& row);
    std::vector<HistoryRow> list_history(std::string_view entry_id) const;

    std::optional<PublishedEntry> find_published(std::string_view entry_id) const;

    /// The catalogue as it stood at the end of a day; of one unit when it is named.
    struct InForce {
        std::int64_t items = 0;
        std::int64_t immediate = 0;  ///< of these, 即办件
    };
    InForce count_in_force(Day on, std::string_view unit_id) const;

    /// The codes under which others name the entry, those of its version in force.
    void put_codes(std::string_view entry_id, const ItemCodes& codes);

    /// How often what the public sees has changed.
    std::int64_t revision() const;

    /// Says that what the public sees of this entry has changed; part of the unit of work that
    /// changes it.
    void raise_revision(std::string_view entry_id);

    /// The same for what stands beside the entries: everyday words.
    void raise_revision();

    /// The same for every entry.
    void raise_revision_of_all();

    /// Every entry whose public face changed after `revision`: with its version in force, or null
    /// with its id when it has none.
    void each_changed(
        std::int64_t revision,
        const std::function<void(const std::string& entry_id, const PublishedEntry*)>& take) const;

    std::vector<Remark> list_remarks(std::string_view entry_id) const;
    void put_remark(std::string_view entry_id, const Remark& remark);
    void replace_remarks(std::string_view entry_id, const std::vector<Remark>& remarks);

    /// What the publishing gate asks beside the version, on a day.
    PublishingFacts publishing_facts(const Entry& entry, const EntryVersion& version, Day on) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
