#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "catalog/actions/import_items.h"
#include "catalog/actions/import_reference.h"
#include "people/domain/unit.h"

#include "core/result.h"
#include "core/work_calendar.h"

namespace yimen::app {

/// What stands in the data/ folder: reference data and the demonstration city.
struct DataFolder {
    std::vector<people::Division> divisions;
    std::vector<people::Unit> units;
    std::vector<PublishedYear> holidays;
    catalog::ImportReference reference;
    std::vector<catalog::ImportedItem> items;
    std::vector<catalog::ProofJustification> justifications;
};

/// Reads the folder. Refusals name the file in the pointer: <file>#<place in the file>.
Result<DataFolder> read_data_folder(const std::filesystem::path& folder);

/// {"2026": {"off": [days], "work": [days]}} as the holidays' file has it.
Result<std::vector<PublishedYear>> read_holidays(const std::string& text);

/// The same from a file.
Result<std::vector<PublishedYear>> read_holidays_file(const std::filesystem::path& path);

/// All that a refusal says, a line for each broken rule: for the command line.
std::string describe(const Problem& problem);

}  // namespace yimen::app
