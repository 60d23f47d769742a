#include "catalog/actions/print_form.h"

#include "catalog/domain/sample_values.h"

#include "platform/paper/document.h"

namespace yimen::catalog {

namespace {

constexpr std::string_view kFormKind = "申请表格文书";

/// What the paper is called: the name of the first form among the materials.
std::string title_of(const ServiceItem& item) {
    for (const auto& material : item.materials) {
        if (material.kind == kFormKind) return material.name;
    }
    return item.name + "申请表";
}

std::vector<std::string> choices_of(const form::Field& field) {
    if (field.options) return *field.options;
    if (field.type == "bool") return {"是", "否"};
    return {};
}

std::string answer_of(const form::Field& field, FormFilling filling) {
    const bool filled = filling == FormFilling::Sample;
    const auto choices = choices_of(field);
    if (choices.empty()) return filled ? sample_value(field) : "";
    std::string text;
    for (const auto& choice : choices) {
        if (!text.empty()) text += "　";
        text += filled && choice == choices.front() ? "■ " : "□ ";
        text += choice;
    }
    return text;
}

void add_fields(paper::Document& document, const ServiceItem& item, FormFilling filling) {
    paper::Table table{.columns = {{.title = "项目", .share = 2},
                                   {.title = "填写内容", .share = 4},
                                   {.title = "填写说明", .share = 2.4}},
                       .rows = {}};
    for (const auto& field : item.form) {
        const std::string mark = field.required ? "* " : "";
        auto help = field.help.value_or("");
        if (field.when) help += help.empty() ? "符合情形的才填" : "（符合情形的才填）";
        // A blank cell leaves room for a hand: two lines, four for long texts.
        auto answer = answer_of(field, filling);
        if (answer.empty()) answer = field.type == "textarea" ? "\n\n\n\n" : "\n";
        table.rows.push_back({mark + field.label, std::move(answer), std::move(help)});
    }
    document.add_table(std::move(table));
}

}  // namespace

Result<std::string> print_form(const Guide& guide, FormFilling filling,
                               const std::string& page_url) {
    const auto& item = guide.item;
    if (item.form.empty()) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    const bool sample = filling == FormFilling::Sample;
    const auto title = title_of(item);
    std::string header = sample ? "示范文本，内容为虚构，请按实际情况填写" : "";
    if (item.demonstration) header += header.empty() ? "演示数据，不作为办事依据" : "；演示数据";
    paper::Document document{
        {.title = title + (sample ? "（示范文本）" : ""),
         .header = std::move(header),
         .footer = item.name + "，第 " + std::to_string(guide.entry.number) + " 版",
         .made_at = guide.entry.published_at}};
    document.add_title(title + (sample ? "（示范文本）" : ""));
    document.add_subtitle("办理事项：" + item.name + "　　受理单位：" +
                          item.contact.accepting_unit);
    document.add_note("带 * 的必须填写。" + std::string{"事项编码："} + item.codes.implementation);
    add_fields(document, item, filling);
    document.add_paragraph("以上内容和所附材料真实、有效，如有不实，本人（单位）承担相应责任。");
    document.add_signature(
        {"申请人（签名或盖章）：" + std::string{sample ? "张三" : "　　　　　　"},
         sample ? "2026年3月6日" : "　　　　年　　月　　日"});
    document.add_qr_code(page_url, "扫码看办事指南：要带什么、多久办好、到哪里办");
    return paper::to_pdf(document);
}

}  // namespace yimen::catalog
