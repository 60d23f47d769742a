#include "catalog/actions/write_row_template.h"

#include <algorithm>

#include "core/text/text.h"
#include "platform/paper/workbook.h"

namespace yimen::catalog {

namespace {

using form::FieldType;

std::string join(const std::vector<std::string>& words, std::string_view between) {
    std::string joined;
    for (const auto& word : words) {
        if (!joined.empty()) joined += between;
        joined += word;
    }
    return joined;
}

std::string bounds_of(const form::Field& field) {
    if (field.minimum && field.maximum) return *field.minimum + " 至 " + *field.maximum;
    if (field.minimum) return "不小于 " + *field.minimum;
    return field.maximum ? "不大于 " + *field.maximum : std::string{};
}

/// How the answer is written.
std::string format_of(const form::Field& field) {
    const auto options = field.options.value_or(std::vector<std::string>{});
    switch (form::type_of(field)) {
        case FieldType::Number:
            return field.format == "integer" ? "整数" : "数字";
        case FieldType::Money:
            return "金额，单位元，如 12500.50";
        case FieldType::Date:
            return "日期，如 2026-03-06";
        case FieldType::Bool:
            return "填“是”或“否”";
        case FieldType::Select:
            return "从中选一项：" + join(options, "、");
        case FieldType::MultiSelect:
            return "可选多项，用“、”分开：" + join(options, "、");
        case FieldType::Phone:
            return "手机号码，或带区号的电话";
        case FieldType::IdCard:
            return "18 位公民身份号码";
        case FieldType::Uscc:
            return "18 位统一社会信用代码";
        case FieldType::BankCard:
            return "银行账号";
        default:
            break;
    }
    if (field.format == "email") return "电子邮箱";
    if (field.format == "postcode") return "6 位邮政编码";
    return "最多 " + std::to_string(form::length_limit(field)) + " 字";
}

std::string hint_of(const form::Field& field) {
    std::vector<std::string> said;
    if (field.when) {
        said.emplace_back("符合情形的才填");
    } else {
        said.emplace_back(field.required ? "必填" : "可不填");
    }
    said.push_back(format_of(field));
    if (auto bounds = bounds_of(field); !bounds.empty()) said.push_back(std::move(bounds));
    if (field.help) said.push_back(*field.help);
    return std::string{kRowHintMark} + " " + join(said, "；");
}

std::vector<std::string> choices_of(const form::Field& field) {
    switch (form::type_of(field)) {
        case FieldType::Bool:
            return {"是", "否"};
        case FieldType::Select:
            return field.options.value_or(std::vector<std::string>{});
        default:
            return {};
    }
}

paper::SheetColumn column_of(const form::Field& field) {
    constexpr std::size_t kNarrowest = 18;
    const bool always = field.required && !field.when;
    const auto title = (always ? "* " : "") + field.label;
    return {
        .title = title,
        .width_characters = static_cast<double>(std::max(kNarrowest, 2 * text::length(title) + 2)),
        .to_be_typed = true,
        .choices = choices_of(field)};
}

}  // namespace

Result<std::string> write_row_template(const Guide& guide) {
    paper::WorkbookSettings settings{.title = guide.item.name + "　批量申报表，一行一件",
                                     .sheet_name = "批量申报",
                                     .columns = {},
                                     .made_at = guide.entry.published_at};
    std::vector<paper::Cell> hints;
    for (const auto& field : guide.item.form) {
        if (field.group || form::type_of(field) == FieldType::Group) continue;
        settings.columns.push_back(column_of(field));
        hints.emplace_back(hint_of(field));
    }
    if (hints.empty()) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    paper::Workbook workbook{settings};
    workbook.add_row(hints);
    return workbook.finish();
}

}  // namespace yimen::catalog
