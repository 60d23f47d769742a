#include "cases/domain/terms.h"

namespace yimen::cases {

const MaterialTerms* find_material(const ItemTerms& terms, std::string_view key) {
    for (const auto& material : terms.materials) {
        if (material.key == key) return &material;
    }
    return nullptr;
}

std::string material_name(const ItemTerms& terms, const std::string& key) {
    const auto* material = find_material(terms, key);
    return material == nullptr ? key : material->name;
}

const ProcedureTerms* find_procedure(const ItemTerms& terms, std::string_view kind) {
    for (const auto& procedure : terms.procedures) {
        if (procedure.kind == kind) return &procedure;
    }
    return nullptr;
}

}  // namespace yimen::cases
