#include "catalog/domain/code_table.h"

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

using Faults = std::vector<FieldProblem>;

constexpr std::size_t kLengthMax = 200;

void require_text(Faults& faults, std::string_view words, std::string pointer) {
    if (text::is_blank(words)) {
        faults.push_back({std::move(pointer), "text-required", {}});
    } else if (text::length(words) > kLengthMax) {
        faults.push_back(
            {std::move(pointer), "text-too-long", {{"limit", std::to_string(kLengthMax)}}});
    }
}

}  // namespace

bool holds_on(const CodeValue& value, Day day) {
    const auto iso = day.iso();
    return value.valid_from <= iso && (!value.valid_to || iso < *value.valid_to);
}

bool is_known_code(const KnownCodes& known, std::string_view table_id, std::string_view value) {
    const auto table = known.find(table_id);
    return table == known.end() || table->second.contains(std::string{value});
}

std::vector<FieldProblem> find_code_value_faults(const CodeValue& value) {
    Faults faults;
    require_text(faults, value.value, "/value");
    require_text(faults, value.source, "/source");
    const auto from = Day::parse(value.valid_from);
    if (!from) faults.push_back({"/valid_from", "day-malformed", {}});
    if (value.valid_to) {
        const auto to = Day::parse(*value.valid_to);
        if (!to) faults.push_back({"/valid_to", "day-malformed", {}});
        if (to && from && *to < *from) faults.push_back({"/valid_to", "ends-before-it-begins", {}});
    }
    std::set<std::string_view> interfaces;
    for (std::size_t index = 0; index < value.codes.size(); ++index) {
        const auto& mapping = value.codes[index];
        const auto at = "/codes/" + std::to_string(index);
        require_text(faults, mapping.interface_name, at + "/interface_name");
        require_text(faults, mapping.code, at + "/code");
        if (!interfaces.insert(mapping.interface_name).second) {
            faults.push_back({at + "/interface_name", "interface-twice", {}});
        }
    }
    return faults;
}

}  // namespace yimen::catalog
