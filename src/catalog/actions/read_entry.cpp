#include "catalog/actions/read_entry.h"

#include <unordered_map>

#include "catalog/actions/entry_for_change.h"
#include "catalog/actions/restore_draft.h"

namespace yimen::catalog {

namespace {

/// The version that an act is about: mostly the newest, but the one in force is retired and the one
/// laid aside is restored.
VersionState state_before(VersionAct act, const EntryStore& store, const Entry& entry,
                          const EntryVersion& newest) {
    if (act == VersionAct::Retire && entry.published_number) return VersionState::Published;
    if (act == VersionAct::Restore && may_restore(store, entry, newest)) {
        return VersionState::Discarded;
    }
    return newest.state;
}

std::vector<std::string> open_acts(const EntryStore& store, const Entry& entry,
                                   const EntryVersion& newest, const people::Person& reader) {
    const people::Responsibility place{entry.unit_id, entry.division_code};
    std::vector<std::string> acts;
    for (const auto& row : kVersionActs) {
        if (row.right.empty() || people::find_post_for(reader, row.right, place) == nullptr) {
            continue;
        }
        if (take_step(state_before(row.act, store, entry, newest), row.act, reader.account_id,
                      newest.authors)) {
            acts.emplace_back(row.name);
        }
    }
    return acts;
}

Problem nothing_there() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

}  // namespace

Result<EntryDetail> read_entry(std::string_view entry_id, const people::Person& reader,
                               db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<EntryDetail> {
        const EntryStore store{transaction};
        auto entry = store.find(entry_id);
        if (!entry || !may_read(reader, *entry)) return nothing_there();
        auto newest = store.find_version(entry->id, entry->newest_number);
        auto unit = people::find_unit(transaction, entry->unit_id);
        const auto division = people::find_division(transaction, entry->division_code);
        if (!newest || !unit || !division) {
            throw db::DatabaseError{"catalog: entry with missing parts: " + entry->id};
        }
        auto acts = open_acts(store, *entry, *newest, reader);
        return EntryDetail{.entry = std::move(*entry),
                           .unit = std::move(*unit),
                           .division_name = division->name,
                           .newest = std::move(*newest),
                           .versions = store.list_versions(entry_id),
                           .history = store.list_history(entry_id),
                           .remarks = store.list_remarks(entry_id),
                           .open_acts = std::move(acts)};
    });
}

Result<EntryVersion> read_version(std::string_view entry_id, std::int64_t number,
                                  const people::Person& reader, db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<EntryVersion> {
        const EntryStore store{transaction};
        const auto entry = store.find(entry_id);
        if (!entry || !may_read(reader, *entry)) return nothing_there();
        auto version = store.find_version(entry_id, number);
        if (!version) return nothing_there();
        return std::move(*version);
    });
}

std::vector<EntryRow> list_entries(const EntryFilter& filter, const people::Person& reader,
                                   db::Database& database) {
    return database.read([&](db::Transaction& transaction) {
        const EntryStore store{transaction};
        std::unordered_map<std::string, std::string> units;
        for (const auto& unit : people::list_units(transaction)) units[unit.id] = unit.name;
        std::vector<EntryRow> rows;
        EntryFilter page = filter;
        const auto wanted = static_cast<std::size_t>(filter.limit);
        while (rows.size() < wanted) {
            const auto entries = store.list(page);
            for (const auto& entry : entries) {
                if (rows.size() == wanted || !may_read(reader, entry)) continue;
                const auto division = people::find_division(transaction, entry.division_code);
                rows.push_back({entry, units[entry.unit_id], division ? division->name : ""});
            }
            if (entries.size() < wanted) break;
            page.after_id = entries.back().id;
        }
        return rows;
    });
}

}  // namespace yimen::catalog
