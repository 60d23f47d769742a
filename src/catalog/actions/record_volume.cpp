#include "catalog/actions/record_volume.h"

#include <algorithm>
#include <map>

#include "catalog/store/volume_store.h"

namespace yimen::catalog {

Result<Done> record_volume(const RecordVolume& command, Services& services) {
    auto faults = find_volume_faults(command.volume, services.clock.today().year());
    if (!faults.empty()) return invalid_input(std::move(faults));
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const EntryStore store{transaction};
        auto opened = open_entry(store, command.entry, VersionAct::Save);
        if (!opened) return opened.problem();
        VolumeStore{transaction}.put(command.volume);
        return note_entry(transaction, std::move(*opened), command.entry, "volume", services);
    });
}

HighFrequency read_high_frequency(std::int64_t year, PublishedCatalog& catalog) {
    const auto view = catalog.view();
    HighFrequency found{.year = year, .years = {}, .areas = {}};
    std::map<std::string, HighFrequencyArea> areas;
    catalog.database().read([&](db::Transaction& transaction) {
        const VolumeStore store{transaction};
        found.years = store.list_years();
        for (const auto& volume : store.list_of_year(year)) {
            const auto card = view->cards.find(volume.entry_id);
            if (card == view->cards.end() || !is_high_frequency(volume.cases)) continue;
            auto& area = areas[card->second->area];
            area.area = card->second->area;
            area.items.push_back({card->second, volume.cases});
        }
        return Done{};
    });
    for (auto& [name, area] : areas) found.areas.push_back(std::move(area));
    std::stable_sort(found.areas.begin(), found.areas.end(),
                     [](const HighFrequencyArea& one, const HighFrequencyArea& other) {
                         return one.items.size() > other.items.size();
                     });
    return found;
}

}  // namespace yimen::catalog
