#include "catalog/domain/publishing_warnings.h"

#include <map>
#include <string>

namespace yimen::catalog {

namespace {

/// What a material attests: its kind of certificate, else the name of the proof; empty: nothing
/// that another could attest, too.
std::string fact_of(const Material& material) {
    if (material.certificate_type && !material.certificate_type->empty()) {
        return *material.certificate_type;
    }
    return material.proof ? material.name : std::string{};
}

}  // namespace

std::vector<FieldProblem> find_publishing_warnings(const ServiceItem& item) {
    std::vector<FieldProblem> warnings;
    std::map<std::string, std::string> known;
    for (std::size_t index = 0; index < item.materials.size(); ++index) {
        const auto& material = item.materials[index];
        const auto fact = fact_of(material);
        if (material.necessity != "必要" || fact.empty()) continue;
        const auto [first, is_new] = known.try_emplace(fact, material.name);
        if (is_new) continue;
        warnings.push_back({"/materials/" + std::to_string(index),
                            "fact-proven-twice",
                            {{"first", first->second}, {"second", material.name}}});
    }
    return warnings;
}

}  // namespace yimen::catalog
