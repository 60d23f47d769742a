#include "cases/domain/terms.h"

namespace yimen::cases {

const MaterialTerms* find_material(const ItemTerms& terms, std::string_view key) {
    for (const auto& material : terms.materials) {
        if (material.key == key) return &material;
    }
    return nullptr;
}

const ProcedureTerms* find_procedure(const ItemTerms& terms, std::string_view kind) {
    for (const auto& procedure : terms.procedures) {
        if (procedure.kind == kind) return &procedure;
    }
    return nullptr;
}

}  // namespace yimen::cases
