#include "notices/domain/notice.h"

#include <algorithm>
#include <array>
#include <span>

#include "core/text/text.h"

namespace yimen::notices {

namespace {

struct StateName {
    NoticeState state;
    std::string_view name;
};

constexpr std::array kStates = {
    StateName{NoticeState::Issued, "issued"},
    StateName{NoticeState::Replaced, "replaced"},
    StateName{NoticeState::Revoked, "revoked"},
};

std::span<const NoticeField> fields_of(Block block) {
    switch (block) {
        case Block::Whole:
            return kWholeBlock;
        case Block::Case:
            return kCaseBlock;
        case Block::None:
            break;
    }
    return {};
}

FieldProblem missing(std::string pointer, std::string_view label) {
    return {std::move(pointer), "notice-field-missing", {{"label", std::string{label}}}};
}

}  // namespace

NoticeValues& NoticeValues::set(NoticeField field, std::string value) {
    const auto name = notices::name_of(field);
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const NoticeValue& said) { return said.name == name; });
    if (found == fields.end()) {
        fields.push_back({std::string{name}, std::nullopt, std::move(value)});
    } else {
        found->value = std::move(value);
    }
    return *this;
}

std::string_view NoticeValues::find(NoticeField field) const {
    const auto name = notices::name_of(field);
    for (const auto& said : fields) {
        if (said.name == name) return said.value;
    }
    return {};
}

const NoticeList* NoticeValues::find(NoticeTable table) const {
    if (table == NoticeTable::None) return nullptr;
    for (const auto& list : tables) {
        if (list.name == row_of(table).name) return &list;
    }
    return nullptr;
}

std::vector<FieldProblem> find_missing_fields(NoticeKind kind, const NoticeValues& values) {
    const auto& row = row_of(kind);
    std::vector<FieldProblem> faults;
    const auto require = [&](NoticeField field) {
        if (!text::is_blank(values.find(field))) return;
        faults.push_back(missing("/fields/" + std::string{name_of(field)}, label_of(field)));
    };
    for (const auto field : fields_of(row.block)) require(field);
    for (const auto field : row.own) require(field);
    if (row.table != NoticeTable::None) {
        const auto* list = values.find(row.table);
        if (list == nullptr || list->rows.empty()) {
            const auto& table = row_of(row.table);
            faults.push_back(missing("/tables/" + std::string{table.name}, table.title));
        }
    }
    if (kind == NoticeKind::ApplicationForm &&
        std::none_of(values.fields.begin(), values.fields.end(),
                     [](const NoticeValue& said) { return said.label.has_value(); })) {
        faults.push_back(missing("/fields", "填写的内容"));
    }
    return faults;
}

std::string_view name_of(NoticeState state) {
    return kStates[static_cast<std::size_t>(state)].name;
}

std::string digest_text(NoticeKind kind, std::string_view number, Day issued_on,
                        std::string_view values) {
    std::string text{name_of(kind)};
    text += '\n';
    text += number;
    text += '\n';
    text += issued_on.iso();
    text += '\n';
    text += values;
    return text;
}

}  // namespace yimen::notices
