#include "catalog/domain/referral.h"

#include <algorithm>

namespace yimen::catalog {

namespace {

const ReferralStateRow& row_of(ReferralState state) {
    return *std::find_if(kReferralStates.begin(), kReferralStates.end(),
                         [&](const auto& row) { return row.state == state; });
}

}  // namespace

const ReferralKindRow& row_of(ReferralKind kind) {
    return *std::find_if(kReferralKinds.begin(), kReferralKinds.end(),
                         [&](const auto& row) { return row.kind == kind; });
}

std::string_view name_of(ReferralState state) {
    return row_of(state).name;
}

std::string_view name_of(ReferralAct act) {
    switch (act) {
        case ReferralAct::Accept:
            return "accept";
        case ReferralAct::Refuse:
            return "refuse";
        case ReferralAct::Withdraw:
            return "withdraw";
    }
    return {};
}

std::string_view chinese_name_of(ReferralState state) {
    return row_of(state).chinese;
}

std::optional<ReferralKind> find_referral_kind(std::string_view name) {
    for (const auto& row : kReferralKinds) {
        if (row.name == name) return row.kind;
    }
    return std::nullopt;
}

std::optional<ReferralState> find_referral_state(std::string_view name) {
    for (const auto& row : kReferralStates) {
        if (row.name == name) return row.state;
    }
    return std::nullopt;
}

Result<ReferralState> take_step(ReferralState state, ReferralAct act) {
    for (const auto& row : kReferralTransitions) {
        if (row.from == state && row.act == act) return row.to;
    }
    return Problem{ProblemKind::Conflict,
                   "referral-answered",
                   {{"state", std::string{chinese_name_of(state)}}},
                   {}};
}

}  // namespace yimen::catalog
