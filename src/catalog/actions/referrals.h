#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "catalog/actions/compare_versions.h"
#include "catalog/domain/referral.h"
#include "catalog/store/referral_store.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// Proposes another value for a hub-owned element to the superior (REQ-013).
struct RaiseAdjustment {
    std::string entry_id;
    std::string field;  ///< of kHubFields
    std::string proposed;
    std::string reason;
    people::Person officer;
};

/// Objects to an element that a unit of a place above has set (REQ-052).
struct RaiseObjection {
    std::string entry_id;
    std::string element;  ///< JSON Pointer into the published content
    std::string proposed;
    std::string reason;
    people::Person officer;
};

/// Puts a draft to a unit that it concerns (REQ-005).
struct AskJointReview {
    std::string entry_id;
    std::string unit_id;
    std::string reason;
    people::Person officer;
};

/// All three bring the id of the referral; the live content stays as it is. What is wrong with the
/// words comes first and all at once: `reason-required`, `proposal-required`, `text-too-long`,
/// `hub-field-unknown`, `unit-unknown`.
/// Then an adjustment is refused with `not-found`, `forbidden`, `not-bound` without a superior
/// item, `proposal-changes-nothing`, `referral-open` while the same field is already proposed.
Result<std::string> raise_adjustment(const RaiseAdjustment& command, Services& services);
/// An objection: `not-found` unless published, `forbidden`, `objection-not-upward` when the entry
/// is not of a place above that of the post, `element-unknown`.
Result<std::string> raise_objection(const RaiseObjection& command, Services& services);
/// A joint review: `not-found`, `forbidden`, `no-draft`, `review-of-own-unit`, `referral-open`
/// while the same unit is already asked.
Result<std::string> ask_joint_review(const AskJointReview& command, Services& services);

struct AnswerReferral {
    std::string referral_id;
    std::int64_t version = 0;
    ReferralAct act = ReferralAct::Accept;
    std::string words;
    people::Person officer;
};

/// Accepts, refuses or withdraws. Refusals, in this order: `reason-required`, `text-too-long`,
/// `not-found`, `forbidden`, `stale`, `referral-answered`.
Result<Done> answer_referral(const AnswerReferral& command, Services& services);

/// A referral as somebody reads it who put it or must answer it.
struct ReferralRow {
    Referral referral;
    std::string entry_name;
    std::string asking_unit;
    std::string answering_unit;     ///< empty: the superior
    std::vector<std::string> acts;  ///< what the reader may do now
};

/// Newest first.
std::vector<ReferralRow> list_referrals(const ReferralFilter& filter, const people::Person& reader,
                                        db::Database& database);

struct ReferralDetail {
    ReferralRow row;
    std::vector<Difference> changes;  ///< of a joint review: what the draft changes
};

/// Refuses `not-found` when there is none or it is not the reader's.
Result<ReferralDetail> read_referral(std::string_view referral_id, const people::Person& reader,
                                     db::Database& database);

/// How many referrals an answering unit has, by state.
struct ReferralTotals {
    std::string unit_id;
    std::string unit_name;
    std::int64_t open = 0;
    std::int64_t accepted = 0;
    std::int64_t refused = 0;
    std::int64_t withdrawn = 0;
};

/// Of one kind; none of them is left out, whoever reads.
std::vector<ReferralTotals> count_referrals(ReferralKind kind, db::Database& database);

}  // namespace yimen::catalog
