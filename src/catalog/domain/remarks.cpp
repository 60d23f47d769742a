#include "catalog/domain/remarks.h"

#include <algorithm>
#include <set>
#include <string>

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

constexpr RemarkElement kElements[] = {
    {"summary", "一句话说明"},
    {"conditions", "受理条件"},
    {"legal_basis", "办理依据"},
    {"contact/accepting_unit", "受理单位"},
    {"process", "基本流程"},
    {"materials", "申请材料"},
    {"form", "表格下载"},
    {"samples", "示范文本及常见错误示例"},
    {"fee", "收费依据及标准"},
    {"promised_days", "办理时限"},
    {"accountability", "责任追究"},
    {"contact/consultation", "咨询方式"},
    {"contact/address", "办公时间地址"},
    {"contact/bus_routes", "乘车线路"},
    {"contact/status_query", "状态查询"},
    {"result", "办理结果"},
    {"faq", "常见问题"},
};

bool is_known(std::string_view name) {
    return std::any_of(std::begin(kElements), std::end(kElements),
                       [&](const RemarkElement& element) { return element.name == name; });
}

}  // namespace

std::span<const RemarkElement> remark_elements() {
    return kElements;
}

std::vector<FieldProblem> find_remark_faults(std::span<const Remark> remarks) {
    std::vector<FieldProblem> faults;
    std::set<std::string_view> seen;
    for (std::size_t index = 0; index < remarks.size(); ++index) {
        const auto& remark = remarks[index];
        const auto at = "/remarks/" + std::to_string(index);
        if (!is_known(remark.element)) {
            faults.push_back({at + "/element", "remark-element-unknown", {}});
        } else if (!seen.insert(remark.element).second) {
            faults.push_back({at + "/element", "remark-element-twice", {}});
        }
        if (text::is_blank(remark.words)) {
            faults.push_back({at + "/text", "text-required", {}});
        } else if (text::length(remark.words) > kRemarkLengthMax) {
            faults.push_back(
                {at + "/text", "text-too-long", {{"limit", std::to_string(kRemarkLengthMax)}}});
        }
    }
    return faults;
}

}  // namespace yimen::catalog
