#include "platform/paper/flow_chart.h"

#include <algorithm>

#include <fmt/format.h>

#include "platform/paper/svg_text.h"

namespace yimen::paper {

namespace {

constexpr std::string_view kInk = "#1B2A2F";
constexpr std::string_view kQuietInk = "#55666D";
constexpr std::string_view kLine = "#9FB0B6";
constexpr std::string_view kPrimary = "#1E5162";
constexpr std::string_view kAmber = "#8A5D00";
constexpr std::string_view kAmberTint = "#FFF4D6";

constexpr double kMargin = 16;
constexpr double kStepWidth = 360;
constexpr double kBranchWidth = 232;
constexpr double kBetweenColumns = 48;
constexpr double kBetweenBranches = 12;
constexpr double kArrow = 36;
constexpr double kPadding = 16;
constexpr double kEndHeight = 48;
constexpr double kNameSize = 17;
constexpr double kSmallSize = 14;
constexpr double kNameLine = 26;
constexpr double kSmallLine = 22;
constexpr double kNumberWidth = 40;

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    double middle() const { return x + width / 2; }
};

struct BranchShape {
    std::vector<std::string> name;
    std::vector<std::string> detail;
    double height = 0;
};

struct StepShape {
    std::vector<std::string> name;
    std::vector<std::string> detail;
    std::string facts;  ///< who and how long
    std::vector<BranchShape> branches;
    double box_height = 0;
    double row_height = 0;
};

double height_of(std::size_t name_lines, std::size_t small_lines) {
    return 2 * kPadding - 8 + kNameLine * static_cast<double>(name_lines) +
           kSmallLine * static_cast<double>(small_lines);
}

BranchShape shape_of(const FlowBranch& branch) {
    const auto ems = (kBranchWidth - 2 * kPadding) / kSmallSize;
    BranchShape shape{wrap(branch.name, ems), wrap(branch.detail, ems), 0};
    shape.height = height_of(0, shape.name.size() + shape.detail.size());
    return shape;
}

StepShape shape_of(const FlowStep& step) {
    const auto width = kStepWidth - kNumberWidth - 2 * kPadding;
    StepShape shape;
    shape.name = wrap(step.name, width / kNameSize);
    shape.detail = wrap(step.detail, width / kSmallSize);
    shape.facts = step.who;
    if (!step.time.empty()) shape.facts += (step.who.empty() ? "" : " · ") + step.time;
    shape.box_height =
        height_of(shape.name.size(), shape.detail.size() + (shape.facts.empty() ? 0 : 1));
    double beside = 0;
    for (const auto& branch : step.branches) {
        shape.branches.push_back(shape_of(branch));
        beside += shape.branches.back().height + (beside > 0 ? kBetweenBranches : 0);
    }
    shape.row_height = std::max(shape.box_height, beside);
    return shape;
}

/// What the picture says, step by step.
std::string in_words(const FlowChart& chart) {
    auto words = chart.start;
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        const auto& step = chart.steps[i];
        words += fmt::format("；第 {} 步：{}", i + 1, step.name);
        if (!step.who.empty()) words += "，" + step.who;
        if (!step.time.empty()) words += "，" + step.time;
        for (const auto& branch : step.branches) {
            words += fmt::format("（其间可能：{}{}{}）", branch.name,
                                 branch.detail.empty() ? "" : "，", branch.detail);
        }
    }
    return words + "；最后：" + chart.end + "。";
}

class Drawing {
  public:
    void box(const Box& box, double corner, std::string_view fill, std::string_view stroke) {
        svg_ += fmt::format(R"(<rect x="{}" y="{}" width="{}" height="{}" rx="{}" fill="{}" )"
                            R"(stroke="{}" stroke-width="1.5"/>)",
                            box.x, box.y, box.width, box.height, corner, fill, stroke);
    }

    void text(double x, double baseline, double size, std::string_view fill, std::string_view style,
              std::string_view words) {
        svg_ += fmt::format(R"(<text x="{}" y="{}" font-size="{}" fill="{}"{}>{}</text>)", x,
                            baseline, size, fill, style, escape_xml(words));
    }

    /// Lines below `top`; returns where the next may begin.
    double lines(double x, double top, const std::vector<std::string>& lines, double size,
                 double line_height, std::string_view fill, std::string_view style) {
        for (const auto& line : lines) {
            text(x, top + line_height - (line_height - size) / 2 - size * 0.14, size, fill, style,
                 line);
            top += line_height;
        }
        return top;
    }

    void arrow_down(double x, double from, double to) {
        svg_ += fmt::format(R"(<path d="M{0} {1}V{2}" stroke="{3}" stroke-width="2"/>)"
                            R"(<path d="M{4} {2}h12l-6 8z" fill="{3}"/>)",
                            x, from, to - 8, kPrimary, x - 6);
    }

    void dashes_right(double from, double to, double y) {
        svg_ += fmt::format(R"(<path d="M{} {}H{}" stroke="{}" stroke-width="1.5" )"
                            R"(stroke-dasharray="4 4"/>)",
                            from, y, to, kAmber);
    }

    void dashes_down(double x, double from, double to) {
        svg_ += fmt::format(R"(<path d="M{} {}V{}" stroke="{}" stroke-width="1.5" )"
                            R"(stroke-dasharray="4 4"/>)",
                            x, from, to, kAmber);
    }

    const std::string& svg() const { return svg_; }

  private:
    std::string svg_;
};

constexpr std::string_view kBold = R"( font-weight="600")";
constexpr std::string_view kBoldCentred = R"( font-weight="600" text-anchor="middle")";

void draw_end(Drawing& drawing, const Box& box, std::string_view words) {
    drawing.box(box, kEndHeight / 2, kPrimary, kPrimary);
    const auto lines = wrap(words, (box.width - 2 * kPadding) / kNameSize);
    const auto height = kNameLine * static_cast<double>(lines.size());
    drawing.lines(box.middle(), box.y + (box.height - height) / 2, lines, kNameSize, kNameLine,
                  "#FFFFFF", kBoldCentred);
}

Box end_box(std::string_view words, double y) {
    const auto lines = wrap(words, (kStepWidth - 2 * kPadding) / kNameSize).size();
    const auto more = lines > 1 ? kNameLine * static_cast<double>(lines - 1) : 0;
    return {kMargin, y, kStepWidth, kEndHeight + more};
}

void draw_step(Drawing& drawing, const StepShape& step, std::size_t number, double top) {
    const Box box{kMargin, top, kStepWidth, step.box_height};
    drawing.box(box, 8, "#FFFFFF", kLine);
    drawing.text(box.x + kPadding, top + kPadding - 4 + kNameLine - 7, kNameSize, kPrimary, kBold,
                 std::to_string(number));
    const auto x = box.x + kNumberWidth + kPadding / 2;
    auto y = drawing.lines(x, top + kPadding - 4, step.name, kNameSize, kNameLine, kInk, kBold);
    if (!step.facts.empty()) {
        y = drawing.lines(x, y, {step.facts}, kSmallSize, kSmallLine, kPrimary, "");
    }
    drawing.lines(x, y, step.detail, kSmallSize, kSmallLine, kQuietInk, "");
}

void draw_branches(Drawing& drawing, const StepShape& step, double top) {
    if (step.branches.empty()) return;
    const auto left = kMargin + kStepWidth;
    const auto fork = left + kBetweenColumns / 2;
    const auto first = top + std::min(step.branches.front().height, step.box_height) / 2;
    drawing.dashes_right(left, left + kBetweenColumns, first);
    auto y = top;
    double last = first;
    for (std::size_t i = 0; i < step.branches.size(); ++i) {
        const auto& branch = step.branches[i];
        const Box box{left + kBetweenColumns, y, kBranchWidth, branch.height};
        drawing.box(box, 8, kAmberTint, kAmber);
        const auto x = box.x + kPadding;
        const auto next =
            drawing.lines(x, y + kPadding - 4, branch.name, kSmallSize, kSmallLine, kAmber, kBold);
        drawing.lines(x, next, branch.detail, kSmallSize, kSmallLine, kInk, "");
        if (i > 0) {
            last = y + branch.height / 2;
            drawing.dashes_right(fork, box.x, last);
        }
        y += branch.height + kBetweenBranches;
    }
    if (last > first) drawing.dashes_down(fork, first, last);
}

}  // namespace

std::string to_svg(const FlowChart& chart) {
    Drawing drawing;
    bool has_branches = false;
    const auto centre = kMargin + kStepWidth / 2;
    const auto start = end_box(chart.start, kMargin);
    draw_end(drawing, start, chart.start);
    auto y = start.bottom();
    auto box_bottom = y;
    for (std::size_t i = 0; i < chart.steps.size(); ++i) {
        const auto step = shape_of(chart.steps[i]);
        has_branches = has_branches || !step.branches.empty();
        drawing.arrow_down(centre, box_bottom, y + kArrow);
        draw_step(drawing, step, i + 1, y + kArrow);
        draw_branches(drawing, step, y + kArrow);
        box_bottom = y + kArrow + step.box_height;
        y += kArrow + step.row_height;
    }
    const auto end = end_box(chart.end, y + kArrow);
    drawing.arrow_down(centre, box_bottom, end.y);
    draw_end(drawing, end, chart.end);

    const auto width =
        2 * kMargin + kStepWidth + (has_branches ? kBetweenColumns + kBranchWidth : 0);
    const auto title = escape_xml(chart.title);
    return fmt::format(
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {1}" width="{0}" )"
        R"(role="img" aria-label="{2}" font-family="'PingFang SC','HarmonyOS Sans SC',MiSans,)"
        R"('Microsoft YaHei','Noto Sans CJK SC',sans-serif">)"
        R"(<title>{2}</title><desc>{3}</desc>{4}</svg>)",
        width, end.bottom() + kMargin, title, escape_xml(in_words(chart)), drawing.svg());
}

}  // namespace yimen::paper
