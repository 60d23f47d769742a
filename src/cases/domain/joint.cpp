#include "cases/domain/joint.h"

#include <algorithm>
#include <map>
#include <set>

namespace yimen::cases {

namespace {

/// Takes away what needs nothing that is left, as long as there is something to take away.
bool leads_in_a_circle(const std::vector<JointWish>& wishes) {
    std::map<std::string, std::set<std::string>> needs;
    for (const auto& wish : wishes)
        needs[wish.entry_id].insert(wish.needs.begin(), wish.needs.end());
    for (bool taken = true; taken;) {
        taken = false;
        for (auto one = needs.begin(); one != needs.end();) {
            const bool free =
                std::none_of(one->second.begin(), one->second.end(),
                             [&](const std::string& needed) { return needs.contains(needed); });
            taken = taken || free;
            one = free ? needs.erase(one) : std::next(one);
        }
    }
    return !needs.empty();
}

bool is_decided(const PartNow& part) {
    return part.filed.state != State::Draft && awaited_of(part.filed) != Awaited::Open;
}

JointState state_of(const JointCase& joint, const std::vector<PartNow>& parts,
                    const JointStanding& counted) {
    if (!joint.filed_on) return JointState::Draft;
    const auto all = static_cast<std::int64_t>(parts.size());
    if (counted.ended == all) return JointState::Ended;
    if (counted.decided == all) return JointState::Decided;
    const bool supplement = std::any_of(parts.begin(), parts.end(), [](const PartNow& part) {
        return part.filed.state == State::AwaitingSupplement;
    });
    return supplement ? JointState::AwaitingSupplement : JointState::Handling;
}

}  // namespace

std::optional<JointDelivery> find_joint_delivery(std::string_view name) {
    for (std::size_t at = 0; at < kJointDeliveryNames.size(); ++at) {
        if (kJointDeliveryNames[at] == name) return static_cast<JointDelivery>(at);
    }
    return std::nullopt;
}

Awaited awaited_of(const Case& filed) {
    if (filed.granted || filed.state == State::NotRequired) return Awaited::Given;
    const bool over = row_of(filed.state).ended || filed.state == State::Denied ||
                      filed.state == State::Delivered;
    return over ? Awaited::Failed : Awaited::Open;
}

Awaited awaited_of(const std::vector<Awaited>& needed) {
    const auto has = [&](Awaited one) {
        return std::find(needed.begin(), needed.end(), one) != needed.end();
    };
    if (has(Awaited::Failed)) return Awaited::Failed;
    return has(Awaited::Open) ? Awaited::Open : Awaited::Given;
}

std::vector<FieldProblem> find_joint_faults(const std::vector<JointWish>& wishes,
                                            const std::string& lead) {
    std::vector<FieldProblem> faults;
    if (wishes.size() < kJointPartsLeast || wishes.size() > kJointPartsMost) {
        faults.push_back({"/parts",
                          "joint-parts-count",
                          {{"least", std::to_string(kJointPartsLeast)},
                           {"most", std::to_string(kJointPartsMost)}}});
    }
    std::set<std::string> asked;
    for (std::size_t at = 0; at < wishes.size(); ++at) {
        if (asked.insert(wishes[at].entry_id).second) continue;
        faults.push_back({"/parts/" + std::to_string(at) + "/item_id", "joint-item-twice", {}});
    }
    const auto known = faults.size();
    for (std::size_t at = 0; at < wishes.size(); ++at) {
        for (std::size_t need = 0; need < wishes[at].needs.size(); ++need) {
            if (asked.contains(wishes[at].needs[need])) continue;
            faults.push_back({"/parts/" + std::to_string(at) + "/needs/" + std::to_string(need),
                              "joint-item-unknown",
                              {}});
        }
    }
    if (!lead.empty() && !asked.contains(lead)) {
        faults.push_back({"/lead_item_id", "joint-item-unknown", {}});
    }
    if (faults.size() == known && leads_in_a_circle(wishes)) {
        faults.push_back({"/parts", "joint-circle", {}});
    }
    return faults;
}

bool is_waiting(const PartNow& part) {
    return part.filed.state == State::Draft && part.needed == Awaited::Open;
}

JointStanding standing_of(const JointCase& joint, const std::vector<PartNow>& parts) {
    JointStanding standing;
    for (const auto& part : parts) {
        if (is_waiting(part)) ++standing.waiting;
        if (is_decided(part)) ++standing.decided;
        if (part.filed.granted) ++standing.granted;
        if (row_of(part.filed.state).ended) ++standing.ended;
        standing.provisional = standing.provisional || part.filed.state == State::Draft ||
                               part.filed.state == State::AwaitingSupplement;
        if (part.due_on && (!standing.due_on || *part.due_on > *standing.due_on)) {
            standing.due_on = part.due_on;
        }
    }
    standing.state = state_of(joint, parts, standing);
    return standing;
}

}  // namespace yimen::cases
