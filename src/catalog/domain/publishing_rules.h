#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/code_table.h"
#include "catalog/domain/service_item.h"
#include "catalog/domain/superior.h"

#include "core/problem.h"

namespace yimen::catalog {

/// What the gate must know beside the version itself.
struct PublishingFacts {
    /// The entry of the national or provincial catalogue that this one is bound to.
    bool bound_to_superior = false;
    /// What the superior department promises, in working days.
    std::optional<std::int64_t> superior_promised_days;
    /// Proofs on the published list of retained proofs (证明事项清单).
    std::set<std::string> retained_proofs;
    /// A reviewer has looked at the suspicion of disguised approval and recorded why it is none.
    bool disguise_reviewed = false;
    /// Proofs for which a justification and the opinions heard are recorded.
    std::set<std::string> justified_proofs;
    /// Hub-owned values of the version in force, and of the superior item; nothing without one.
    std::optional<HubOwned> in_force;
    std::optional<HubOwned> superior;
    std::vector<GrantedAdjustment> granted;
    /// Names of units whose joint review of the entry is still open.
    std::vector<std::string> open_reviews;
    /// The values of the code tables that hold today.
    KnownCodes codes;
};

/// One rule of the gate: what it asks, by which requirement, and how it is found broken.
struct PublishingRule {
    std::array<std::string_view, 6> codes;  ///< of its refusals, in api/problems.toml, then empty
    std::string_view requirement;           ///< REQ id
    void (*find)(const ServiceItem&, const PublishingFacts&, std::vector<FieldProblem>&);
};

/// Every rule, in the order in which broken ones are reported.
std::span<const PublishingRule> publishing_rules();

/// All that keeps this version from being published, each at the offending element; empty when
/// nothing does.
std::vector<FieldProblem> find_publishing_faults(const ServiceItem& item,
                                                 const PublishingFacts& facts);

}  // namespace yimen::catalog
