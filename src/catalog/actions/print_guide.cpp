#include <algorithm>
#include <initializer_list>

#include "catalog/actions/draw_guide.h"
#include "catalog/domain/public_lists.h"
#include "catalog/domain/remarks.h"

#include "platform/paper/document.h"
#include "platform/paper/workbook.h"

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

std::string statutory_in_words(const ServiceItem& item) {
    if (item.statutory_days) return std::to_string(*item.statutory_days) + " 个工作日";
    return item.statutory_note.value_or("");
}

void add_facts(paper::Document& document, const ServiceItem& item) {
    document.add_table({.columns = {{.title = "", .share = 1}, {.title = "", .share = 4}},
                        .rows = {{"受理单位", item.contact.accepting_unit},
                                 {"服务对象", joined(item.audience, "、")},
                                 {"办理时限", "承诺：" + limit_in_words(item) + "；法定：" +
                                                  statutory_in_words(item)},
                                 {"到现场次数", std::to_string(item.visits) + " 次"},
                                 {"办理渠道", joined(item.channels, "、")},
                                 {"办理结果", item.result.name},
                                 {"办公地址", item.contact.address},
                                 {"办公时间", item.contact.hours},
                                 {"乘车线路", item.contact.bus_routes},
                                 {"咨询方式", item.contact.consultation},
                                 {"投诉方式", item.contact.complaint},
                                 {"状态查询", item.contact.status_query}},
                        .head = paper::TableHead::FirstColumn});
}

void add_materials(paper::Document& document, const ServiceItem& item) {
    document.add_heading("申请材料");
    Rows rows;
    for (const auto& material : item.materials) {
        std::string remark = material.why.value_or("");
        if (material.government_can_provide) remark += "（政府能查到的不用交）";
        if (material.deferrable) remark += "（可以后补）";
        if (material.commitment_ok) remark += "（可以书面承诺代替）";
        const auto basis = material.basis.value_or(Citation{});
        rows.push_back({std::to_string(rows.size() + 1), material.name, material.necessity,
                        std::move(remark), joined(material.common_errors, "；"),
                        basis.law + basis.article});
    }
    document.add_table({.columns = {{.title = "序号", .share = 0.5},
                                    {.title = "材料名称", .share = 2},
                                    {.title = "是否必要", .share = 0.8},
                                    {.title = "为什么要", .share = 2.4},
                                    {.title = "常见错误", .share = 2},
                                    {.title = "依据", .share = 1.6}},
                        .rows = std::move(rows)});
}

void add_process(paper::Document& document, const ServiceItem& item) {
    document.add_heading("基本流程");
    Rows rows;
    for (const auto& step : item.process) {
        rows.push_back(
            {step.step, step.role, std::to_string(step.days) + " 个工作日", step.standard});
    }
    document.add_table({.columns = {{.title = "环节", .share = 1},
                                    {.title = "岗位", .share = 1},
                                    {.title = "时限", .share = 0.9},
                                    {.title = "做什么", .share = 4}},
                        .rows = std::move(rows)});
    if (item.special_procedures.empty()) return;
    document.add_subheading("特殊环节");
    Rows special;
    for (const auto& procedure : item.special_procedures) {
        special.push_back({procedure.kind, std::to_string(procedure.days) + " 个" + procedure.unit,
                           procedure.law + procedure.article, procedure.gist});
    }
    document.add_table({.columns = {{.title = "环节", .share = 1},
                                    {.title = "时限", .share = 1},
                                    {.title = "依据", .share = 2},
                                    {.title = "说明", .share = 3}},
                        .rows = std::move(special)});
}

void add_fee(paper::Document& document, const ServiceItem& item) {
    document.add_heading("收费依据及标准");
    if (!item.fee.charged) {
        document.add_paragraph("不收费。");
        return;
    }
    Rows rows;
    for (const auto& fee : item.fee.items) {
        const auto standard =
            fee.amount_yuan ? "¥" + std::to_string(*fee.amount_yuan) : fee.standard.value_or("");
        rows.push_back({fee.name, standard, fee.basis});
    }
    document.add_table({.columns = {{.title = "项目", .share = 2},
                                    {.title = "标准", .share = 1.5},
                                    {.title = "依据", .share = 3}},
                        .rows = std::move(rows)});
}

void add_law(paper::Document& document, const ServiceItem& item) {
    document.add_heading("办理依据");
    std::vector<std::string> points;
    for (const auto& basis : item.legal_basis) {
        points.push_back(basis.law + basis.article + "：" + basis.gist);
    }
    document.add_bullets(std::move(points));
    document.add_heading("责任追究");
    document.add_paragraph(item.accountability);
    if (item.faq.empty()) return;
    document.add_heading("常见问题");
    for (const auto& question : item.faq) {
        document.add_subheading(question.q);
        document.add_paragraph(question.a);
    }
}

/// Plain words below the part of the paper that they explain.
class RemarkNotes {
  public:
    RemarkNotes(paper::Document& document, const std::vector<Remark>& remarks)
        : document_(document), remarks_(remarks) {}

    void add(std::initializer_list<std::string_view> elements) const {
        for (const auto& element : remark_elements()) {
            const auto part = element.name.substr(0, element.name.find('/'));
            if (std::find(elements.begin(), elements.end(), part) == elements.end()) continue;
            for (const auto& remark : remarks_) {
                if (remark.element != element.name) continue;
                document_.add_note("通俗说（" + std::string{element.chinese} + "）：" +
                                   remark.words);
            }
        }
    }

  private:
    paper::Document& document_;
    const std::vector<Remark>& remarks_;
};

}  // namespace

std::string print_guide(const Guide& guide, const std::string& page_url) {
    const auto& item = guide.item;
    const auto updated = format_chinese(day_in_china(guide.entry.published_at));
    paper::Document document{
        {.title = item.name + " 办事指南",
         .header = item.demonstration ? "演示数据，不作为办事依据" : "",
         .footer = "第 " + std::to_string(guide.entry.number) + " 版，" + updated + "更新",
         .made_at = guide.entry.published_at}};
    document.add_title(item.name);
    document.add_subtitle("办事指南 · " + item.department);
    document.add_qr_code(page_url, "扫码看最新的办事指南、下载表格");
    const RemarkNotes notes{document, guide.remarks};
    notes.add({"summary"});
    document.add_heading("办事要点");
    add_facts(document, item);
    notes.add({"promised_days", "contact", "result"});
    document.add_heading("受理条件");
    document.add_bullets(item.conditions);
    notes.add({"conditions"});
    add_materials(document, item);
    notes.add({"materials", "form", "samples"});
    add_process(document, item);
    notes.add({"process"});
    add_fee(document, item);
    notes.add({"fee"});
    add_law(document, item);
    notes.add({"legal_basis", "accountability", "faq"});
    return paper::to_pdf(document);
}

std::string write_workbook(const ListContent& content) {
    paper::WorkbookSettings settings{.title = content.summary.title,
                                     .sheet_name = content.summary.title,
                                     .columns = {},
                                     .made_at = {}};
    if (content.summary.updated_on) {
        settings.made_at = start_in_china(*content.summary.updated_on);
    }
    for (const auto& column : content.columns) {
        settings.columns.push_back({.title = column, .width_characters = 28});
    }
    paper::Workbook workbook{settings};
    for (const auto& row : content.rows) {
        workbook.add_row({row.cells.begin(), row.cells.end()});
    }
    return workbook.finish();
}

}  // namespace yimen::catalog
