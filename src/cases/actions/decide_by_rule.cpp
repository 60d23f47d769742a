#include "cases/actions/decide_by_rule.h"

#include "cases/actions/case_answers.h"
#include "cases/actions/findings.h"
#include "cases/actions/record_entry.h"
#include "cases/domain/house_limits.h"
#include "cases/domain/step.h"

#include "core/logic/evaluate.h"
#include "platform/crypto/field_cipher.h"

namespace yimen::cases {

namespace {

bool is_known(const boost::json::object& facts, std::string_view name) {
    const auto dot = name.find('.');
    const auto* member = facts.if_contains(name.substr(0, dot));
    if (member == nullptr || member->is_null()) return false;
    if (dot == std::string_view::npos) return true;
    const auto* inner = member->if_object();
    return inner != nullptr && is_known(*inner, name.substr(dot + 1));
}

boost::json::object facts_of(const Handling& handling) {
    const auto store = handling.store();
    const auto& case_id = handling.filed.filed.id;
    auto facts =
        read_answers(store, case_id, handling.office.cipher).value_or(boost::json::object{});
    boost::json::object checks;
    for (const auto& fact : store.list_facts(case_id)) {
        if (fact.value != FactValue::Unknown) checks[fact.name] = fact.value == FactValue::Yes;
    }
    facts["check"] = std::move(checks);
    return facts;
}

/// What the rule was decided by: the history tells it whatever becomes of the facts.
std::string grounds_of(const std::vector<Fact>& facts) {
    std::string grounds;
    for (const auto& fact : facts) {
        if (fact.value == FactValue::Unknown) continue;
        if (!grounds.empty()) grounds += "；";
        grounds += "check." + fact.name + (fact.value == FactValue::Yes ? "：是（" : "：否（") +
                   fact.source + "）";
    }
    return grounds;
}

}  // namespace

bool is_drawn(std::string_view case_number, const crypto::FieldCipher& cipher) {
    const auto digest = cipher.blind_index(case_number, "case_file.drawn");
    return std::stoul(digest.substr(0, 8), nullptr, 16) % kDecisionsForOneDrawn == 0;
}

RuleFinding find_by_rule(const ItemTerms& terms, const boost::json::object& facts) {
    if (!terms.decision_rule) return RuleFinding::Unknown;
    for (const auto& name : logic::variables_of(*terms.decision_rule)) {
        if (!is_known(facts, name)) return RuleFinding::Unknown;
    }
    const auto holds = logic::holds(*terms.decision_rule, facts);
    if (!holds) return RuleFinding::Unknown;
    return *holds ? RuleFinding::Holds : RuleFinding::Fails;
}

Result<Done> decide_by_rule(const Handling& handling) {
    const auto& filed = handling.filed.filed;
    if (!handling.terms.decision_rule || filed.state != State::Accepted) return Done{};
    static const Doer system{{}, {}, {Actor::System}};
    Particulars said;
    said.basis = grounds_of(handling.store().list_facts(filed.id));
    auto entry =
        take_step(Act::DecideByRule, {.filed = filed,
                                      .terms = handling.terms,
                                      .calendar = handling.calendar,
                                      .today = handling.today(),
                                      .doer = system,
                                      .said = said,
                                      .rule = find_by_rule(handling.terms, facts_of(handling))});
    if (!entry) return Done{};
    auto recorded = record_entry(handling, *std::move(entry));
    if (recorded && is_drawn(filed.number, handling.office.cipher)) {
        tell_supervision(handling, FindingKind::DrawnDecision, {});
    }
    return recorded;
}

}  // namespace yimen::cases
