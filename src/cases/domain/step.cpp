#include "cases/domain/step.h"

#include <algorithm>

#include "cases/domain/conditions.h"
#include "cases/domain/hearing.h"

namespace yimen::cases {

namespace {

bool may(const Doer& doer, Actor actor) {
    return std::find(doer.capacities.begin(), doer.capacities.end(), actor) !=
           doer.capacities.end();
}

Limit working_days(LimitKind kind, std::int64_t days, Day from, std::string source,
                   std::string about = {}) {
    return {kind, 2 * days, DayUnit::Working, from, std::move(source), std::move(about), {}};
}

std::string notice_source(Life life) {
    return life == Life::Permit ? "行政许可法 第三十二条" : "";
}

Limit notice_limit(const Occasion& occasion) {
    return working_days(LimitKind::Notice, kNoticeDays, occasion.today,
                        notice_source(occasion.filed.life));
}

/// 行政许可法 第三十二条第一款第四项: accepted from the day on which the materials were received.
Day effective_day(Act act, const Occasion& occasion) {
    const auto* limit =
        act == Act::DeemAccepted ? find_running(occasion.filed.clock, LimitKind::Notice) : nullptr;
    if (limit != nullptr) return limit->from;
    const auto lapsed = act == Act::LapseSupplement ? LimitKind::Supplement
                        : act == Act::LapseDeferred ? LimitKind::Deferral
                                                    : LimitKind::None;
    const auto* passed = find_running(occasion.filed.clock, lapsed);
    if (passed == nullptr) return occasion.today;
    return due_of(occasion.filed.clock, *passed, occasion.calendar).day.value_or(occasion.today);
}

void begin_acceptance(Entry& entry, const Occasion& occasion) {
    const auto& terms = occasion.terms;
    const auto from = entry.effective_on;
    if (terms.statutory_days) {
        entry.said.limits.push_back(working_days(LimitKind::Statutory, *terms.statutory_days, from,
                                                 terms.statutory_source));
    }
    entry.said.limits.push_back(
        working_days(LimitKind::Promise, terms.promised_days, from, "服务承诺"));
    for (const auto& step : terms.steps) {
        entry.said.steps.push_back({.name = step.name,
                                    .kind = step.kind,
                                    .unit_id = step.unit_id.empty() ? terms.unit_id : step.unit_id,
                                    .stage = step.stage,
                                    .half_days = step.half_days,
                                    .holder = {},
                                    .opened_on = {},
                                    .passed_on = {},
                                    .passed_by = {},
                                    .return_to = {}});
    }
}

void begin_deferral(Entry& entry, const Occasion& occasion) {
    entry.said.limits.push_back(working_days(LimitKind::Deferral, *occasion.terms.deferral_days,
                                             entry.effective_on, "事项容缺受理清单"));
}

bool is_owed(const Case& filed) {
    return std::any_of(filed.deferred.begin(), filed.deferred.end(),
                       [](const DeferredMaterial& one) { return !one.supplied_on; });
}

void begin_procedure(Entry& entry, const Occasion& occasion) {
    const auto& terms = *find_procedure(occasion.terms, occasion.said.about);
    entry.said.procedure = Procedure{.kind = terms.kind,
                                     .basis = terms.basis,
                                     .days = occasion.said.days.value_or(terms.days),
                                     .unit = terms.unit,
                                     .stops = terms.stops,
                                     .from = entry.effective_on,
                                     .to = {}};
}

/// 行政许可法 第四十七条: everybody whose interests are at stake has five days of their own.
void begin_hearing_request(Entry& entry, std::size_t party) {
    entry.said.limits.push_back(working_days(LimitKind::HearingRequest, kHearingRequestDays,
                                             entry.effective_on, "行政许可法 第四十七条",
                                             party == 0 ? "" : std::to_string(party)));
}

void offer_hearing(Entry& entry, const Occasion& occasion) {
    for (std::size_t party = 0; party <= occasion.filed.interested.size(); ++party) {
        begin_hearing_request(entry, party);
    }
}

void name_interested(Entry& entry, const Occasion& occasion) {
    const auto& hearing = occasion.filed.hearing;
    if (!hearing.offered_on || hearing.requested_on) return;
    const auto named = occasion.filed.interested.size();
    for (std::size_t at = 1; at <= entry.said.interested.size(); ++at) {
        begin_hearing_request(entry, named + at);
    }
}

/// 行政许可法 第四十五条: the time that a hearing takes is told in writing and does not count.
void call_hearing(Entry& entry, const Occasion& occasion) {
    const auto days =
        occasion.calendar.working_days_between(occasion.today, *occasion.said.held_on);
    entry.said.days = days.working_days;
    if (occasion.filed.hearing.held_on) return;
    entry.said.procedure = Procedure{.kind = std::string{kHearingProcedure},
                                     .basis = "行政许可法 第四十五条",
                                     .days = days.working_days,
                                     .unit = DayUnit::Working,
                                     .stops = {.statutory = true, .promise = true, .steps = true},
                                     .from = entry.effective_on,
                                     .to = {}};
}

void begin_delivery(Entry& entry, const Occasion& occasion) {
    entry.said.limits.push_back(
        working_days(LimitKind::Delivery, kDeliveryDays, entry.effective_on,
                     occasion.filed.life == Life::Permit ? "行政许可法 第四十四条" : ""));
}

void begin_reopened(Entry& entry, const Occasion& occasion) {
    if (entry.to == State::Received) {
        entry.said.limits.push_back(notice_limit(occasion));
        return;
    }
    begin_acceptance(entry, occasion);
    entry.said.steps.clear();
    if (is_owed(occasion.filed)) begin_deferral(entry, occasion);
}

const std::string& holder_of(const Entry& entry, const Case& filed) {
    return filed.steps.at(static_cast<std::size_t>(*entry.said.step)).holder;
}

/// What begins with the act by itself.
void add_consequences(Entry& entry, const Occasion& occasion) {
    switch (entry.act) {
        case Act::Submit:
            entry.said.limits.push_back(notice_limit(occasion));
            return;
        case Act::Receive:
            if (entry.from == State::Draft) entry.said.limits.push_back(notice_limit(occasion));
            return;
        case Act::AskSupplement:
        case Act::ForceSupplement:
            entry.said.breach = entry.act == Act::ForceSupplement &&
                                refuse(Condition::AskedOnce, occasion).has_value();
            entry.said.limits.push_back(
                working_days(LimitKind::Supplement, occasion.supplement_days, occasion.today, ""));
            return;
        case Act::Supplement:
            entry.said.limits.push_back(notice_limit(occasion));
            return;
        case Act::Accept:
        case Act::AcceptCommitted:
        case Act::DeemAccepted:
            return begin_acceptance(entry, occasion);
        case Act::AcceptDeferred:
            begin_acceptance(entry, occasion);
            entry.said.deferred = missing_materials(occasion.filed);
            return begin_deferral(entry, occasion);
        case Act::PassStep:
            entry.said.person =
                occasion.doer.stands_in ? holder_of(entry, occasion.filed) : std::string{};
            return;
        case Act::AskOpinion:
            entry.said.limits.push_back(working_days(LimitKind::Opinion,
                                                     occasion.said.days.value_or(kOpinionDays),
                                                     occasion.today, "", occasion.said.unit_id));
            return;
        case Act::BeginProcedure:
            return begin_procedure(entry, occasion);
        case Act::NameInterested:
            return name_interested(entry, occasion);
        case Act::OfferHearing:
            return offer_hearing(entry, occasion);
        case Act::RequestHearing:
            entry.said.limits.push_back(working_days(LimitKind::Hearing, kHearingDays,
                                                     occasion.today, "行政许可法 第四十七条"));
            return;
        case Act::ArrangeHearing:
            return call_hearing(entry, occasion);
        case Act::Extend:
            entry.said.extension = Extension{.kind = LimitKind::Statutory,
                                             .half_days = 2 * *occasion.said.days,
                                             .basis = occasion.terms.extension->basis,
                                             .on = occasion.today};
            return;
        case Act::Grant:
        case Act::Deny:
        case Act::DecideByRule:
        case Act::GrantAbove:
        case Act::DenyAbove:
            return begin_delivery(entry, occasion);
        case Act::Reopen:
            return begin_reopened(entry, occasion);
        default:
            return;
    }
}

/// A step that opens brings its limit, and so does one that is open when the case is taken up
/// again.
void begin_steps(Entry& entry, const Case& filed) {
    const auto before = entry.act == Act::Reopen ? std::vector<std::size_t>{} : open_steps(filed);
    auto after = filed;
    apply(after, entry);
    for (const auto at : open_steps(after)) {
        const auto& step = after.steps[at];
        const bool was_open = std::find(before.begin(), before.end(), at) != before.end();
        if (was_open || step.half_days == 0) continue;
        entry.said.limits.push_back({LimitKind::Step,
                                     step.half_days,
                                     DayUnit::Working,
                                     entry.effective_on,
                                     "",
                                     std::to_string(at),
                                     {}});
    }
}

bool touches_steps(Act act) {
    return act == Act::PassStep || act == Act::SendBack || act == Act::Accept ||
           act == Act::DeemAccepted || act == Act::AcceptDeferred || act == Act::AcceptCommitted ||
           act == Act::Reopen;
}

}  // namespace

Result<Entry> take_step(Act act, const Occasion& occasion) {
    const auto& filed = occasion.filed;
    const auto* row = find_transition(filed.life, filed.state, act);
    const bool nobody =
        row != nullptr && (row->actor == Actor::Statute || row->actor == Actor::System);
    if (row == nullptr || (nobody && !may(occasion.doer, row->actor))) {
        return Problem{ProblemKind::Conflict,
                       "act-not-open",
                       {{"state", std::string{row_of(filed.state).chinese}},
                        {"act", std::string{row_of(act).chinese}}},
                       {}};
    }
    if (!may(occasion.doer, row->actor)) {
        return Problem{ProblemKind::Forbidden,
                       "not-your-act",
                       {{"act", std::string{row_of(act).chinese}}},
                       {}};
    }
    for (const auto condition : row->conditions) {
        if (auto refused = refuse(condition, occasion)) return *std::move(refused);
    }

    Entry entry;
    entry.act = act;
    entry.actor = row->actor;
    entry.account = occasion.doer.account_id;
    entry.unit_id = occasion.doer.unit_id;
    entry.from = filed.state;
    entry.to = row->to;
    entry.effective_on = effective_day(act, occasion);
    entry.said = occasion.said;
    entry.said.ticked.clear();
    entry.serial = filed.serial + 1;
    add_consequences(entry, occasion);
    if (touches_steps(act)) begin_steps(entry, filed);
    return entry;
}

std::optional<Act> find_statutory_act(const Case& filed, const ItemTerms& terms, Day today,
                                      const WorkCalendar& calendar) {
    static const Doer law{{}, {}, {Actor::Statute}};
    static const Particulars nothing;
    const Occasion occasion{.filed = filed,
                            .terms = terms,
                            .calendar = calendar,
                            .today = today,
                            .doer = law,
                            .said = nothing};
    for (const auto& row : transitions_of(filed.life)) {
        if (row.from != filed.state || row.actor != Actor::Statute) continue;
        if (take_step(row.act, occasion)) return row.act;
    }
    return std::nullopt;
}

std::vector<Act> open_acts(const Case& filed, const ItemTerms& terms, const Doer& doer) {
    std::vector<Act> open;
    for (const auto& row : transitions_of(filed.life)) {
        if (row.from != filed.state || !may(doer, row.actor)) continue;
        const bool possible =
            std::all_of(row.conditions.begin(), row.conditions.end(), [&](Condition condition) {
                return may_ever_hold(condition, terms) && may_hold_now(condition, filed);
            });
        if (possible) open.push_back(row.act);
    }
    return open;
}

}  // namespace yimen::cases
