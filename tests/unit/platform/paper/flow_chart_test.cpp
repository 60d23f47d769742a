#include "platform/paper/flow_chart.h"

#include <gtest/gtest.h>

#include "platform/paper/svg_text.h"

namespace yimen::paper {

namespace {

FlowChart new_chart() {
    return {.title = "食品经营许可办事流程图",
            .start = "申请人提交申请",
            .steps = {{.name = "受理", .who = "综合窗口", .time = "当日", .detail = "核对材料"},
                      {.name = "审查", .who = "审核人员", .time = "3 个工作日"},
                      {.name = "决定", .who = "负责人"}},
            .end = "领取许可证"};
}

bool holds(const std::string& svg, std::string_view wanted) {
    return svg.find(wanted) != std::string::npos;
}

TEST(FlowChartTest, shows_every_step_with_who_does_it_and_how_long) {
    const auto svg = to_svg(new_chart());
    for (const auto* words : {"申请人提交申请", "受理", "综合窗口 · 当日", "核对材料",
                              "审核人员 · 3 个工作日", "负责人", "领取许可证"}) {
        EXPECT_TRUE(holds(svg, std::string{">"} + words + "</text>")) << words;
    }
}

TEST(FlowChartTest, changes_when_a_step_changes) {
    auto chart = new_chart();
    const auto before = to_svg(chart);
    chart.steps[1].time = "2 个工作日";
    EXPECT_NE(to_svg(chart), before);
}

TEST(FlowChartTest, tells_its_steps_in_words_to_those_who_cannot_see_it) {
    auto chart = new_chart();
    chart.steps[1].branches = {{"听证", "不计入期限"}};
    const auto svg = to_svg(chart);
    EXPECT_TRUE(holds(svg, "role=\"img\""));
    EXPECT_TRUE(holds(svg, "<title>食品经营许可办事流程图</title>"));
    EXPECT_TRUE(holds(svg, "第 2 步：审查，审核人员，3 个工作日（其间可能：听证，不计入期限）"));
    EXPECT_TRUE(holds(svg, "最后：领取许可证。</desc>"));
}

TEST(FlowChartTest, is_wider_only_when_something_stands_beside_a_step) {
    auto chart = new_chart();
    EXPECT_TRUE(holds(to_svg(chart), "viewBox=\"0 0 392 "));
    chart.steps[1].branches = {{"听证", "不计入期限"}, {"专家评审", ""}};
    EXPECT_TRUE(holds(to_svg(chart), "viewBox=\"0 0 672 "));
}

TEST(FlowChartTest, needs_nothing_from_elsewhere_and_clashes_with_no_other_chart) {
    auto chart = new_chart();
    chart.steps[0].branches = {{"补正", "一次告知"}};
    const auto svg = to_svg(chart);
    for (const auto* forbidden : {"<script", "href", "url(", " id=", "style=", "@import"}) {
        EXPECT_FALSE(holds(svg, forbidden)) << forbidden;
    }
}

TEST(FlowChartTest, writes_no_markup_of_its_texts) {
    auto chart = new_chart();
    chart.title = "<script>alert(1)</script>";
    chart.steps[0].name = "a<b & \"c\"";
    const auto svg = to_svg(chart);
    EXPECT_FALSE(holds(svg, "<script"));
    EXPECT_TRUE(holds(svg, "a&lt;b &amp; &quot;c&quot;"));
}

TEST(FlowChartTest, can_be_drawn_without_steps) {
    EXPECT_TRUE(
        holds(to_svg({.title = "空", .start = "开始", .steps = {}, .end = "结束"}), "结束"));
}

TEST(WrapTest, breaks_between_chinese_characters_by_width) {
    EXPECT_EQ(wrap("一二三四五六七八", 4), (std::vector<std::string>{"一二三四", "五六七八"}));
    EXPECT_TRUE(wrap("", 4).empty());
    EXPECT_TRUE(wrap(" \n ", 4).empty());
}

TEST(WrapTest, begins_no_line_with_closing_and_ends_none_with_opening_punctuation) {
    EXPECT_EQ(wrap("一二三四，五六七", 4), (std::vector<std::string>{"一二三", "四，五", "六七"}));
    EXPECT_EQ(wrap("一二三（四五六）", 4), (std::vector<std::string>{"一二三", "（四五", "六）"}));
}

TEST(WrapTest, keeps_latin_words_whole_unless_one_is_wider_than_the_line) {
    EXPECT_EQ(wrap("办理 ETC licence", 5), (std::vector<std::string>{"办理 ETC", "licence"}));
    EXPECT_EQ(wrap("abcdefghij", 3), (std::vector<std::string>{"abcde", "fghij"}));
}

TEST(WrapTest, evens_lines_rather_than_leave_one_character_alone) {
    EXPECT_EQ(wrap("一二三四五六七八九", 8), (std::vector<std::string>{"一二三四五六", "七八九"}));
}

TEST(WrapTest, ends_even_where_nothing_fits) {
    EXPECT_EQ(wrap("一二", 0.1), (std::vector<std::string>{"一", "二"}));
    EXPECT_EQ(wrap("，，，", 1).size(), 3U);
}

}  // namespace

}  // namespace yimen::paper
