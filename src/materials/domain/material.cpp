#include "materials/domain/material.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "materials/domain/limits.h"

#include "core/text/text.h"

namespace yimen::materials {

namespace {

template <class Value>
struct Named {
    Value value;
    std::string_view name;
};

constexpr std::array kScanStates{
    Named<ScanState>{ScanState::Clean, "clean"},
    Named<ScanState>{ScanState::NotScanned, "not-scanned"},
    Named<ScanState>{ScanState::Unscanned, "unscanned"},
    Named<ScanState>{ScanState::Infected, "infected"},
};
constexpr std::array kChannels{
    Named<Channel>{Channel::Online, "online"},
    Named<Channel>{Channel::Window, "window"},
    Named<Channel>{Channel::Issued, "issued"},
};
constexpr std::array kTrustLevels{
    Named<TrustLevel>{TrustLevel::A, "A"},
    Named<TrustLevel>{TrustLevel::B, "B"},
    Named<TrustLevel>{TrustLevel::C, "C"},
    Named<TrustLevel>{TrustLevel::D, "D"},
};
constexpr std::array kStates{
    Named<MaterialState>{MaterialState::Held, "held"},
    Named<MaterialState>{MaterialState::Superseded, "superseded"},
    Named<MaterialState>{MaterialState::Withdrawn, "withdrawn"},
};

template <class Names, class Value>
std::string_view name_in(const Names& names, Value value) {
    for (const auto& named : names) {
        if (named.value == value) return named.name;
    }
    return {};
}

template <class Names>
auto find_in(const Names& names, std::string_view name) {
    std::optional<decltype(names.front().value)> found;
    for (const auto& named : names) {
        if (named.name == name) found = named.value;
    }
    return found;
}

Problem conflict(std::string code) {
    return {ProblemKind::Conflict, std::move(code), {}, {}};
}

void check_text(const std::string& words, std::size_t most, std::string pointer,
                std::vector<FieldProblem>& faults) {
    if (text::length(words) > most) {
        faults.push_back({std::move(pointer), "text-too-long", {{"limit", std::to_string(most)}}});
    }
}

void check_required(const std::string& words, std::size_t most, const std::string& pointer,
                    std::vector<FieldProblem>& faults) {
    if (text::is_blank(words)) faults.push_back({pointer, "field-required", {}});
    check_text(words, most, pointer, faults);
}

bool all_usable(const Material& material) {
    return std::all_of(material.files.begin(), material.files.end(),
                       [](const File& file) { return is_usable(file.scan); });
}

}  // namespace

std::vector<FieldProblem> find_faults(const Material& material) {
    std::vector<FieldProblem> faults;
    check_required(material.kind, kKindLengthMax, "/kind", faults);
    check_required(material.title, kTitleLengthMax, "/title", faults);
    check_text(material.issuer, kIssuerLengthMax, "/issuer", faults);
    check_text(material.number.value_or(""), kNumberLengthMax, "/number", faults);
    if (material.valid_from && material.valid_to && *material.valid_to < *material.valid_from) {
        faults.push_back({"/valid_to", "validity-backwards", {}});
    }
    std::set<std::string_view> ids;
    for (const auto& file : material.files) ids.insert(file.id);
    const bool known_by_number = material.trust == TrustLevel::A && material.number;
    const bool too_few = material.files.empty() && !known_by_number;
    if (too_few || ids.size() != material.files.size() || ids.size() > kFilesPerMaterialMax) {
        faults.push_back({"/file_ids",
                          "material-files-count",
                          {{"limit", std::to_string(kFilesPerMaterialMax)}}});
    }
    return faults;
}

std::optional<Problem> find_refusal_of_use(const Material& material, Day day) {
    if (material.state == MaterialState::Withdrawn) return conflict("material-withdrawn");
    if (material.state == MaterialState::Superseded) return conflict("material-superseded");
    if ((material.valid_from && day < *material.valid_from) ||
        (material.valid_to && day > *material.valid_to)) {
        return conflict("material-not-valid");
    }
    if (!all_usable(material)) return conflict("file-not-usable");
    return std::nullopt;
}

bool supersedes(TrustLevel newer, TrustLevel older) {
    return newer <= older;
}

Result<TrustLevel> verified_trust(const Material& material) {
    if (material.state == MaterialState::Withdrawn) return conflict("material-withdrawn");
    if (material.state == MaterialState::Superseded) return conflict("material-superseded");
    if (material.trust == TrustLevel::A || material.trust == TrustLevel::B) {
        return conflict("material-verified");
    }
    if (material.trust == TrustLevel::D) return conflict("material-self-made");
    if (!all_usable(material)) return conflict("file-not-usable");
    return TrustLevel::B;
}

std::string_view name_of(ScanState scan) {
    return name_in(kScanStates, scan);
}

std::string_view name_of(Channel channel) {
    return name_in(kChannels, channel);
}

std::string_view name_of(TrustLevel trust) {
    return name_in(kTrustLevels, trust);
}

std::string_view name_of(MaterialState state) {
    return name_in(kStates, state);
}

std::optional<ScanState> find_scan_state(std::string_view name) {
    return find_in(kScanStates, name);
}

std::optional<Channel> find_channel(std::string_view name) {
    return find_in(kChannels, name);
}

std::optional<TrustLevel> find_trust_level(std::string_view name) {
    return find_in(kTrustLevels, name);
}

std::optional<MaterialState> find_material_state(std::string_view name) {
    return find_in(kStates, name);
}

}  // namespace yimen::materials
