#include "catalog/store/volume_store.h"

#include "catalog/store/queries.h"

namespace yimen::catalog {

namespace {

std::vector<YearlyVolume> to_volumes(const std::vector<db::Row>& rows) {
    std::vector<YearlyVolume> volumes;
    for (const auto& row : rows) {
        volumes.push_back({.entry_id = row.text(0),
                           .year = row.integer(1),
                           .cases = row.integer(2),
                           .source = row.text(3)});
    }
    return volumes;
}

}  // namespace

void VolumeStore::put(const YearlyVolume& volume) {
    transaction_.execute(sql::put_yearly_volume, volume.entry_id, volume.year, volume.cases,
                         volume.source);
}

std::vector<YearlyVolume> VolumeStore::list_of_year(std::int64_t year) const {
    return to_volumes(transaction_.query(sql::list_yearly_volumes, year));
}

std::vector<std::int64_t> VolumeStore::list_years() const {
    std::vector<std::int64_t> years;
    for (const auto& row : transaction_.query(sql::list_counted_years)) {
        years.push_back(row.integer(0));
    }
    return years;
}

}  // namespace yimen::catalog
