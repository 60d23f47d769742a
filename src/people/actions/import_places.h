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

/// Stores places and units, changing those that are there. All or nothing.
Result<Done> import_places(const std::vector<Division>& divisions, const std::vector<Unit>& units,
                           Services& services);

}  // namespace yimen::people
