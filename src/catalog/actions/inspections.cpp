#include "catalog/actions/inspections.h"

#include <unordered_map>

#include "catalog/actions/read_entry.h"
#include "catalog/store/inspection_store.h"

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

constexpr std::string_view kInspectRight = "catalog.review";
constexpr std::int64_t kSizeMost = 200;
constexpr std::size_t kWordsLengthMax = 1000;

Problem not_found() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

/// The published entries that the officer may inspect, by id.
std::unordered_map<std::string, Entry> inspected_by(db::Transaction& transaction,
                                                    const people::Person& officer) {
    const EntryStore store{transaction};
    std::unordered_map<std::string, Entry> entries;
    EntryFilter page{.state = {}, .unit_id = {}, .name_part = {}, .after_id = {}, .limit = 200};
    for (;;) {
        auto listed = store.list(page);
        const auto size = listed.size();
        if (size > 0) page.after_id = listed.back().id;
        for (auto& entry : listed) {
            const people::Responsibility place{entry.unit_id, entry.division_code};
            if (!entry.published_number ||
                people::find_post_for(officer, kInspectRight, place) == nullptr) {
                continue;
            }
            const auto id = entry.id;
            entries.emplace(id, std::move(entry));
        }
        if (size < static_cast<std::size_t>(page.limit)) return entries;
    }
}

bool needs_words(SampleAct act) {
    return act != SampleAct::Pass && act != SampleAct::Close;
}

std::vector<std::string> open_acts(const InspectionSample& sample, const people::Person& reader) {
    std::vector<std::string> acts;
    for (const auto& row : kSampleTransitions) {
        if (row.from == sample.state &&
            people::find_post_for(reader, row.right, {sample.unit_id, sample.division_code}) !=
                nullptr) {
            acts.emplace_back(name_of(row.act));
        }
    }
    return acts;
}

bool may_see(const people::Person& reader, const InspectionSample& sample) {
    const people::Responsibility place{sample.unit_id, sample.division_code};
    return people::find_post_for(reader, kInspectRight, place) != nullptr ||
           people::find_post_for(reader, "catalog.edit", place) != nullptr;
}

}  // namespace

Result<std::string> open_inspection(const OpenInspection& command, Services& services) {
    const auto* post = people::find_post_for(command.officer, kInspectRight);
    if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
    std::vector<FieldProblem> faults;
    if (text::is_blank(command.name)) faults.push_back({"/name", "label-required", {}});
    if (command.size < 1 || command.size > kSizeMost) {
        faults.push_back({"/size", "sample-size", {{"limit", std::to_string(kSizeMost)}}});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        const auto entries = inspected_by(transaction, command.officer);
        if (entries.empty()) return Problem{ProblemKind::Conflict, "nothing-to-inspect", {}, {}};
        const auto id = services.new_id();
        std::vector<std::string> ids;
        for (const auto& [entry_id, entry] : entries) ids.push_back(entry_id);
        InspectionStore store{transaction};
        store.add({id, command.name, now, command.officer.login_name});
        for (const auto& entry_id :
             draw_sample(std::move(ids), static_cast<std::size_t>(command.size), id)) {
            const auto& entry = entries.at(entry_id);
            store.add_sample({.inspection_id = id,
                              .entry_id = entry_id,
                              .unit_id = entry.unit_id,
                              .division_code = entry.division_code,
                              .changed_by = command.officer.login_name,
                              .changed_at = now});
        }
        people::record(transaction,
                       {.account = command.officer.login_name,
                        .role = post->role,
                        .act = "catalog.open-inspection",
                        .subject = id,
                        .purpose = command.name,
                        .address = command.officer.presence.address},
                       services);
        return id;
    });
}

Result<Done> step_inspection(const StepInspection& command, Services& services) {
    if (needs_words(command.act) && text::is_blank(command.words)) {
        return invalid_input({{"/reason", "reason-required", {}}});
    }
    if (text::length(command.words) > kWordsLengthMax) {
        return invalid_input(
            {{"/reason", "text-too-long", {{"limit", std::to_string(kWordsLengthMax)}}}});
    }
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        InspectionStore store{transaction};
        auto sample = store.find_sample(command.inspection_id, command.entry_id);
        if (!sample || !may_see(command.officer, *sample)) return not_found();
        const auto* row = find_transition(sample->state, command.act);
        if (row == nullptr) {
            return Problem{ProblemKind::Conflict,
                           "sample-act-not-open",
                           {{"state", std::string{chinese_name_of(sample->state)}}},
                           {}};
        }
        const auto* post = people::find_post_for(command.officer, row->right,
                                                 {sample->unit_id, sample->division_code});
        if (post == nullptr) return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        if (sample->version != command.version) {
            return Problem{ProblemKind::Stale, "stale", {}, {}};
        }
        sample->state = row->to;
        if (command.act == SampleAct::Find) sample->finding = command.words;
        if (command.act == SampleAct::Correct || command.act == SampleAct::Return) {
            sample->correction = command.words;
        }
        sample->changed_by = command.officer.login_name;
        sample->changed_at = now;
        const auto written = store.update_sample(*sample);
        if (!written) return written.problem();
        people::record(transaction,
                       {.account = command.officer.login_name,
                        .role = post->role,
                        .act = "catalog.inspection-" + std::string{name_of(command.act)},
                        .subject = sample->entry_id,
                        .purpose = command.words,
                        .address = command.officer.presence.address},
                       services);
        return Done{};
    });
}

Result<InspectionDetail> read_inspection(std::string_view inspection_id,
                                         const people::Person& reader, db::Database& database) {
    return database.read([&](db::Transaction& transaction) -> Result<InspectionDetail> {
        const InspectionStore store{transaction};
        auto inspection = store.find(inspection_id);
        if (!inspection) return not_found();
        InspectionDetail detail{.inspection = std::move(*inspection), .samples = {}};
        const EntryStore entries{transaction};
        for (auto& sample : store.list_samples(inspection_id)) {
            if (!may_see(reader, sample)) continue;
            const auto entry = entries.find(sample.entry_id);
            const auto unit = people::find_unit(transaction, sample.unit_id);
            auto acts = open_acts(sample, reader);
            detail.samples.push_back({std::move(sample), entry ? entry->name : std::string{},
                                      unit ? unit->name : std::string{}, std::move(acts)});
        }
        if (detail.samples.empty()) return not_found();
        return detail;
    });
}

std::vector<Inspection> list_inspections(std::string_view before_id, std::int64_t limit,
                                         db::Database& database) {
    return database.read([&](db::Transaction& transaction) {
        return InspectionStore{transaction}.list(before_id, limit);
    });
}

}  // namespace yimen::catalog
