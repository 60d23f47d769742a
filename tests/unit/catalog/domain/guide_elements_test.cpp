#include "catalog/domain/guide_elements.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../sound_item.h"

namespace yimen::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string_view> missing_in(const ServiceItem& item) {
    std::vector<std::string_view> names;
    for (const auto& element : guide_elements()) {
        if (!element.is_given(item)) names.push_back(element.name);
    }
    return names;
}

TEST(GuideElementsTest, are_the_thirteen_of_the_plan_in_its_order) {
    std::vector<std::string_view> names;
    for (const auto& element : guide_elements()) names.push_back(element.name);
    EXPECT_THAT(names, ElementsAre("办理依据", "受理单位", "基本流程", "申请材料", "表格下载",
                                   "示范文本及常见错误示例", "收费依据及标准", "办理时限",
                                   "责任追究", "咨询方式", "办公时间地址", "乘车线路", "状态查询"));
}

TEST(GuideElementsTest, stand_complete_in_a_sound_item) {
    EXPECT_THAT(missing_in(sound_item()), IsEmpty());
}

TEST(GuideElementsTest, are_missed_where_the_text_is_blank) {
    auto item = sound_item();
    item.accountability = " \t";
    item.contact.accepting_unit = "";
    item.contact.consultation = "\u3000";
    item.contact.bus_routes = " ";
    item.contact.status_query = "\u200b";
    EXPECT_THAT(missing_in(item),
                ElementsAre("受理单位", "责任追究", "咨询方式", "乘车线路", "状态查询"));
}

TEST(GuideElementsTest, need_the_hours_as_well_as_the_address) {
    auto item = sound_item();
    item.contact.hours = "";
    EXPECT_THAT(missing_in(item), ElementsAre("办公时间地址"));
    item = sound_item();
    item.contact.address = "";
    EXPECT_THAT(missing_in(item), ElementsAre("办公时间地址"));
}

TEST(GuideElementsTest, need_a_form_to_download_only_where_a_form_is_asked_for) {
    auto item = sound_item();
    item.form.clear();
    EXPECT_THAT(missing_in(item), ElementsAre("示范文本及常见错误示例"));
    item.materials[0].kind = "申请表格文书";
    EXPECT_THAT(missing_in(item), ElementsAre("表格下载", "示范文本及常见错误示例"));
}

TEST(GuideElementsTest, need_the_common_errors_of_every_material) {
    auto item = sound_item();
    item.materials.push_back(sound_material("营业执照"));
    item.materials[1].common_errors.clear();
    EXPECT_THAT(missing_in(item), ElementsAre("示范文本及常见错误示例"));
}

TEST(GuideElementsTest, need_basis_and_standard_of_every_fee) {
    auto item = sound_item();
    item.fee.charged = true;
    EXPECT_THAT(missing_in(item), ElementsAre("收费依据及标准"));
    item.fee.items = {{.name = "工本费", .amount_yuan = 10, .basis = "粤发改价格"}};
    EXPECT_THAT(missing_in(item), IsEmpty());
    item.fee.items.push_back({.name = "登记费", .basis = "粤发改价格", .standard = "按面积"});
    EXPECT_THAT(missing_in(item), IsEmpty());
    item.fee.items[1].standard = " ";
    EXPECT_THAT(missing_in(item), ElementsAre("收费依据及标准"));
    item.fee.items[1].standard = "按面积";
    item.fee.items[0].basis = "";
    EXPECT_THAT(missing_in(item), ElementsAre("收费依据及标准"));
}

TEST(GuideElementsTest, name_no_fee_where_none_is_charged) {
    auto item = sound_item();
    item.fee.items = {{.name = "工本费", .amount_yuan = 10, .basis = "粤发改价格"}};
    EXPECT_THAT(missing_in(item), ElementsAre("收费依据及标准"));
}

TEST(GuideElementsTest, promise_days_unless_it_is_done_on_the_spot) {
    auto item = sound_item();
    item.promised_days = 0;
    EXPECT_THAT(missing_in(item), ElementsAre("办理时限"));
    item.handling_type = "即办件";
    EXPECT_THAT(missing_in(item), IsEmpty());
    item.promised_days = 1;
    EXPECT_THAT(missing_in(item), ElementsAre("办理时限"));
}

TEST(GuideElementsTest, say_so_where_the_law_sets_no_limit) {
    auto item = sound_item();
    item.statutory_days.reset();
    EXPECT_THAT(missing_in(item), ElementsAre("办理时限"));
    item.statutory_note = "法律没有规定期限";
    EXPECT_THAT(missing_in(item), IsEmpty());
}

TEST(GuideElementsTest, are_missing_from_an_empty_item_but_for_form_and_fee) {
    EXPECT_THAT(missing_in({}), ElementsAre("办理依据", "受理单位", "基本流程", "申请材料",
                                            "示范文本及常见错误示例", "办理时限", "责任追究",
                                            "咨询方式", "办公时间地址", "乘车线路", "状态查询"));
}

}  // namespace
}  // namespace yimen::catalog
