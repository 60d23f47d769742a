#include "catalog/actions/read_manual.h"
#include "catalog/domain/public_lists.h"

#include "platform/paper/document.h"

namespace yimen::catalog {

namespace {

using Rows = std::vector<std::vector<std::string>>;

std::string joined(const std::vector<std::string>& parts, std::string_view separator) {
    std::string text;
    for (const auto& part : parts) {
        if (!text.empty()) text += separator;
        text += part;
    }
    return text;
}

std::string words_of(const std::optional<Citation>& basis) {
    return basis ? basis->law + basis->article : "";
}

std::string copies_in_words(const Material& material) {
    std::string text;
    if (material.originals > 0) text = "原件 " + std::to_string(material.originals);
    if (material.copies > 0) {
        text += (text.empty() ? "复印件 " : "，复印件 ") + std::to_string(material.copies);
    }
    if (material.electronic_ok) text += text.empty() ? "电子件" : "，可用电子件";
    return text;
}

void add_facts(paper::Document& document, const Manual& manual) {
    const auto& item = manual.item;
    const auto statutory = item.statutory_days ? std::to_string(*item.statutory_days) + " 个工作日"
                                               : item.statutory_note.value_or("");
    document.add_heading("基本信息");
    document.add_table(
        {.columns = {{.title = "", .share = 1}, {.title = "", .share = 4}},
         .rows = {{"实施单位", manual.unit_name},
                  {"事项类型", item.type + "　" + item.handling_type},
                  {"行使层级", item.level},
                  {"实施编码", item.codes.implementation},
                  {"办理项编码", item.codes.handling},
                  {"监管部门", item.supervising_department},
                  {"办理时限", "承诺：" + limit_in_words(item) + "；法定：" + statutory},
                  {"办理窗口", item.window},
                  {"结果", item.result.name + "（" + item.result.kind + "）"},
                  {"送达方式", joined(item.delivery, "、")}},
         .head = paper::TableHead::FirstColumn});
    document.add_heading("受理条件");
    document.add_bullets(item.conditions);
}

void add_materials(paper::Document& document, const ServiceItem& item) {
    document.add_heading("申请材料和审查要点");
    Rows rows;
    for (const auto& material : item.materials) {
        auto handling = copies_in_words(material);
        const auto add = [&](bool holds, std::string_view words) {
            if (holds) handling.append(handling.empty() ? "" : "\n").append(words);
        };
        add(material.government_can_provide, "由本单位查询，不向申请人要");
        add(material.deferrable, "可以容缺后补");
        add(material.commitment_ok, "可以承诺代替");
        rows.push_back({std::to_string(rows.size() + 1),
                        material.name + "\n（" + material.necessity + "）", std::move(handling),
                        joined(material.review_points, "\n"), joined(material.common_errors, "\n"),
                        words_of(material.basis)});
    }
    document.add_table({.columns = {{.title = "序号", .share = 0.5},
                                    {.title = "材料", .share = 1.6},
                                    {.title = "怎么收", .share = 1.3},
                                    {.title = "审查要点", .share = 2.6},
                                    {.title = "常见错误", .share = 1.8},
                                    {.title = "依据", .share = 1.5}},
                        .rows = std::move(rows)});
}

void add_process(paper::Document& document, const ServiceItem& item) {
    document.add_heading("办理环节");
    Rows rows;
    for (const auto& step : item.process) {
        rows.push_back({std::to_string(rows.size() + 1), step.step, step.role,
                        step.days == 0 ? "当场" : std::to_string(step.days) + " 个工作日",
                        step.standard, words_of(step.basis)});
    }
    document.add_table({.columns = {{.title = "序号", .share = 0.5},
                                    {.title = "环节", .share = 0.9},
                                    {.title = "岗位", .share = 1.2},
                                    {.title = "时限", .share = 1},
                                    {.title = "审查标准", .share = 3.4},
                                    {.title = "依据", .share = 1.8}},
                        .rows = std::move(rows)});
    if (item.special_procedures.empty()) return;
    document.add_subheading("特别程序");
    Rows special;
    for (const auto& procedure : item.special_procedures) {
        special.push_back({procedure.kind, std::to_string(procedure.days) + " 个" + procedure.unit,
                           procedure.suspends_statutory ? "不计入法定时限" : "计入法定时限",
                           procedure.law + procedure.article, procedure.gist});
    }
    document.add_table({.columns = {{.title = "程序", .share = 1},
                                    {.title = "时限", .share = 1},
                                    {.title = "计时", .share = 1.2},
                                    {.title = "依据", .share = 2},
                                    {.title = "说明", .share = 3}},
                        .rows = std::move(special)});
}

void add_commitment(paper::Document& document, const ServiceItem& item) {
    if (item.flags.commitment && item.commitment_terms) {
        const auto& terms = *item.commitment_terms;
        document.add_heading("告知承诺");
        document.add_table({.columns = {{.title = "", .share = 1}, {.title = "", .share = 4}},
                            .rows = {{"承诺内容", terms.content},
                                     {"要求", terms.requirement},
                                     {"法律责任", terms.liability},
                                     {"承诺方式", terms.method},
                                     {"监管细则", terms.supervision}},
                            .head = paper::TableHead::FirstColumn});
    }
    if (item.flags.deferrable_acceptance) {
        document.add_heading("容缺受理");
        document.add_paragraph(item.deferral_days
                                   ? "缺可后补材料的先受理，" +
                                         std::to_string(*item.deferral_days) + " 个工作日内补齐。"
                                   : std::string{"缺可后补材料的先受理，作出决定前补齐。"});
    }
}

void add_law(paper::Document& document, const ServiceItem& item) {
    document.add_heading("法律依据");
    std::vector<std::string> points;
    for (const auto& basis : item.legal_basis) {
        points.push_back(basis.law + basis.article + "：" + basis.gist);
    }
    document.add_bullets(std::move(points));
    document.add_heading("责任追究");
    document.add_paragraph(item.accountability);
}

}  // namespace

std::string print_manual(const Manual& manual, Instant printed_at) {
    const auto& item = manual.item;
    paper::Document document{
        {.title = item.name + " 业务手册",
         .header = item.demonstration ? "内部资料，不对外公开　演示数据" : "内部资料，不对外公开",
         .footer = "第 " + std::to_string(manual.version.number) + " 版（" +
                   std::string{chinese_name_of(manual.version.state)} + "），校验码 " +
                   manual.version.checksum.substr(0, 12) + "，" +
                   format_chinese(day_in_china(printed_at)) + "打印",
         .made_at = printed_at}};
    document.add_title(item.name);
    document.add_subtitle("业务手册 · " + manual.unit_name);
    add_facts(document, manual);
    add_materials(document, item);
    add_process(document, item);
    add_commitment(document, item);
    add_law(document, item);
    return paper::to_pdf(document);
}

}  // namespace yimen::catalog
