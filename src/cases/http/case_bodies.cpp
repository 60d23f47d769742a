#include "cases/http/case_bodies.h"

#include <algorithm>

#include "cases/actions/handed_materials.h"
#include "cases/domain/terms.h"

namespace yimen::cases::bodies {

namespace {

template <class Names, class Key>
std::string named(const Names& names, Key key) {
    return std::string{names[static_cast<std::size_t>(key)]};
}

double days(std::int64_t half_days) {
    return static_cast<double>(half_days) / 2;
}

LimitBody to_body(const ShownLimit& shown) {
    LimitBody body{.kind = named(kLimitNames, shown.limit.kind),
                   .about = shown.limit.about,
                   .days = days(shown.limit.half_days),
                   .unit = named(kDayUnitNames, shown.limit.unit),
                   .from = shown.limit.from.iso(),
                   .source = shown.limit.source,
                   .due_on = iso(shown.due.day),
                   .provisional = shown.due.provisional,
                   .days_left = shown.days_left,
                   .light = named(kLightNames, shown.light),
                   .lines = {}};
    for (const auto& line : shown.lines) {
        body.lines.push_back({named(ClockLine::kNames, line.what), line.from.iso(), iso(line.to),
                              days(line.half_days), line.words});
    }
    return body;
}

MaterialOfCaseBody to_body(const MaterialTerms& terms, const Case& filed) {
    const auto* held = find_held(filed, terms.key);
    const auto deferred =
        std::find_if(filed.deferred.begin(), filed.deferred.end(),
                     [&](const DeferredMaterial& one) { return one.key == terms.key; });
    const bool is_deferred = deferred != filed.deferred.end();
    return {.key = terms.key,
            .name = terms.name,
            .kind = library_kind_of(terms),
            .own_issued = terms.own_issued,
            .required = std::find(filed.required.begin(), filed.required.end(), terms.key) !=
                        filed.required.end(),
            .held = held != nullptr,
            .deferrable = terms.deferrable,
            .supplied_on = is_deferred ? iso(deferred->supplied_on) : std::nullopt,
            .deferred = is_deferred,
            .handing = held == nullptr ? "" : named(kHandingNames, held->handing),
            .trust = held == nullptr ? "" : held->trust,
            .reference = held == nullptr ? "" : held->reference,
            .files = held == nullptr ? std::vector<std::string>{} : held->files,
            .review_points = terms.review_points};
}

void add_examination(CaseBody& body, const Case& filed) {
    for (const auto& step : filed.steps) {
        body.steps.push_back({.name = step.name,
                              .kind = step.kind,
                              .unit_id = step.unit_id,
                              .stage = step.stage,
                              .days = days(step.half_days),
                              .holder = step.holder,
                              .opened_on = iso(step.opened_on),
                              .passed_on = iso(step.passed_on)});
    }
    for (const auto& one : filed.clock.procedures) {
        body.procedures.push_back({.kind = one.kind,
                                   .basis = one.basis,
                                   .days = one.days,
                                   .from = one.from.iso(),
                                   .to = iso(one.to),
                                   .stops_statutory = one.stops.statutory});
    }
    for (const auto& one : filed.opinions) {
        body.opinions.push_back(
            {one.unit_id, one.question, one.asked_on.iso(), iso(one.answered_on)});
    }
}

EntryBody to_body(const ShownEntry& shown) {
    const auto& entry = shown.entry;
    return {.serial = entry.serial,
            .act = std::string{row_of(entry.act).name},
            .actor = std::string{row_of(entry.actor).name},
            .account_name = shown.account_name,
            .unit_name = shown.unit_name,
            .in_place_of = shown.in_place_of,
            .from = std::string{row_of(entry.from).name},
            .to = std::string{row_of(entry.to).name},
            .effective_on = entry.effective_on.iso(),
            .recorded_at = format_iso(entry.recorded_at),
            .reason = entry.said.reason,
            .digest = entry.digest};
}

void add_concerned(CaseBody& body, const ShownCase& shown) {
    for (const auto& one : shown.concerned) {
        body.concerned.push_back({.party = static_cast<std::int64_t>(body.concerned.size()),
                                  .name = one.masked_name,
                                  .interest = one.interest,
                                  .may_ask_until = iso(one.may_ask_until),
                                  .waived = one.waived});
    }
}

std::optional<HearingOfCaseBody> hearing_in(const ShownCase& shown) {
    if (!shown.hearing) return std::nullopt;
    const auto& hearing = shown.filed.filed.hearing;
    const auto& days = shown.hearing->may_be_held;
    return HearingOfCaseBody{.offered_on = iso(hearing.offered_on),
                             .requested_on = iso(hearing.requested_on),
                             .requested_by = hearing.requested_by.value_or(0),
                             .hold_until = iso(shown.hearing->hold_until),
                             .earliest_day = days ? std::optional{days->first.iso()} : std::nullopt,
                             .latest_day = days ? std::optional{days->last.iso()} : std::nullopt,
                             .day = iso(hearing.held_on),
                             .hour = hearing.hour,
                             .place = hearing.place,
                             .chair_name = shown.hearing->chair_name,
                             .recorded_on = iso(hearing.recorded_on)};
}

std::optional<std::string> text_or_none(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::optional<HandlerBody> handler_in(const ShownCase& shown) {
    if (shown.handler_name.empty()) return std::nullopt;
    return HandlerBody{shown.handler_name, shown.terms->inquiry_phone};
}

}  // namespace

std::optional<std::string> iso(const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return day->iso();
}

CaseBody to_body(const ShownCase& shown) {
    const auto& filed = shown.filed.filed;
    CaseBody body{.case_id = filed.id,
                  .number = filed.number,
                  .query_code = text_or_none(shown.query_code),
                  .version = shown.filed.version,
                  .item = {filed.entry_id, filed.entry_version, shown.filed.item_name},
                  .life = std::string{row_of(filed.life).name},
                  .state = std::string{row_of(filed.state).name},
                  .unit = {filed.unit_id, shown.unit_name},
                  .applicant_id = filed.applicant_id,
                  .applicant_name = shown.applicant_name,
                  .handler = handler_in(shown),
                  .channel = filed.channel,
                  .urgent = filed.urgent,
                  .on_commitment = filed.on_commitment,
                  .due_on = iso(shown.filed.due_on),
                  .limits = {},
                  .materials = {},
                  .gaps = {},
                  .steps = {},
                  .procedures = {},
                  .opinions = {},
                  .concerned = {},
                  .hearing = hearing_in(shown),
                  .fee = {filed.fee.amount_fen, filed.fee.state},
                  .history = {},
                  .facts = {},
                  .acts = {},
                  .answers = shown.answers.value_or(boost::json::object{}),
                  .joint_case_id = text_or_none(shown.joint_case_id)};
    for (const auto& limit : shown.limits) body.limits.push_back(to_body(limit));
    for (const auto& material : shown.terms->materials) {
        body.materials.push_back(to_body(material, filed));
    }
    for (const auto& gap : filed.gaps) body.gaps.push_back({gap.material, gap.words, gap.on_paper});
    add_examination(body, filed);
    add_concerned(body, shown);
    for (const auto& entry : shown.history) body.history.push_back(to_body(entry));
    for (const auto& fact : shown.facts) {
        body.facts.push_back(
            {fact.name, named(kFactNames, fact.value), fact.source, format_iso(fact.found_at)});
    }
    for (const auto act : shown.open_acts) body.acts.emplace_back(row_of(act).name);
    return body;
}

ListedCaseBody to_body(ListedCase&& listed) {
    auto& one = listed.of;
    return {.case_id = std::move(one.id),
            .number = std::move(one.number),
            .entry_id = std::move(one.entry_id),
            .item_name = std::move(one.item_name),
            .applicant_name = std::move(listed.applicant_name),
            .state = std::string{row_of(one.state).name},
            .unit_id = std::move(one.unit_id),
            .urgent = one.urgent,
            .due_on = iso(one.due_on),
            .days_left = listed.days_left,
            .light = named(kLightNames, listed.light),
            .changed_at = format_iso(one.changed_at)};
}

CasePageBody to_page(std::vector<ListedCase>&& cases, const std::optional<CaseTotal>& total) {
    CasePageBody page;
    page.cases.reserve(cases.size());
    for (auto& one : cases) page.cases.push_back(to_body(std::move(one)));
    if (total) page.total = CaseTotalBody{total->count, total->more};
    return page;
}

PaperBody to_body(const notices::Notice& paper) {
    const auto& row = notices::row_of(paper.kind);
    return {.notice_id = paper.id,
            .kind = std::string{row.name},
            .title = std::string{row.title},
            .number = paper.number,
            .issued_on = paper.issued_on.iso(),
            .state = std::string{notices::name_of(paper.state)}};
}

}  // namespace yimen::cases::bodies
