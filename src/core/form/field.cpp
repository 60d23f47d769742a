#include "core/form/field.h"

#include <algorithm>

namespace yimen::form {

namespace {

struct TypeRow {
    std::string_view name;
    FieldType type;
    std::size_t most_characters;
    bool sensitive;
};

constexpr std::size_t kMostOfText = 200;
constexpr std::size_t kMostOfTextArea = 2000;

constexpr TypeRow kTypes[] = {
    {"text", FieldType::Text, kMostOfText, false},
    {"textarea", FieldType::TextArea, kMostOfTextArea, false},
    {"number", FieldType::Number, kMostOfText, false},
    {"money", FieldType::Money, kMostOfText, false},
    {"date", FieldType::Date, kMostOfText, false},
    {"bool", FieldType::Bool, kMostOfText, false},
    {"select", FieldType::Select, kMostOfTextArea, false},
    {"multiselect", FieldType::MultiSelect, kMostOfTextArea, false},
    {"phone", FieldType::Phone, kMostOfText, true},
    {"idcard", FieldType::IdCard, kMostOfText, true},
    {"uscc", FieldType::Uscc, kMostOfText, false},
    {"bankcard", FieldType::BankCard, kMostOfText, true},
    {"address", FieldType::Address, 300, true},
    {"group", FieldType::Group, kMostOfText, false},
};

constexpr std::size_t kMostOfEmail = 254;
constexpr std::int64_t kUsualRows = 20;
constexpr std::int64_t kMostRows = 200;

const TypeRow& row_of(const Field& field) {
    for (const auto& row : kTypes) {
        if (row.name == field.type) return row;
    }
    return kTypes[0];
}

}  // namespace

FieldType type_of(const Field& field) {
    return row_of(field).type;
}

bool is_sensitive(const Field& field) {
    return field.sensitive.value_or(row_of(field).sensitive);
}

std::size_t length_limit(const Field& field) {
    const auto most = field.format == "email" ? kMostOfEmail : row_of(field).most_characters;
    const bool chosen =
        type_of(field) == FieldType::Select || type_of(field) == FieldType::MultiSelect;
    if (chosen || !field.maximum_length || *field.maximum_length < 1) return most;
    return std::min(most, static_cast<std::size_t>(*field.maximum_length));
}

Repeats rows_of(const Field& group) {
    const auto given = group.repeats.value_or(Repeats{0, kUsualRows});
    const auto most = std::clamp<std::int64_t>(given.maximum_rows, 1, kMostRows);
    return {std::clamp<std::int64_t>(given.minimum_rows, 0, most), most};
}

std::vector<std::size_t> members_of(std::span<const Field> fields, std::string_view group) {
    std::vector<std::size_t> places;
    for (std::size_t at = 0; at < fields.size(); ++at) {
        if (fields[at].group == group) places.push_back(at);
    }
    return places;
}

const Field* find_field(std::span<const Field> fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const Field& field) { return field.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

}  // namespace yimen::form
