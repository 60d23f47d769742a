#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cases/domain/occasion.h"
#include "people/people.h"

#include "platform/db/database.h"

namespace yimen::cases {

/// The post through which somebody stands at a window that may take in the case: at the unit that
/// decides, or at any other window of the same city (无差别受理, REQ-122).
const people::Post* find_window_post(const people::Person& person,
                                     const people::Responsibility& place);

/// As what the person may act on the case: as the applicant or for them, else through each right
/// that reaches the unit that decides, or the unit of a step or of an opinion. Nobody is an officer
/// in their own matter (回避).
std::vector<Actor> capacities_of(db::Transaction& transaction, const people::Person& person,
                                 const Case& filed, const ItemTerms& terms, Day on);

/// The same with the post for one act: the right must reach the unit whose step it is, or whose
/// opinion was asked for.
Doer doer_of(db::Transaction& transaction, const people::Person& person, const Case& filed,
             const ItemTerms& terms, Act act, const Particulars& said, Day on);

/// Why somebody with these capacities may not look into the case: `not-found` for strangers;
/// `examination-before-acceptance` for who would examine it while only the window and the applicant
/// look into it (REQ-088, C-50).
std::optional<Problem> refuse_to_show(const Case& filed, const std::vector<Actor>& capacities);

/// Whether receiving, examining and deciding are kept apart (C-49): at county level and above,
/// unless the item is done at once.
Separation separation_of(const ItemTerms& terms);

}  // namespace yimen::cases
