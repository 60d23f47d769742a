#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/actions/read_entry.h"
#include "catalog/domain/proofs.h"

#include "platform/services.h"

namespace yimen::catalog {

/// What an entry lacks; entries that lack nothing have no row.
struct FlawedEntry {
    std::string entry_id;
    std::string name;
    std::string unit_name;
    std::vector<std::string> materials_without_basis;
    std::vector<std::string> missing_elements;
};

struct NamedEntry {
    std::string entry_id;
    std::string name;
    std::string unit_name;
};

/// Not handled on the platform, and why (C-51).
struct ExemptEntry {
    NamedEntry entry;
    PlatformExemption exemption;
};

struct NamedLoop {
    struct Link {
        NamedEntry entry;
        std::string paper;
    };
    std::vector<Link> links;
};

struct NamedRepeat {
    std::string proof;
    RepeatScope scope = RepeatScope::Unit;
    std::string within;  ///< name of the unit, or topic
    std::vector<NamedEntry> entries;
};

/// How good the catalogue is: 目录质量.
struct CatalogQuality {
    std::int64_t entries = 0;
    std::int64_t permits = 0;
    std::int64_t complete_permits = 0;
    std::vector<ExemptEntry> exempt;  ///< all others are handled on the platform (REQ-080)
    std::vector<FlawedEntry> flawed;
    std::vector<NamedLoop> loops;
    std::vector<NamedRepeat> repeats;
};

/// Over every published entry, and the drafts that the reader may see.
CatalogQuality read_quality(const people::Person& reader, db::Database& database);

/// The same as an XLSX file, a row for each finding.
std::string export_quality(const people::Person& reader, Services& services);

}  // namespace yimen::catalog
