#pragma once

#include <string>
#include <vector>

#include "catalog/domain/reference.h"
#include "catalog/domain/service_item.h"
#include "catalog/domain/yearly_volume.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// One item with the plain words that stand beside it.
struct ImportedItem {
    ServiceItem item;
    std::string remark;  ///< empty: none
    std::string
        disguise_ruling;     ///< why it is no approval in disguise (REQ-018); empty: not judged
    std::string retirement;  ///< why nobody can apply any more; empty: it is offered
};

enum class ImportAs {
    Draft,      ///< editors go on from there
    Published,  ///< in force at once, if the gate lets it through; then retired where so said
};

enum class ExistingEntries {
    Change,  ///< what differs becomes a new version
    Keep,    ///< entries that are there stay as their editors left them
};

struct ImportItems {
    std::vector<ImportedItem> items;
    std::vector<ProofJustification> justifications;
    std::vector<ImportedVolume> volumes;  ///< of entries that are there
    ImportAs as = ImportAs::Draft;
    ExistingEntries existing = ExistingEntries::Change;
    std::string author;    ///< account that answers for the content
    std::string reviewer;  ///< another account, needed for Published
    std::string reason;
};

enum class ImportOutcome { Created, Changed, Unchanged };

struct ImportReport {
    std::size_t created = 0;
    std::size_t changed = 0;
    std::size_t unchanged = 0;
};

/// Brings items in, one implementation entry for each (item, unit), all or nothing. The unit is
/// found by the name in `department`. Refusals, all at once, with pointers /items/N/…:
/// `unit-unknown`; for Published `two-persons-required` and every broken publishing rule.
Result<ImportReport> import_items(const ImportItems& command, Services& services);

/// The name of an implementation entry: <item key>.<unit id>.
std::string entry_id_of(std::string_view item_key, std::string_view unit_id);

}  // namespace yimen::catalog
