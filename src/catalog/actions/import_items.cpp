#include "catalog/actions/import_items.h"

#include <algorithm>
#include <unordered_map>

#include "catalog/store/entry_store.h"
#include "catalog/store/reference_store.h"
#include "catalog/store/volume_store.h"
#include "people/people.h"

#include "core/text/text.h"
#include "platform/crypto/digest.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

/// One import as it goes: where it writes, what it knows, what it found.
class Import {
  public:
    Import(db::Transaction& transaction, const ImportItems& command, const Services& services)
        : transaction_(transaction),
          services_(services),
          entries_(transaction),
          references_(transaction),
          volumes_(transaction),
          command_(command),
          now_(services.clock.now()) {
        for (auto& unit : people::list_units(transaction)) {
            units_.emplace(unit.name, std::move(unit));
        }
    }

    Result<ImportReport> run() {
        if (command_.as == ImportAs::Published && command_.author == command_.reviewer) {
            return Problem{ProblemKind::Forbidden, "two-persons-required", {}, {}};
        }
        for (std::size_t index = 0; index < command_.items.size(); ++index) {
            bring_in(command_.items[index], "/items/" + std::to_string(index));
        }
        if (!faults_.empty()) return invalid_input(std::move(faults_));
        for (const auto& volume : command_.volumes) count(volume);
        return report_;
    }

  private:
    void bring_in(const ImportedItem& imported, const std::string& pointer) {
        const auto& item = imported.item;
        const auto unit = units_.find(item.department);
        if (unit == units_.end()) {
            faults_.push_back(
                {pointer + "/department", "unit-unknown", {{"unit", item.department}}});
            return;
        }
        const auto superior = references_.find_superior(item.key);
        references_.put_item(item.key, item.name, item.type,
                             superior ? superior->code : item.codes.base,
                             superior ? std::optional{superior->code} : std::nullopt);

        const auto entry_id = entry_id_of(item.key, unit->second.id);
        auto entry = entries_.find(entry_id);
        const bool is_new = !entry.has_value();
        if (!is_new && command_.existing == ExistingEntries::Keep) {
            ++report_.unchanged;
            return;
        }
        if (is_new) entry = add_entry(entry_id, item, unit->second);
        for (const auto& justification : command_.justifications) {
            if (justification.key == item.key) {
                references_.put_justification(entry_id, justification);
            }
        }
        if (!imported.remark.empty()) put_remark(*entry, {"summary", imported.remark});
        write_version(std::move(*entry), imported, is_new, pointer);
    }

    void count(const ImportedVolume& volume) {
        const auto unit = units_.find(volume.department);
        if (unit == units_.end()) return;
        const auto entry_id = entry_id_of(volume.key, unit->second.id);
        if (!entries_.find(entry_id)) return;
        volumes_.put({.entry_id = entry_id,
                      .year = volume.year,
                      .cases = volume.cases,
                      .source = volume.source});
    }

    Entry add_entry(const std::string& entry_id, const ServiceItem& item,
                    const people::Unit& unit) {
        Entry entry{.id = entry_id,
                    .item_key = item.key,
                    .unit_id = unit.id,
                    .division_code = unit.division_code,
                    .name = item.name,
                    .type = item.type,
                    .updated_at = now_,
                    .updated_by = command_.author};
        entries_.add(entry);
        return *entries_.find(entry_id);
    }

    void put_remark(const Entry& entry, const Remark& remark) {
        const auto known = entries_.list_remarks(entry.id);
        if (std::find(known.begin(), known.end(), remark) != known.end()) return;
        entries_.put_remark(entry.id, remark);
        if (entry.published_number) entries_.raise_revision(entry.id);
    }

    void write_version(Entry entry, const ImportedItem& imported, bool is_new,
                       const std::string& pointer) {
        const auto& item = imported.item;
        auto content = json::write(item);
        auto checksum = crypto::sm3_hex(content);
        const auto newest =
            is_new ? std::nullopt : entries_.find_version(entry.id, entry.newest_number);
        const bool retires =
            command_.as == ImportAs::Published && !text::is_blank(imported.retirement);
        const auto wanted = retires ? VersionState::Retired : VersionState::Published;
        const bool wanted_state =
            newest && (command_.as == ImportAs::Draft || newest->state == wanted);
        if (wanted_state && newest->checksum == checksum) {
            ++report_.unchanged;
            return;
        }
        const bool opens_version = newest && newest->state != VersionState::Draft;
        EntryVersion version{
            .number = opens_version ? entries_.last_number(entry.id) + 1 : entry.newest_number,
            .state = VersionState::Draft,
            .content = std::move(content),
            .checksum = std::move(checksum),
            .authors = {command_.author},
            .disguise_ruled_out = !text::is_blank(imported.disguise_ruling),
            .immediate = item.flags.immediate};
        if (command_.as == ImportAs::Published && !publish(entry, item, version, pointer)) return;
        if (retires) retire(entry, version);

        entry.state = version.state;
        entry.newest_number = version.number;
        entry.name = item.name;
        entry.type = item.type;
        entry.updated_at = now_;
        entry.updated_by = command_.author;
        if (!entries_.update(entry)) throw db::DatabaseError{"catalog: entry changed in import"};
        entries_.put_version(entry.id, version);
        write_down(entry.id, version.number,
                   command_.as == ImportAs::Published ? "import-published" : "import",
                   command_.reason);
        if (retires) write_down(entry.id, version.number, "retire", imported.retirement);
        if (command_.as == ImportAs::Published) {
            entries_.put_codes(entry.id, item.codes);
            entries_.raise_revision(entry.id);
        }
        ++(is_new ? report_.created : report_.changed);
    }

    /// In the history and in the audit log, as every other change of an entry.
    void write_down(const std::string& entry_id, std::int64_t number, const std::string& act,
                    const std::string& reason) {
        entries_.add_history(entry_id, {.at = now_,
                                        .act = act,
                                        .account = command_.author,
                                        .number = number,
                                        .reason = reason});
        people::record(transaction_,
                       {.account = command_.author,
                        .role = "import",
                        .act = "catalog." + act,
                        .subject = entry_id,
                        .purpose = reason,
                        .address = {}},
                       services_);
    }

    bool publish(Entry& entry, const ServiceItem& item, EntryVersion& version,
                 const std::string& pointer) {
        const auto today = day_in_china(now_);
        auto found = find_publishing_faults(item, entries_.publishing_facts(entry, version, today));
        for (auto& fault : found) {
            fault.pointer = pointer + fault.pointer;
            faults_.push_back(std::move(fault));
        }
        if (!found.empty()) return false;
        if (entry.published_number) {
            entries_.end_version(entry.id, *entry.published_number, VersionState::Superseded,
                                 today);
        }
        version.state = VersionState::Published;
        version.reviewer = command_.reviewer;
        version.published_at = now_;
        version.valid_from = today;
        entry.published_number = version.number;
        return true;
    }

    void retire(Entry& entry, EntryVersion& version) const {
        version.state = VersionState::Retired;
        version.valid_to = day_in_china(now_);
        entry.published_number.reset();
    }

    db::Transaction& transaction_;
    const Services& services_;
    EntryStore entries_;
    ReferenceStore references_;
    VolumeStore volumes_;
    const ImportItems& command_;
    const Instant now_;
    std::unordered_map<std::string, people::Unit> units_;
    std::vector<FieldProblem> faults_;
    ImportReport report_;
};

}  // namespace

std::string entry_id_of(std::string_view item_key, std::string_view unit_id) {
    return std::string{item_key}.append(".").append(unit_id);
}

Result<ImportReport> import_items(const ImportItems& command, Services& services) {
    return services.database.write(
        [&](db::Transaction& transaction) { return Import{transaction, command, services}.run(); });
}

}  // namespace yimen::catalog
