#pragma once

#include <string_view>
#include <vector>

#include "people/domain/unit.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// Reads `code,name,parent,level` lines (the first names the columns). Refusals, all at once, with
/// pointers /lines/N: `csv-columns`, those of DivisionCode::parse, `division-parent-unknown`.
Result<std::vector<Division>> read_divisions(std::string_view csv);

/// Stores places and units, changing those that are there, and records it as the server operator's
/// act. All or nothing. Refusals, all at once, with pointers /units/N/…: those of find_faults,
/// /division_code `division-unknown`, /parent_id `parent-unknown` (it stands neither in the store
/// nor further up), /name `unit-name-taken`.
Result<Done> import_places(const std::vector<Division>& divisions, const std::vector<Unit>& units,
                           Services& services);

}  // namespace yimen::people
