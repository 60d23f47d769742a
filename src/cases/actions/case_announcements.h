#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cases/store/case_store.h"
#include "people/people.h"

#include "platform/db/announcement.h"

namespace yimen::cases {

/// What is announced of a case that changed: its id and version.
inline constexpr std::string_view kCaseChanged = "case";

db::Announcement announcement_of(const FiledCase& changed);

/// Whether the case is that of one of these natural or legal persons, or one of them handed it in.
bool is_case_of(const db::Announcement& changed, const std::vector<std::string>& person_ids);

/// Whether the officer may see the case: through the unit that decides, or one that has a step of
/// it or was asked for its opinion, or at the window that began it.
bool may_be_seen_by(const db::Announcement& changed, const people::Person& officer);

}  // namespace yimen::cases
