#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "catalog/actions/import_items.h"
#include "catalog/actions/import_reference.h"
#include "people/domain/unit.h"

#include "core/result.h"

namespace yimen::app {

/// What stands in the data/ folder: reference data and the demonstration city.
struct DataFolder {
    std::vector<people::Division> divisions;
    std::vector<people::Unit> units;
    std::string holidays;  ///< text of holidays.json, as calendar::import_table takes it
    catalog::ImportReference reference;
    std::vector<catalog::ImportedItem> items;
    std::vector<catalog::ProofJustification> justifications;
    std::vector<catalog::ImportedVolume> volumes;
};

/// Reads the folder. Refusals name the file in the pointer: <file>#<place in the file>.
Result<DataFolder> read_data_folder(const std::filesystem::path& folder);

/// A list of objects with a slug (certificate types, data elements), each row kept as it is.
Result<catalog::ReferenceFile> read_reference_rows(const std::string& source,
                                                   const std::string& text);

/// {"name": "text"}
Result<std::map<std::string, std::string>> read_texts(const std::string& text);

/// All that a refusal says, a line for each broken rule, in Chinese and English: for the command
/// line.
std::string describe(const Problem& problem);

}  // namespace yimen::app
