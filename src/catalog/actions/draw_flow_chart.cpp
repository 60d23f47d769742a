#include "catalog/actions/draw_guide.h"

#include "platform/paper/flow_chart.h"

namespace yimen::catalog {

namespace {

std::string days_in_words(std::int64_t days, std::string_view unit) {
    if (days == 0) return "当场";
    return std::to_string(days) + " 个" + std::string{unit};
}

paper::FlowBranch branch_of(const SpecialProcedure& procedure) {
    auto detail = days_in_words(procedure.days, procedure.unit);
    detail += procedure.suspends_statutory ? "，不计入法定时限" : "，计入法定时限";
    return {.name = procedure.kind, .detail = std::move(detail)};
}

/// Special procedures stand beside the step in which the case is examined.
bool is_examined_in(const ProcessStep& step) {
    return step.kind == "review" || step.kind == "examine" || step.kind == "inspect";
}

}  // namespace

std::string draw_flow_chart(const ServiceItem& item) {
    paper::FlowChart chart{.title = item.name + "办事流程图",
                           .start = "申请人提交申请",
                           .steps = {},
                           .end = "领取" + item.result.name};
    bool branches_placed = false;
    for (const auto& step : item.process) {
        paper::FlowStep drawn{.name = step.step,
                              .who = step.role,
                              .time = days_in_words(step.days, "工作日"),
                              .detail = step.standard,
                              .branches = {}};
        if (!branches_placed && is_examined_in(step)) {
            branches_placed = true;
            for (const auto& procedure : item.special_procedures) {
                drawn.branches.push_back(branch_of(procedure));
            }
        }
        chart.steps.push_back(std::move(drawn));
    }
    return paper::to_svg(chart);
}

}  // namespace yimen::catalog
