#include "cases/domain/handed.h"

#include <algorithm>
#include <string>

namespace yimen::cases {

namespace {

bool was_found_wanting(const Case& filed, std::string_view key) {
    return std::any_of(filed.gaps.begin(), filed.gaps.end(),
                       [&](const Gap& gap) { return gap.material == key; });
}

bool asks_paper_again(const Case& filed, const HeldMaterial& handed) {
    if (handed.handing != Handing::Paper || filed.number.empty()) return false;
    const auto* held = find_held(filed, handed.key);
    return held != nullptr && is_electronic(held->handing) && !was_found_wanting(filed, handed.key);
}

/// What the window took in with a draft stays there when somebody writes on at home.
bool was_drafted_on_paper(const Case& filed, std::string_view key) {
    const auto* held = filed.number.empty() ? find_held(filed, key) : nullptr;
    return held != nullptr && held->handing == Handing::Paper;
}

class Looking {
  public:
    Looking(const Case& filed, const ItemTerms& terms, bool at_window)
        : filed_(filed), terms_(terms), at_window_(at_window) {}

    void look_at(const HeldMaterial& handed, const std::string& pointer) {
        const auto* material = find_material(terms_, handed.key);
        if (material == nullptr) return fault(pointer + "/key", "material-unknown");
        look_at_handing(handed, *material, pointer + "/handing");
        if (!handed.reference.empty()) return;
        if (handed.handing == Handing::Number) fault(pointer + "/reference", "number-required");
        if (is_from_library(handed.handing)) {
            fault(pointer + "/reference", "library-material-required");
        }
    }

    std::vector<FieldProblem> faults() && { return std::move(faults_); }

  private:
    void look_at_handing(const HeldMaterial& handed, const MaterialTerms& material,
                         const std::string& pointer) {
        const auto handing = handed.handing;
        const bool by_number = handing == Handing::Number;
        const bool carried =
            handing == Handing::Paper || handing == Handing::Upload || handing == Handing::Scan;
        if (handing == Handing::Paper && !at_window_ && !was_drafted_on_paper(filed_, handed.key)) {
            fault(pointer, "paper-only-at-window");
        }
        if (asks_paper_again(filed_, handed)) fault(pointer, "held-electronically");
        if (material.own_issued && carried) {
            fault(pointer, "own-issued-by-number", material.name);
        }
        if (by_number && !material.own_issued) fault(pointer, "not-own-issued", material.name);
        if (handing == Handing::Commitment && !(material.commitment_ok && may_promise(terms_))) {
            fault(pointer, "material-not-by-commitment", material.name);
        }
    }

    static bool may_promise(const ItemTerms& terms) {
        return terms.commitment && !terms.commitment_excluded;
    }

    void fault(const std::string& pointer, std::string code) {
        faults_.push_back({pointer, std::move(code), {}});
    }
    void fault(const std::string& pointer, std::string code, const std::string& material) {
        faults_.push_back({pointer, std::move(code), {{"material", material}}});
    }

    const Case& filed_;
    const ItemTerms& terms_;
    bool at_window_;
    std::vector<FieldProblem> faults_;
};

}  // namespace

bool is_electronic(Handing handing) {
    return handing != Handing::Paper && handing != Handing::Commitment;
}

bool is_from_library(Handing handing) {
    return is_electronic(handing) && handing != Handing::Number;
}

std::vector<FieldProblem> find_handing_faults(const Case& filed, const ItemTerms& terms,
                                              std::span<const HeldMaterial> handed,
                                              bool at_window) {
    Looking looking{filed, terms, at_window};
    for (std::size_t at = 0; at < handed.size(); ++at) {
        looking.look_at(handed[at], "/materials/" + std::to_string(at));
    }
    return std::move(looking).faults();
}

}  // namespace yimen::cases
