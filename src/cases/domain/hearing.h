#pragma once

#include <optional>
#include <string_view>

#include "cases/domain/occasion.h"

#include "core/day.h"
#include "core/problem.h"
#include "core/work_calendar.h"

/// 听证 on application (行政许可法 art. 47, 48): who may ask for one, when it may be held, and what
/// it holds back.
namespace yimen::cases {

/// The limit in which somebody concerned may ask for a hearing, or null: it is over for them, or
/// never began.
const Limit* find_hearing_request_limit(const Case& filed, std::int64_t party);

/// Days on which a hearing that is called today may be held. The last one is that of the law, or
/// the first possible one when that has come too near.
struct HearingDays {
    Day first;
    Day last;
};
HearingDays hearing_days(const Case& filed, Day today, const WorkCalendar& calendar);

/// hearing-offered: nobody is told twice.
std::optional<Problem> refuse_second_offer(const Occasion& occasion);

/// parties-required, and for each party party-name-required, party-way-required,
/// party-interest-required.
std::optional<Problem> refuse_parties(const Occasion& occasion);

/// Who asks for a hearing or gives it up, in this order: hearing-not-offered, hearing-requested,
/// party-unknown, party-at-window-only (an applicant speaks for nobody else), hearing-waived,
/// hearing-request-late.
std::optional<Problem> refuse_asking(const Occasion& occasion);

/// hearing-not-requested, hearing-recorded.
std::optional<Problem> refuse_unasked_hearing(const Occasion& occasion);

/// All at once: chair-required, chair-examines (art. 48: not who examines), hearing-too-soon (seven
/// working days' notice), hearing-too-late (twenty after the request), hearing-hour-required,
/// hearing-place-required; reason-required when it was called before.
std::optional<Problem> refuse_plan(const Occasion& occasion);

/// hearing-not-called, hearing-not-yet: the record is written on the day or after it.
std::optional<Problem> refuse_early_record(const Occasion& occasion);

/// hearing-may-be-requested, with the last day; hearing-not-recorded.
std::optional<Problem> refuse_open_hearing(const Occasion& occasion);

/// Why a condition about interested parties and hearings does not hold; nothing for others.
std::optional<Problem> refuse_about_hearing(Condition condition, const Occasion& occasion);

/// Whether the person presides over the hearing of the case: then they examine nothing of it.
bool is_chair(const Case& filed, std::string_view account_id);

}  // namespace yimen::cases
