#pragma once

#include "catalog/actions/entry_for_change.h"
#include "catalog/actions/published_catalog.h"
#include "catalog/domain/yearly_volume.h"

#include "platform/services.h"

namespace yimen::catalog {

struct RecordVolume {
    EntryCommand entry;
    YearlyVolume volume;  ///< of that entry
};

/// Writes down how many cases an entry had in a year, or corrects it. Refusals, in this order:
/// those of `find_volume_faults` all at once, then those of `open_entry` with the right to edit.
Result<Done> record_volume(const RecordVolume& command, Services& services);

/// Items of high frequency of one service area.
struct HighFrequencyArea {
    struct Item {
        std::shared_ptr<const ItemCard> card;
        std::int64_t cases = 0;
    };

    std::string area;
    std::vector<Item> items;  ///< the most asked for first
};

struct HighFrequency {
    std::int64_t year = 0;
    std::vector<std::int64_t> years;       ///< for which something was counted, the base year first
    std::vector<HighFrequencyArea> areas;  ///< those with most items first
};

/// 高频事项 of one year by service area (REQ-043): each year is counted by itself, and only items
/// in force are listed.
HighFrequency read_high_frequency(std::int64_t year, PublishedCatalog& catalog);

}  // namespace yimen::catalog
