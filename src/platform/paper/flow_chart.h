#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace yimen::paper {

/// Something that may happen beside a step: 补正, 听证, 专家评审.
struct FlowBranch {
    std::string name;
    std::string detail;  ///< 20 个工作日，不计入办理时限
};

struct FlowStep {
    std::string name;
    std::string who;     ///< 综合窗口
    std::string time;    ///< 1 个工作日; empty: not shown
    std::string detail;  ///< what is done; empty: not shown
    std::vector<FlowBranch> branches;
};

/// The way of a case from top to bottom. 办事流程图
struct FlowChart {
    std::string title;
    std::string start;  ///< 申请人提交申请
    std::vector<FlowStep> steps;
    std::string end;  ///< 领取食品经营许可证
};

/// A picture that needs no font, style or script from elsewhere. People who cannot see it hear the
/// title and every step in words. Any number of charts may stand in one page.
std::string to_svg(const FlowChart& chart);

}  // namespace yimen::paper
