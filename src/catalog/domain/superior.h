#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "catalog/domain/reference.h"
#include "catalog/domain/service_item.h"

#include "core/problem.h"

namespace yimen::catalog {

/// The elements whose master is the superior catalogue: 名称、编码、类型、依据 (REQ-008, C-24).
inline constexpr std::array<std::string_view, 4> kHubFields = {"name", "code", "type", "basis"};

bool is_hub_field(std::string_view field);

/// Where an editor enters a hub-owned field: name → /name, code → /codes/base.
std::string_view pointer_of(std::string_view hub_field);

/// The hub-owned field that `pointer` enters; empty when it is none.
std::string_view hub_field_at(std::string_view pointer);

/// One hub-owned field that is not as the superior catalogue has it.
struct HubDifference {
    std::string field;  ///< of kHubFields
    std::string ours;
    std::string superior;

    friend bool operator==(const HubDifference&, const HubDifference&) = default;
};

/// The hub-owned values of one item, in the form in which they are compared.
struct HubOwned {
    std::string name;
    std::string code;
    std::string type;
    std::vector<Citation> basis;
};

HubOwned hub_owned_of(const ServiceItem& item);
HubOwned hub_owned_of(const SuperiorItem& item);

/// What differs, in the order of kHubFields. Of the basis only what the superior catalogue cites
/// and the item does not counts: the item may cite more, for its materials.
std::vector<HubDifference> compare_with_superior(const HubOwned& ours, const HubOwned& superior);

/// `item` with the superior values of these fields; what it cites beyond them stays.
void adopt_superior(ServiceItem& item, const SuperiorItem& superior,
                    const std::vector<std::string>& fields);

/// One hub-owned value in words; a basis as `basis_in_words`.
std::string value_of(const HubOwned& owned, std::string_view field);

/// 《law》article, one a line: how a basis is shown and proposed.
std::string basis_in_words(const std::vector<Citation>& basis);

/// A hub-owned value that the superior answered it accepts (调整申请 that was accepted).
struct GrantedAdjustment {
    std::string field;
    std::string value;  ///< a basis: the lines of `basis_in_words`
};

/// Hub-owned fields in which `changed` leaves both the version in force and the superior catalogue
/// without a granted adjustment; each is `hub-owned-changed`.
std::vector<FieldProblem> find_hub_departures(const HubOwned& changed, const HubOwned& in_force,
                                              const HubOwned& superior,
                                              const std::vector<GrantedAdjustment>& granted);

/// Why the superior catalogue changed: the three triggers of REQ-006.
enum class ChangeCause { Basis, Delegation, CatalogueUpdate };

std::string_view name_of(ChangeCause cause);
std::optional<ChangeCause> find_cause(std::string_view name);

/// One field of a superior item that a delivery changed.
struct SuperiorChange {
    std::string field;  ///< of kHubFields, or promised_days
    std::string before;
    std::string after;

    friend bool operator==(const SuperiorChange&, const SuperiorChange&) = default;
};
BOOST_DESCRIBE_STRUCT(SuperiorChange, (), (field, before, after))

std::vector<SuperiorChange> find_changes(const SuperiorItem& before, const SuperiorItem& after);

}  // namespace yimen::catalog
