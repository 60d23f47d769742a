#pragma once

#include <optional>

#include "cases/actions/handling.h"
#include "cases/domain/joint.h"
#include "people/people.h"

#include "core/result.h"

/// What it means for a case that it is a part of a joint case (decision 21).
namespace yimen::cases {

/// The draft of a part is not filed while what it needs is open: `part-waits` (item=).
std::optional<Problem> refuse_waiting_part(const Handling& handling, Act act);

/// Where the applicant wants all results together, none is delivered before every part is decided,
/// until the last day of its own limit (行政许可法 art. 44): `results-together`.
std::optional<Problem> refuse_early_delivery(const Handling& handling, Act act);

/// What a part owes to the result of others, which are settled now: files the draft when all it
/// needs is given, lays it aside with the reason when something it needs will not come; else
/// nothing. A draft that cannot be filed as it is stays the applicant's. Refuses as act_on_case.
Result<Done> settle_part(db::Transaction& transaction, const JointCase& joint,
                         const JointPart& part, const people::Person& filer, Services& inside,
                         Office& office);

/// Settles the parts that need the result of this case, which they could not count on `before`.
Result<Done> settle_dependents(const Handling& handling, Awaited before,
                               const WorkCalendar& everywhere, Office& office);

/// Whoever filed the whole, as the applicant for whom they did it.
people::Person filer_of(const JointCase& joint);

/// A part as it stands, with what it needs.
PartNow part_now(const CaseStore& store, const JointPart& part);

}  // namespace yimen::cases
