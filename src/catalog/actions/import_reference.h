#pragma once

#include <string>
#include <vector>

#include "catalog/domain/channel.h"
#include "catalog/domain/code_table.h"
#include "catalog/domain/reference.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// One file of certificate types or data elements, kept as it came.
struct ReferenceFile {
    std::string source;  ///< name of the file, to export it again
    std::vector<ReferenceRow> rows;
};

struct ImportReference {
    std::vector<SuperiorItem> superior_items;
    std::vector<RetainedProof> retained_proofs;
    std::vector<Synonym> synonyms;
    std::vector<ReferenceFile> certificate_types;
    std::vector<ReferenceFile> data_elements;
    std::vector<CodeTable> code_tables;
    std::vector<Channel> channels;
};

/// Stores what the catalogue rests on, changing what is there. All or nothing.
Result<Done> import_reference(const ImportReference& command, Services& services);

}  // namespace yimen::catalog
