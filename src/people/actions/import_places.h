#pragma once

#include <string_view>
#include <vector>

#include "people/actions/change_unit.h"
#include "people/domain/unit.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

/// Reads `code,name,parent,level` lines (the first names the columns). Refusals, all at once, with
/// pointers /lines/N: `csv-columns`, those of DivisionCode::parse, `division-parent-unknown`.
Result<std::vector<Division>> read_divisions(std::string_view csv);

/// Stores places and units, changing those that are there, and records it as the server operator's
/// act; tells `units_changed`, when there is one. All or nothing. Refusals, all at once, with
/// pointers /units/N/…: those of find_faults, /id `unit-id-malformed`, `unit-id-twice` and
/// `unit-closed`, /division_code `division-unknown`, /parent_id `parent-unknown` (it is closed, or
/// stands neither in the store nor further up) and `parent-circular`, /name `unit-name-taken`.
Result<Done> import_places(const std::vector<Division>& divisions, const std::vector<Unit>& units,
                           Services& services, const UnitsChanged& units_changed = {});

}  // namespace yimen::people
