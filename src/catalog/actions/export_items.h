#pragma once

#include <string>
#include <vector>

#include "catalog/domain/reference.h"

#include "platform/db/database.h"

namespace yimen::catalog {

struct ExportedItem {
    std::string entry_id;
    std::string content;  ///< JSON of its newest version, as people read it
};

struct ExportedFile {
    std::string source;  ///< the file it came from
    std::string content;
};

struct Exported {
    std::vector<ExportedItem> items;
    std::vector<ExportedFile> references;  ///< certificate types and data elements
};

/// The whole catalogue; importing it brings nothing new, and exporting it again gives these bytes.
Exported export_items(db::Database& database);

}  // namespace yimen::catalog
