#include "catalog/domain/superior.h"

#include <algorithm>

namespace yimen::catalog {

namespace {

bool cites(const std::vector<Citation>& basis, const Citation& wanted) {
    return std::find(basis.begin(), basis.end(), wanted) != basis.end();
}

std::vector<Citation> without(const std::vector<Citation>& basis,
                              const std::vector<Citation>& taken) {
    std::vector<Citation> left;
    for (const auto& citation : basis) {
        if (!cites(taken, citation)) left.push_back(citation);
    }
    return left;
}

const std::string& text_of(const HubOwned& owned, std::string_view field) {
    if (field == "name") return owned.name;
    if (field == "code") return owned.code;
    return owned.type;
}

void put_text(ServiceItem& item, std::string_view field, const SuperiorItem& superior) {
    if (field == "name") item.name = superior.name;
    if (field == "code") item.codes.base = superior.code;
    if (field == "type") item.type = superior.type;
}

bool is_granted(const std::vector<GrantedAdjustment>& granted, std::string_view field,
                std::string_view value) {
    return std::any_of(granted.begin(), granted.end(),
                       [&](const auto& one) { return one.field == field && one.value == value; });
}

/// Whether some granted basis leaves this citation out.
bool may_drop(const std::vector<GrantedAdjustment>& granted, const Citation& citation) {
    const auto line = basis_in_words({citation});
    return std::any_of(granted.begin(), granted.end(), [&](const auto& one) {
        return one.field == "basis" &&
               ("\n" + one.value + "\n").find("\n" + line + "\n") == std::string::npos;
    });
}

std::string days_in_words(const std::optional<std::int64_t>& days) {
    return days ? std::to_string(*days) : std::string{};
}

}  // namespace

bool is_hub_field(std::string_view field) {
    return std::find(kHubFields.begin(), kHubFields.end(), field) != kHubFields.end();
}

std::string_view pointer_of(std::string_view hub_field) {
    if (hub_field == "name") return "/name";
    if (hub_field == "code") return "/codes/base";
    if (hub_field == "type") return "/type";
    return "/legal_basis";
}

HubOwned hub_owned_of(const ServiceItem& item) {
    HubOwned owned{.name = item.name, .code = item.codes.base, .type = item.type, .basis = {}};
    for (const auto& basis : item.legal_basis) owned.basis.push_back({basis.law, basis.article});
    return owned;
}

HubOwned hub_owned_of(const SuperiorItem& item) {
    return {.name = item.name, .code = item.code, .type = item.type, .basis = item.basis};
}

std::string_view hub_field_at(std::string_view pointer) {
    for (const auto field : kHubFields) {
        if (pointer_of(field) == pointer) return field;
    }
    return {};
}

std::string value_of(const HubOwned& owned, std::string_view field) {
    return field == "basis" ? basis_in_words(owned.basis) : text_of(owned, field);
}

std::vector<HubDifference> compare_with_superior(const HubOwned& ours, const HubOwned& superior) {
    std::vector<HubDifference> differences;
    for (const auto field : kHubFields) {
        if (field == "basis") {
            if (!without(superior.basis, ours.basis).empty()) {
                differences.push_back({std::string{field}, basis_in_words(ours.basis),
                                       basis_in_words(superior.basis)});
            }
        } else if (text_of(ours, field) != text_of(superior, field)) {
            differences.push_back(
                {std::string{field}, text_of(ours, field), text_of(superior, field)});
        }
    }
    return differences;
}

void adopt_superior(ServiceItem& item, const SuperiorItem& superior,
                    const std::vector<std::string>& fields) {
    for (const auto& field : fields) {
        if (field != "basis") {
            put_text(item, field, superior);
            continue;
        }
        for (const auto& citation : without(superior.basis, hub_owned_of(item).basis)) {
            item.legal_basis.push_back({citation.law, citation.article, {}});
        }
    }
}

std::string basis_in_words(const std::vector<Citation>& basis) {
    std::string words;
    for (const auto& citation : basis) {
        if (!words.empty()) words += '\n';
        words.append("《").append(citation.law).append("》").append(citation.article);
    }
    return words;
}

std::vector<FieldProblem> find_hub_departures(const HubOwned& changed, const HubOwned& in_force,
                                              const HubOwned& superior,
                                              const std::vector<GrantedAdjustment>& granted) {
    std::vector<FieldProblem> faults;
    const auto report = [&](std::string_view field, std::string value) {
        faults.push_back({std::string{pointer_of(field)},
                          "hub-owned-changed",
                          {{"superior", std::move(value)}}});
    };
    for (const auto field : kHubFields) {
        if (field == "basis") continue;
        const auto& value = text_of(changed, field);
        if (value != text_of(in_force, field) && value != text_of(superior, field) &&
            !is_granted(granted, field, value)) {
            report(field, text_of(superior, field));
        }
    }
    for (const auto& citation : without(superior.basis, changed.basis)) {
        if (cites(in_force.basis, citation) && !may_drop(granted, citation)) {
            report("basis", basis_in_words({citation}));
        }
    }
    return faults;
}

std::string_view name_of(ChangeCause cause) {
    switch (cause) {
        case ChangeCause::Basis:
            return "basis";
        case ChangeCause::Delegation:
            return "delegation";
        case ChangeCause::CatalogueUpdate:
            return "catalogue-update";
    }
    return {};
}

std::optional<ChangeCause> find_cause(std::string_view name) {
    for (const auto cause :
         {ChangeCause::Basis, ChangeCause::Delegation, ChangeCause::CatalogueUpdate}) {
        if (name_of(cause) == name) return cause;
    }
    return std::nullopt;
}

std::vector<SuperiorChange> find_changes(const SuperiorItem& before, const SuperiorItem& after) {
    std::vector<SuperiorChange> changes;
    const auto note = [&](std::string_view field, const std::string& old_value,
                          const std::string& new_value) {
        if (old_value != new_value) {
            changes.push_back({std::string{field}, old_value, new_value});
        }
    };
    note("name", before.name, after.name);
    note("code", before.code, after.code);
    note("type", before.type, after.type);
    note("basis", basis_in_words(before.basis), basis_in_words(after.basis));
    note("promised_days", days_in_words(before.promised_days), days_in_words(after.promised_days));
    return changes;
}

}  // namespace yimen::catalog
