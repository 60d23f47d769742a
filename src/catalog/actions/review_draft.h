#pragma once

#include "catalog/actions/entry_for_change.h"

#include "platform/services.h"

namespace yimen::catalog {

enum class ReviewDecision { Approve, Return };

/// Whether the reviewer found that the item is no approval in disguise (REQ-018).
enum class DisguiseFinding { NotJudged, RuledOut };

struct ReviewDraft {
    EntryCommand entry;
    ReviewDecision decision = ReviewDecision::Approve;
    DisguiseFinding disguise = DisguiseFinding::NotJudged;
};

/// Approves the submitted draft or gives it back. Refusals, in this order: `reason-required` (to
/// give back, and to rule out a disguise), those of `open_entry`, `act-not-open`,
/// `two-persons-required`.
Result<Done> review_draft(const ReviewDraft& command, Services& services);

}  // namespace yimen::catalog
