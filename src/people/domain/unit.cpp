#include "people/domain/unit.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/identifiers/credit_code.h"
#include "core/text/text.h"

namespace yimen::people {

namespace {

constexpr std::size_t kNameLengthMax = 100;
constexpr std::array<std::string_view, 4> kUnitKinds{"department", "institution", "enterprise",
                                                     "intermediary"};

bool is_name(std::string_view name) {
    return !text::is_blank(name) && text::length(name) <= kNameLengthMax &&
           text::is_clean_input(name, text::Lines::One);
}

}  // namespace

std::vector<FieldProblem> find_faults(const Unit& unit) {
    std::vector<FieldProblem> faults;
    if (!is_name(unit.name)) faults.push_back({"/name", "unit-name-malformed", {}});
    if (!is_name(unit.short_name)) faults.push_back({"/short_name", "unit-name-malformed", {}});
    if (std::find(kUnitKinds.begin(), kUnitKinds.end(), unit.kind) == kUnitKinds.end()) {
        faults.push_back({"/kind", "unit-kind-unknown", {}});
    }
    const auto code = identifiers::check_credit_code(unit.credit_code);
    if (!code) faults.push_back({"/credit_code", code.problem().code, code.problem().facts});
    return faults;
}

}  // namespace yimen::people
