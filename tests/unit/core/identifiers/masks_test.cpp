#include "core/identifiers/masks.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "core/text/text.h"

namespace yimen::identifiers {
namespace {

TEST(MaskTest, keeps_the_ends_of_a_name) {
    EXPECT_EQ(mask_name(""), "");
    EXPECT_EQ(mask_name("张"), "*");
    EXPECT_EQ(mask_name("张三"), "张*");
    EXPECT_EQ(mask_name("张小明"), "张*明");
    EXPECT_EQ(mask_name("欧阳明明"), "欧**明");
    EXPECT_EQ(mask_name("𠮷田䶮"), "𠮷*䶮");
    EXPECT_EQ(mask_name_strictly("张"), "*");
    EXPECT_EQ(mask_name_strictly("张小明"), "张**");
    EXPECT_EQ(mask_name_strictly("\xff"), "***");
}

TEST(MaskTest, keeps_six_and_four_of_an_identity_number) {
    EXPECT_EQ(mask_id_number("44528119900101001X"), "445281********001X");
    EXPECT_EQ(mask_id_number("130503670401001"), "130503*****1001");
    EXPECT_EQ(mask_id_number("E12345678"), "E*******8");
    EXPECT_EQ(mask_id_number("1234"), "****");
    EXPECT_EQ(mask_id_number("军字第1234"), "*******");
    EXPECT_EQ(mask_id_number_strictly("44528119900101001X"), "4****************X");
}

TEST(MaskTest, keeps_three_and_four_of_a_mobile_number) {
    EXPECT_EQ(mask_mobile("13812345678"), "138****5678");
    EXPECT_EQ(mask_mobile("0663-8888888"), "************");
}

TEST(MaskTest, keeps_an_address_down_to_the_county) {
    EXPECT_EQ(mask_address("广东省揭阳市普宁市流沙东街道新河东居委会8号"),
              "广东省揭阳市普宁市****");
    EXPECT_EQ(mask_address("揭阳市榕城区东山街道1号"), "揭阳市榕城区****");
    EXPECT_EQ(mask_address("海丰县海城镇城东市场"), "海丰县****");
    EXPECT_EQ(mask_address("北京市朝阳区建国路1号"), "北京市朝阳区****");
    EXPECT_EQ(mask_address("云南省大理白族自治州大理市下关街道"), "云南省大理白族自治州大理市****");
    EXPECT_EQ(mask_address("内蒙古自治区呼伦贝尔市鄂伦春自治旗"),
              "内蒙古自治区呼伦贝尔市鄂伦春自治旗****");
    EXPECT_EQ(mask_address("广东省广州市天河区体育东路"), "广东省广州市天河区****");
}

TEST(MaskTest, shows_less_of_an_address_rather_than_a_street) {
    EXPECT_EQ(mask_address("普宁市流沙东街道幸福小区"), "普宁市****");
    EXPECT_EQ(mask_address("中山市东区街道"), "中山市****");
    EXPECT_EQ(mask_address("幸福路8号阳光小区"), "****");
    EXPECT_EQ(mask_address("No. 8, Happy Street"), "****");
    EXPECT_EQ(mask_address(""), "");
}

TEST(MaskTest, keeps_the_last_four_of_a_bank_card) {
    EXPECT_EQ(mask_bank_card("6222020200112233"), "************2233");
    EXPECT_EQ(mask_bank_card("12345678"), "********");
    EXPECT_EQ(mask_bank_card("6222 0202"), "*********");
}

TEST(MaskTest, keeps_first_character_and_domain_of_an_address) {
    EXPECT_EQ(mask_email("zhang@example.com"), "z***@example.com");
    EXPECT_EQ(mask_email("z@example.com"), "***@example.com");
    EXPECT_EQ(mask_email("zhang"), "***");
    EXPECT_EQ(mask_email(""), "");
}

TEST(MaskTest, shows_nothing_of_what_is_not_utf8) {
    for (const auto mask : {mask_name, mask_id_number, mask_id_number_strictly, mask_mobile,
                            mask_address, mask_bank_card, mask_email}) {
        EXPECT_EQ(mask("12345678901\xFF@x"), "***");
    }
}

RC_GTEST_PROP(MaskProperty, always_gives_text_that_can_be_shown, (const std::string& bytes)) {
    for (const auto mask : {mask_name, mask_id_number, mask_id_number_strictly, mask_mobile,
                            mask_address, mask_bank_card, mask_email}) {
        RC_ASSERT(text::is_valid_utf8(mask(bytes)));
    }
}

RC_GTEST_PROP(MaskProperty, hides_at_least_one_character, ()) {
    const auto digits =
        *rc::gen::nonEmpty(rc::gen::container<std::string>(rc::gen::inRange('0', ':')));
    for (const auto mask : {mask_name, mask_id_number, mask_id_number_strictly, mask_mobile,
                            mask_address, mask_bank_card, mask_email}) {
        RC_ASSERT(mask(digits).find('*') != std::string::npos);
    }
}

}  // namespace
}  // namespace yimen::identifiers
