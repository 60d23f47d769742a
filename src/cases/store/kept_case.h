#pragma once

#include <string>
#include <string_view>

#include "cases/domain/case.h"
#include "cases/domain/story.h"

/// Cases and acts in the bytes that the store keeps of them. Equal values give equal bytes.
namespace yimen::cases {

/// What of a case stands in no column of its own.
std::string keep_details(const Case& filed);

/// A case with these details alone. Throws db::DatabaseError when the bytes are none of ours.
Case read_details(std::string_view kept, std::string_view unit_id);

struct WhatListsShow {
    Clock clock;
    bool urgent = false;
};
/// These alone of the same bytes: lists read them fifty at a time.
WhatListsShow read_what_lists_show(std::string_view kept, std::string_view unit_id);

/// What was said with an act that was done in the name of this unit.
std::string keep_particulars(const Particulars& said, std::string_view unit_id);
Particulars read_particulars(std::string_view kept, std::string_view unit_id);

/// Of an act on a case of this unit: act, who did it and in whose name, from where to where, and
/// since when it counts.
std::string keep_done(const Entry& entry, std::string_view unit_of_case);
Entry read_done(std::string_view kept, std::string_view unit_of_case);

}  // namespace yimen::cases
