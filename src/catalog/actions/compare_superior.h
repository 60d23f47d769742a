#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/actions/entry_for_change.h"
#include "catalog/actions/read_entry.h"
#include "catalog/domain/superior.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// What the comparison narrows by; empty texts do not narrow.
struct ComparisonFilter {
    std::string unit_id;
    std::string division;  ///< this place and those inside it
    std::string after_id;
    std::int64_t limit = 50;
};

/// An entry that is not as the superior catalogue has it.
struct ComparedEntry {
    EntryRow row;
    std::vector<HubDifference> differences;
};

/// Entries the reader has some right on whose content in force differs from the superior item of
/// the same key, by id. Refuses the division's code as `DivisionCode::parse` does.
Result<std::vector<ComparedEntry>> compare_superior(const ComparisonFilter& filter,
                                                    const people::Person& reader,
                                                    db::Database& database);

/// The same as an XLSX workbook, all of it, a row for each difference. Refuses
/// alike, then `workbook-too-long`.
Result<std::string> export_comparison(ComparisonFilter filter, const people::Person& reader,
                                      Services& services);

/// Entries that are bound to no superior item (REQ-003), narrowed and refused alike.
Result<std::vector<EntryRow>> list_unlinked(const ComparisonFilter& filter,
                                            const people::Person& reader, db::Database& database);

struct AdoptSuperior {
    EntryCommand entry;
    std::vector<std::string> fields;  ///< of kHubFields; empty: all of them
};

/// Opens or changes a draft with the superior values. Refusals, in this order:
/// `hub-field-unknown`, `not-found`, `not-bound` without a superior item, those of `save_draft`.
Result<Done> adopt_superior(const AdoptSuperior& command, Services& services);

}  // namespace yimen::catalog
