#include "simulation/laws.h"

#include <algorithm>

#include "catalog/domain/publishing_rules.h"
#include "catalog/store/entry_store.h"
#include "people/actions/verify_audit.h"

#include "platform/json/bind.h"

namespace yimen::simulation {

namespace {

using catalog::EntryVersion;
using catalog::VersionState;

std::string text_of(const std::optional<Day>& day) {
    return day ? day->iso() : "-";
}

/// Everything, so that two snapshots are alike when their texts are.
std::string text_of(const Snapshot& seen) {
    if (!seen.entry) return "none";
    const auto& entry = *seen.entry;
    auto text = entry.name + std::string{name_of(entry.state)} +
                std::to_string(entry.newest_number) + ',' +
                std::to_string(entry.published_number.value_or(0)) + ',' +
                std::to_string(entry.updated_at.milliseconds) + entry.updated_by +
                std::to_string(entry.version) + '\n';
    for (const auto& version : seen.versions) {
        text += std::to_string(version.number) + std::string{name_of(version.state)} +
                version.checksum + version.reviewer.value_or("-") + text_of(version.valid_from) +
                text_of(version.valid_to);
        for (const auto& author : version.authors) text += ' ' + author;
        text += '\n';
    }
    return text + std::to_string(seen.history.size()) +
           (seen.published ? seen.published->checksum : "hidden");
}

const EntryVersion* find_version(const Snapshot& seen, std::int64_t number) {
    const auto found = std::find_if(seen.versions.begin(), seen.versions.end(),
                                    [&](const auto& version) { return version.number == number; });
    return found == seen.versions.end() ? nullptr : &*found;
}

bool wrote(const EntryVersion& version, const std::string& account) {
    return std::find(version.authors.begin(), version.authors.end(), account) !=
           version.authors.end();
}

bool is_import(Kind kind) {
    return kind == Kind::Import || kind == Kind::ImportPublished;
}

std::string check_recorded(const Town& town, const Played& played) {
    const auto& history = played.after.history;
    const bool unchanged_import =
        is_import(played.step.kind) && text_of(played.after) == text_of(played.before);
    if (unchanged_import) return {};
    if (history.size() != played.before.history.size() + 1) return "history lacks the act";
    const auto& row = history.back();
    if (row.act != act_name(played.step.kind)) return "history names another act";
    if (row.account != town.officer(played.step.officer).login_name) {
        return "history names another officer";
    }
    if (row.number != played.after.entry->newest_number) return "history names another version";
    if (row.at != town.services().clock.now()) return "history names another time";
    if (played.before.entry && played.after.entry->version != played.before.entry->version + 1) {
        return "the entry's version was not counted up by one";
    }
    return {};
}

std::string check_allowed(const Town& town, const Played& played) {
    if (is_import(played.step.kind)) return {};
    if (!played.before.entry) return "somebody changed what is not there";
    if (!town.may(played.step.officer, played.step.kind, played.step.entry)) {
        return "somebody did what they hold no right for";
    }
    if (played.version != played.before.entry->version) {
        return "somebody changed what another one had changed since they read it";
    }
    return {};
}

/// 两人原则: no one alone brings a text in force.
std::string check_two_persons(const Played& played) {
    const auto& entry = *played.after.entry;
    const auto* newest = find_version(played.after, entry.newest_number);
    if (newest == nullptr) return "the newest version is gone";
    const bool must_be_reviewed =
        newest->state == VersionState::Reviewed || newest->state == VersionState::Published;
    if (!must_be_reviewed) return {};
    if (!newest->reviewer) return "a version went on without a reviewer";
    if (wrote(*newest, *newest->reviewer)) return "somebody reviewed their own text";
    return {};
}

/// What the public sees broke no rule when it was put in force.
std::string check_gate(const Played& played) {
    if (!played.after.published) return {};
    const bool newly = !played.before.published ||
                       played.before.published->number != played.after.published->number;
    if (!newly) return {};
    const auto item = json::read<catalog::ServiceItem>(played.after.published->content);
    if (!item) return "what is published cannot be read";
    const auto faults = find_publishing_faults(*item, catalog::PublishingFacts{});
    return faults.empty() ? "" : "published against the rule " + faults.front().code;
}

/// Versions in force follow each other day by day; a gap is only there after the item was retired.
std::string check_days(const Snapshot& seen) {
    std::optional<Day> end;
    bool retired = true;
    bool open = false;
    for (const auto& version : seen.versions) {
        if (!version.valid_from) {
            if (version.valid_to) return "a version ended that never began";
            continue;
        }
        if (open) return "two versions are in force at once";
        if (end && *version.valid_from < *end) return "two versions hold on one day";
        if (end && *version.valid_from > *end && !retired) return "a day is without a version";
        if (version.valid_to && *version.valid_to < *version.valid_from) {
            return "a version ends before it begins";
        }
        open = !version.valid_to.has_value();
        end = version.valid_to;
        retired = version.state == VersionState::Retired;
        const bool in_force = version.state == VersionState::Published;
        if (open != in_force) return "a version in force is not open, or an open one not in force";
    }
    if (open != seen.entry->published_number.has_value()) return "in force, but not published";
    return {};
}

std::string check_public(const Snapshot& seen) {
    const auto& number = seen.entry->published_number;
    if (number.has_value() != seen.published.has_value()) {
        return "the public sees what is not published, or not what is";
    }
    if (!number) return {};
    const auto* version = find_version(seen, *number);
    if (version == nullptr || version->state != VersionState::Published) {
        return "the public sees a version that is not published";
    }
    if (seen.published->number != *number || seen.published->checksum != version->checksum) {
        return "the public sees another version";
    }
    return {};
}

/// Follows the history through the table of the lifecycle.
class Replay {
  public:
    void take(const catalog::HistoryRow& row) {
        const bool imported = row.act.starts_with("import");
        const auto act = imported ? catalog::VersionAct::Save : act_called(row.act);
        if (opens_version(act, imported)) ++number_;
        if (row.act == "import-published") {
            state_ = VersionState::Published;
        } else if (imported) {
            state_ = VersionState::Draft;
        } else {
            const auto* transition = catalog::find_transition(state_, act);
            impossible_ = impossible_ || transition == nullptr;
            if (transition != nullptr) state_ = transition->to;
        }
        if (state_ == VersionState::Published) published_ = number_;
        if (state_ == VersionState::Retired) published_.reset();
        impossible_ = impossible_ || row.number != number_;
    }

    std::string held_against(const catalog::Entry& entry) const {
        if (impossible_) return "the history tells what the table does not allow";
        if (state_ != entry.state || number_ != entry.newest_number ||
            published_ != entry.published_number) {
            return "the history replays to another state";
        }
        return {};
    }

  private:
    static catalog::VersionAct act_called(const std::string& name) {
        for (const auto& row : catalog::kVersionActs) {
            if (row.name == name) return row.act;
        }
        throw std::logic_error{"history knows an act that the table does not: " + name};
    }
    bool opens_version(catalog::VersionAct act, bool imported) const {
        if (act != catalog::VersionAct::Save) return false;
        return number_ == 0 || (state_ != VersionState::Draft && (imported || number_ > 0));
    }

    VersionState state_ = VersionState::Draft;
    std::int64_t number_ = 0;
    std::optional<std::int64_t> published_;
    bool impossible_ = false;
};

std::string check_replay(const Snapshot& seen) {
    Replay replay;
    for (const auto& row : seen.history) replay.take(row);
    return replay.held_against(*seen.entry);
}

}  // namespace

Snapshot look_at(Town& town, const std::string& entry_id) {
    return town.database().read([&](db::Transaction& transaction) {
        const catalog::EntryStore store{transaction};
        Snapshot seen;
        seen.entry = store.find(entry_id);
        if (!seen.entry) return seen;
        seen.versions = store.list_versions(entry_id);
        seen.history = store.list_history(entry_id);
        // The store lists the newest first.
        std::reverse(seen.versions.begin(), seen.versions.end());
        std::reverse(seen.history.begin(), seen.history.end());
        seen.published = store.find_published(entry_id);
        return seen;
    });
}

std::string find_broken_law(const Town& town, const Played& played) {
    if (!played.accepted) {
        const bool same = text_of(played.before) == text_of(played.after);
        return same ? "" : "a refused act changed something";
    }
    if (!played.after.entry) return "an accepted act left nothing";
    for (const auto& broken :
         {check_allowed(town, played), check_recorded(town, played), check_two_persons(played),
          check_gate(played), check_days(played.after), check_public(played.after),
          check_replay(played.after)}) {
        if (!broken.empty()) return broken;
    }
    return {};
}

std::string find_broken_law(Town& town, const std::string& run,
                            const std::map<std::string, Snapshot>& entries) {
    const auto view = town.published().view();
    std::int64_t acts = 0;
    for (const auto& [entry_id, seen] : entries) {
        if (!seen.entry) continue;
        acts += static_cast<std::int64_t>(seen.history.size());
        const auto card = view->cards.find(entry_id);
        if ((card != view->cards.end()) != seen.entry->published_number.has_value()) {
            return entry_id + " stands on the public lists without being published, or not at all";
        }
        if (card != view->cards.end() && card->second->checksum != seen.published->checksum) {
            return entry_id + " stands on the public lists in another version";
        }
    }
    const auto audited = town.database().read([&](db::Transaction& transaction) {
        return transaction
            .query_one({"audited",
                        "SELECT count(*) FROM audit_entry WHERE subject >= $1 AND subject < $2"},
                       run + "-", run + ".")
            ->integer(0);
    });
    if (audited != acts) return "an act is missing in the audit log";
    return people::verify_audit(town.database(), {}).findings.empty()
               ? ""
               : "the audit log does not verify";
}

}  // namespace yimen::simulation
