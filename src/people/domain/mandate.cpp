#include "people/domain/mandate.h"

#include <algorithm>
#include <utility>

#include "core/text/text.h"

namespace yimen::people {

namespace {

constexpr std::string_view kEverything = "*";
constexpr std::string_view kItem = "item:";
constexpr std::string_view kArea = "area:";
constexpr std::size_t kScopePartLengthMax = 100;

bool holds(const std::vector<std::string>& all, std::string_view one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}

const MandateAct* find_act(std::string_view name) {
    const auto* const found = std::find_if(kMandateActs.begin(), kMandateActs.end(),
                                           [&](const auto& act) { return act.name == name; });
    return found == kMandateActs.end() ? nullptr : found;
}

using Faults = std::vector<FieldProblem>;

void check_kind(const StatedMandate& stated, Faults& faults) {
    const bool legal = stated.principal_type == PrincipalType::LegalPerson;
    if (stated.kind == MandateKind::Guardian) {
        faults.push_back({"/kind", "guardian-at-window-only", {}});
    } else if (stated.kind == MandateKind::Relative && legal) {
        faults.push_back({"/kind", "mandate-kind-not-for-legal", {}});
    } else if (stated.kind == MandateKind::Staff && !legal) {
        faults.push_back({"/kind", "mandate-kind-not-for-natural", {}});
    }
    if (stated.kind == MandateKind::Relative &&
        std::find(kRelations.begin(), kRelations.end(), stated.relation.value_or("")) ==
            kRelations.end()) {
        faults.push_back({"/relation", "relation-unknown", {}});
    }
}

void check_scope_parts(const std::vector<std::string>& parts, const std::string& pointer,
                       Faults& faults) {
    if (parts.size() > kScopePartsMax) {
        faults.push_back({pointer, "too-many", {{"limit", std::to_string(kScopePartsMax)}}});
        return;
    }
    for (std::size_t index = 0; index < parts.size(); ++index) {
        const auto& part = parts[index];
        if (text::is_blank(part) || text::length(part) > kScopePartLengthMax ||
            !text::is_clean_input(part, text::Lines::One)) {
            faults.push_back({pointer + '/' + std::to_string(index), "scope-malformed", {}});
        }
    }
}

void check_scope(const MandateScope& scope, Faults& faults) {
    const bool some = !scope.items.empty() || !scope.areas.empty();
    if (scope.everything == some) faults.push_back({"/scope", "scope-empty", {}});
    check_scope_parts(scope.items, "/scope/items", faults);
    check_scope_parts(scope.areas, "/scope/areas", faults);
}

void check_acts(const StatedMandate& stated, Faults& faults) {
    if (stated.acts.empty()) faults.push_back({"/acts", "mandate-acts-missing", {}});
    for (std::size_t index = 0; index < stated.acts.size(); ++index) {
        const auto* const act = find_act(stated.acts[index]);
        const auto pointer = "/acts/" + std::to_string(index);
        if (act == nullptr) {
            faults.push_back({pointer, "mandate-act-unknown", {}});
        } else if (stated.kind == MandateKind::Relative && !act->for_relatives) {
            faults.push_back({pointer, "mandate-act-not-for-relatives", {}});
        }
    }
}

void check_days(const StatedMandate& stated, std::optional<Day> from, std::optional<Day> to,
                Day today, Faults& faults) {
    if (!from) faults.push_back({"/from", "day-malformed", {}});
    if (!to) faults.push_back({"/to", "day-malformed", {}});
    if (from && *from < today) faults.push_back({"/from", "mandate-begins-in-past", {}});
    if (!from || !to) return;
    const bool may_be_long = stated.kind != MandateKind::Relative && !text::is_blank(stated.reason);
    if (*to < *from) {
        faults.push_back({"/to", "mandate-ends-before-it-begins", {}});
    } else if (*to > last_day_allowed(*from) && !may_be_long) {
        faults.push_back(
            {"/to", "mandate-too-long", {{"years", std::to_string(kMandateYearsMax)}}});
    }
}

void check_reason(const std::string& reason, Faults& faults) {
    if (text::length(reason) > kMandateTextMax) {
        faults.push_back(
            {"/reason", "text-too-long", {{"limit", std::to_string(kMandateTextMax)}}});
    }
}

}  // namespace

std::string_view name_of(PrincipalType type) {
    return type == PrincipalType::NaturalPerson ? "natural-person" : "legal-person";
}

std::optional<PrincipalType> find_principal_type(std::string_view name) {
    for (const auto type : {PrincipalType::NaturalPerson, PrincipalType::LegalPerson}) {
        if (name_of(type) == name) return type;
    }
    return std::nullopt;
}

std::string subject_of(const Principal& principal) {
    return std::string{name_of(principal.type)} + ':' + principal.id;
}

std::string_view name_of(MandateKind kind) {
    switch (kind) {
        case MandateKind::Mandate:
            return "mandate";
        case MandateKind::Relative:
            return "relative";
        case MandateKind::Staff:
            return "staff";
        case MandateKind::Guardian:
            return "guardian";
    }
    return {};
}

std::optional<MandateKind> find_mandate_kind(std::string_view name) {
    for (const auto kind :
         {MandateKind::Mandate, MandateKind::Relative, MandateKind::Staff, MandateKind::Guardian}) {
        if (name_of(kind) == name) return kind;
    }
    return std::nullopt;
}

std::string_view name_of(MandateState state) {
    switch (state) {
        case MandateState::AwaitsAcceptance:
            return "awaits-acceptance";
        case MandateState::Coming:
            return "coming";
        case MandateState::Valid:
            return "valid";
        case MandateState::Expired:
            return "expired";
        case MandateState::Ended:
            return "ended";
    }
    return {};
}

bool covers(const MandateScope& scope, const Matter& matter) {
    return scope.everything || holds(scope.items, matter.item_key) ||
           (!matter.area.empty() && holds(scope.areas, matter.area));
}

std::string to_text(const MandateScope& scope) {
    if (scope.everything) return std::string{kEverything};
    std::string lines;
    for (const auto& item : scope.items) lines.append(kItem).append(item) += '\n';
    for (const auto& area : scope.areas) lines.append(kArea).append(area) += '\n';
    return lines;
}

MandateScope to_scope(std::string_view text) {
    MandateScope scope;
    scope.everything = text == kEverything;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        const auto line = text.substr(0, end);
        if (line.starts_with(kItem)) scope.items.emplace_back(line.substr(kItem.size()));
        if (line.starts_with(kArea)) scope.areas.emplace_back(line.substr(kArea.size()));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return scope;
}

MandateState state_on(const MandateTerms& terms, Day day) {
    if (terms.ended_at) return MandateState::Ended;
    if (terms.to && *terms.to < day) return MandateState::Expired;
    if (terms.kind == MandateKind::Relative && !terms.accepted_at) {
        return MandateState::AwaitsAcceptance;
    }
    return terms.from > day ? MandateState::Coming : MandateState::Valid;
}

bool is_open(MandateState state) {
    return state != MandateState::Expired && state != MandateState::Ended;
}

Day last_day_allowed(Day from) {
    const auto same =
        Day::from_parts(from.year() + kMandateYearsMax, from.month(), from.day_of_month());
    return add_days(same.value_or(Day{from.year() + kMandateYearsMax, 3, 1}), -1);
}

Result<CheckedMandate> check_mandate(const StatedMandate& stated, Day today) {
    Faults faults;
    auto agent = check_stated(stated.agent, today);
    if (!agent) {
        for (const auto& field : agent.problem().fields) {
            faults.push_back({"/agent" + field.pointer, field.code, field.facts});
        }
    }
    check_kind(stated, faults);
    check_scope(stated.scope, faults);
    check_acts(stated, faults);
    const auto from = Day::parse(stated.from);
    const auto to = Day::parse(stated.to);
    check_days(stated, from, to, today, faults);
    check_reason(stated.reason, faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    return CheckedMandate{
        .agent = std::move(agent->document),
        .agent_name = std::move(agent->name),
        .relation = stated.kind == MandateKind::Relative ? stated.relation : std::nullopt,
        .scope = stated.scope,
        .acts = stated.acts,
        .from = *from,
        .to = to,
        .reason = text::strip(stated.reason)};
}

}  // namespace yimen::people
