#include "core/form/definition.h"

#include <set>
#include <utility>

#include "core/day.h"
#include "core/form/conditions.h"
#include "core/form/values.h"
#include "core/identifiers/characters.h"

namespace yimen::form {

namespace {

constexpr std::size_t kLongestName = 60;

bool is_name(std::string_view name) {
    if (name.empty() || name.size() > kLongestName || name == kChecks) return false;
    if (name[0] < 'a' || name[0] > 'z') return false;
    for (const char character : name) {
        const bool small = character >= 'a' && character <= 'z';
        if (!small && !identifiers::is_digit(character) && character != '_') return false;
    }
    return true;
}

bool is_check(std::string_view name) {
    return name.size() > kChecks.size() + 1 && name.starts_with(kChecks) &&
           name[kChecks.size()] == '.';
}

bool takes_bound(const Field& field, const std::optional<std::string>& bound) {
    if (!bound) return true;
    switch (type_of(field)) {
        case FieldType::Number:
            return read_number(*bound).has_value();
        case FieldType::Money:
            return read_money(*bound).has_value();
        case FieldType::Date:
            return Day::parse(*bound).has_value();
        default:
            return false;
    }
}

bool takes_format(const Field& field) {
    if (!field.format) return true;
    if (type_of(field) == FieldType::Number) return field.format == "integer";
    return type_of(field) == FieldType::Text &&
           (field.format == "email" || field.format == "postcode");
}

bool has_right_rows(const Field& field) {
    if (!field.repeats) return true;
    return type_of(field) == FieldType::Group && field.repeats->minimum_rows >= 0 &&
           field.repeats->maximum_rows >= 1 &&
           field.repeats->minimum_rows <= field.repeats->maximum_rows;
}

bool has_right_group(std::span<const Field> fields, const Field& field) {
    const bool is_group = type_of(field) == FieldType::Group;
    if (is_group && (field.group || members_of(fields, field.name).empty())) return false;
    if (!field.group) return true;
    const auto* group = find_field(fields, *field.group);
    return group != nullptr && type_of(*group) == FieldType::Group;
}

bool lacks_options(const Field& field) {
    const bool chooses =
        type_of(field) == FieldType::Select || type_of(field) == FieldType::MultiSelect;
    return chooses && (!field.options || field.options->empty());
}

/// The first name read that is not there for `reader`; null stands for one outside the form.
std::optional<std::string> first_unknown(std::span<const Field> fields,
                                         const logic::Rule& condition, const Field* reader) {
    for (const auto& name : names_read(condition)) {
        if (is_check(name)) continue;
        const auto* read = find_field(fields, name);
        const bool in_reach = read != nullptr &&
                              (!read->group || (reader != nullptr && read->group == reader->group));
        if (!in_reach) return name;
    }
    return std::nullopt;
}

std::string at(std::size_t place, std::string_view member) {
    return "/form/" + std::to_string(place) + "/" + std::string{member};
}

}  // namespace

std::vector<FieldProblem> find_field_faults(std::span<const Field> fields) {
    std::vector<FieldProblem> faults;
    std::set<std::string_view> names;
    for (std::size_t place = 0; place < fields.size(); ++place) {
        const auto& field = fields[place];
        const auto refuse = [&](std::string_view member, std::string code) {
            faults.push_back({at(place, member), std::move(code), {}});
        };
        if (!is_name(field.name)) refuse("name", "form-name-malformed");
        if (!names.insert(field.name).second) refuse("name", "form-name-twice");
        if (lacks_options(field)) refuse("options", "form-options-missing");
        if (!takes_bound(field, field.minimum)) refuse("minimum", "form-bound-malformed");
        if (!takes_bound(field, field.maximum)) refuse("maximum", "form-bound-malformed");
        if (field.maximum_length && *field.maximum_length < 1) {
            refuse("maximum_length", "form-bound-malformed");
        }
        if (!takes_format(field)) refuse("format", "form-format-unknown");
        if (!has_right_rows(field)) refuse("repeats", "form-group-malformed");
        if (!has_right_group(fields, field)) refuse("group", "form-group-malformed");
    }
    return faults;
}

std::vector<FieldProblem> find_condition_faults(std::span<const Field> fields) {
    std::vector<FieldProblem> faults;
    for (std::size_t place = 0; place < fields.size(); ++place) {
        if (!fields[place].when) continue;
        if (auto name = first_unknown(fields, *fields[place].when, &fields[place])) {
            faults.push_back(
                {at(place, "when"), "form-condition-unknown-field", {{"name", std::move(*name)}}});
        }
    }
    for (const auto place : find_condition_cycles(fields)) {
        faults.push_back({at(place, "when"), "form-condition-cycle", {}});
    }
    return faults;
}

std::optional<std::string> find_unknown_name(std::span<const Field> fields,
                                             const logic::Rule& condition) {
    return first_unknown(fields, condition, nullptr);
}

}  // namespace yimen::form
