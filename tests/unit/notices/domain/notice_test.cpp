#include "notices/domain/notice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "notices/domain/notice_text.h"
#include "unit/notices/sample_notice.h"

namespace yimen::notices {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> pointers_of(const std::vector<FieldProblem>& faults) {
    std::vector<std::string> pointers;
    for (const auto& fault : faults) pointers.push_back(fault.pointer);
    return pointers;
}

TEST(NoticeTest, of_every_kind_lacks_nothing_when_all_is_said) {
    for (const auto& row : kNoticeKinds) {
        EXPECT_THAT(find_missing_fields(row.kind, sample_values(row.kind)), IsEmpty()) << row.name;
    }
}

TEST(NoticeTest, names_all_that_is_missing_at_once) {
    EXPECT_THAT(pointers_of(find_missing_fields(NoticeKind::Deficiency, {})),
                ElementsAre("/fields/applicant", "/fields/document_type", "/fields/document_number",
                            "/fields/item_name", "/fields/case_number", "/fields/applied_on",
                            "/fields/inquiry_phone", "/fields/supply_within", "/fields/consequence",
                            "/tables/deficiencies"));
}

TEST(NoticeTest, what_is_blank_is_missing_and_is_called_by_its_label) {
    auto values = sample_values(NoticeKind::Declined);
    values.set(NoticeField::Reason, " 　");
    EXPECT_THAT(
        find_missing_fields(NoticeKind::Declined, values),
        ElementsAre(FieldProblem{"/fields/reason", "notice-field-missing", {{"label", "理由"}}}));
}

TEST(NoticeTest, an_empty_list_is_missing) {
    auto values = sample_values(NoticeKind::Receipt);
    values.tables.front().rows.clear();
    EXPECT_THAT(pointers_of(find_missing_fields(NoticeKind::Receipt, values)),
                ElementsAre("/tables/materials"));
}

TEST(NoticeTest, an_application_form_says_something_of_its_own) {
    auto values = sample_values(NoticeKind::ApplicationForm);
    std::erase_if(values.fields, [](const NoticeValue& said) { return said.label.has_value(); });
    EXPECT_THAT(pointers_of(find_missing_fields(NoticeKind::ApplicationForm, values)),
                ElementsAre("/fields"));
}

TEST(NoticeTest, a_value_that_is_set_again_stays_in_its_place) {
    NoticeValues values;
    values.set(NoticeField::Applicant, "张三").set(NoticeField::Phone, "1");
    values.set(NoticeField::Applicant, "李四");
    ASSERT_EQ(values.fields.size(), 2U);
    EXPECT_EQ(values.fields.front().value, "李四");
    EXPECT_EQ(values.find(NoticeField::Phone), "1");
    EXPECT_EQ(values.find(NoticeField::Reason), "");
}

TEST(NoticeTest, kinds_fields_and_tables_are_found_by_their_names) {
    for (const auto& row : kNoticeKinds) EXPECT_EQ(find_kind(row.name), row.kind);
    for (const auto& row : kNoticeFields) EXPECT_EQ(find_field(row.name), row.field);
    for (const auto& row : kNoticeTables) EXPECT_EQ(find_table(row.name), row.table);
    EXPECT_EQ(find_kind("nothing"), std::nullopt);
    EXPECT_EQ(find_field("nothing"), std::nullopt);
    EXPECT_EQ(find_table("nothing"), NoticeTable::None);
}

TEST(NoticeTest, its_digest_depends_on_kind_number_day_and_values) {
    const auto text = digest_text(NoticeKind::Grant, "甲1号", {2026, 3, 6}, "{}");
    EXPECT_NE(text, digest_text(NoticeKind::Denial, "甲1号", {2026, 3, 6}, "{}"));
    EXPECT_NE(text, digest_text(NoticeKind::Grant, "甲2号", {2026, 3, 6}, "{}"));
    EXPECT_NE(text, digest_text(NoticeKind::Grant, "甲1号", {2026, 3, 7}, "{}"));
    EXPECT_NE(text, digest_text(NoticeKind::Grant, "甲1号", {2026, 3, 6}, "[]"));
}

TEST(NoticeTextTest, names_only_what_the_kind_is_sure_to_say) {
    for (const auto& row : kNoticeKinds) {
        auto values = sample_values(row.kind);
        std::erase_if(values.fields, [](const NoticeValue& said) { return said.value.empty(); });
        const auto lead = write_lead(row.kind, values);
        EXPECT_THAT(lead, testing::Not(HasSubstr("{"))) << row.name;
        EXPECT_THAT(lead, testing::Not(HasSubstr("“”"))) << row.name;
        EXPECT_THAT(lead, testing::Not(HasSubstr("于提出"))) << row.name;
    }
}

TEST(NoticeTextTest, speaks_to_the_applicant_or_to_another_office) {
    EXPECT_EQ(write_address(NoticeKind::Acceptance, sample_values(NoticeKind::Acceptance)),
              "揭阳市演示餐饮有限公司：");
    EXPECT_EQ(write_address(NoticeKind::Commitment, sample_values(NoticeKind::Commitment)),
              "揭阳市揭东区政务服务和数据管理局：");
    EXPECT_EQ(write_address(NoticeKind::Forwarding, sample_values(NoticeKind::Forwarding)),
              "演示的上级机关：");
    EXPECT_EQ(write_address(NoticeKind::OpinionRequest, sample_values(NoticeKind::OpinionRequest)),
              "演示的征求意见的机关：");
    EXPECT_EQ(write_address(NoticeKind::HearingRecord, sample_values(NoticeKind::HearingRecord)),
              "");
}

TEST(NoticeTextTest, tells_where_to_complain_on_what_refuses_alone) {
    EXPECT_EQ(write_remedy(NoticeKind::Denial, sample_values(NoticeKind::Denial)),
              "不服本决定的，可以自收到本决定书之日起六十日内向揭阳市揭东区人民政府申请行政复议，"
              "也可以自收到本决定书之日起六个月内向揭阳市榕城区人民法院提起行政诉讼。");
    EXPECT_EQ(write_remedy(NoticeKind::Grant, sample_values(NoticeKind::Grant)), "");
}

}  // namespace
}  // namespace yimen::notices
