#include "catalog/store/inspection_store.h"

#include "catalog/store/queries.h"

namespace yimen::catalog {

namespace {

Inspection to_inspection(const db::Row& row) {
    return {.id = row.text(0),
            .name = row.text(1),
            .opened_at = Instant{row.integer(2)},
            .opened_by = row.text(3)};
}

InspectionSample to_sample(const db::Row& row) {
    const auto state = find_sample_state(row.text(4));
    if (!state) throw db::DatabaseError{"catalog: unknown state of a sample"};
    return {.inspection_id = row.text(0),
            .entry_id = row.text(1),
            .unit_id = row.text(2),
            .division_code = row.text(3),
            .state = *state,
            .finding = row.text(5),
            .correction = row.text(6),
            .changed_by = row.text(7),
            .changed_at = Instant{row.integer(8)},
            .version = row.integer(9)};
}

}  // namespace

void InspectionStore::add(const Inspection& inspection) {
    transaction_.execute(sql::insert_inspection, inspection.id, inspection.name,
                         inspection.opened_at.milliseconds, inspection.opened_by);
}

void InspectionStore::add_sample(const InspectionSample& sample) {
    transaction_.execute(sql::insert_sample, sample.inspection_id, sample.entry_id, sample.unit_id,
                         sample.division_code, name_of(sample.state), sample.changed_by,
                         sample.changed_at.milliseconds);
}

std::optional<Inspection> InspectionStore::find(std::string_view inspection_id) const {
    const auto row = transaction_.query_one(sql::find_inspection, inspection_id);
    if (!row) return std::nullopt;
    return to_inspection(*row);
}

std::optional<InspectionSample> InspectionStore::find_sample(std::string_view inspection_id,
                                                             std::string_view entry_id) const {
    const auto row = transaction_.query_one(sql::find_sample, inspection_id, entry_id);
    if (!row) return std::nullopt;
    return to_sample(*row);
}

std::vector<Inspection> InspectionStore::list(std::string_view before_id,
                                              std::int64_t limit) const {
    std::vector<Inspection> inspections;
    for (const auto& row : transaction_.query(sql::list_inspections, before_id, limit)) {
        inspections.push_back(to_inspection(row));
    }
    return inspections;
}

std::vector<InspectionSample> InspectionStore::list_samples(std::string_view inspection_id) const {
    std::vector<InspectionSample> samples;
    for (const auto& row : transaction_.query(sql::list_samples, inspection_id)) {
        samples.push_back(to_sample(row));
    }
    return samples;
}

Result<Done> InspectionStore::update_sample(const InspectionSample& sample) {
    const auto touched =
        transaction_.execute(sql::update_sample, sample.inspection_id, sample.entry_id,
                             sample.version, name_of(sample.state), sample.finding,
                             sample.correction, sample.changed_by, sample.changed_at.milliseconds);
    if (touched == 0) return Problem{ProblemKind::Stale, "stale", {}, {}};
    return Done{};
}

}  // namespace yimen::catalog
