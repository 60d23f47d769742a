#include "notices/domain/verification_code.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::notices {
namespace {

TEST(VerificationCodeTest, is_three_groups_of_letters_that_nobody_mixes_up) {
    EXPECT_EQ(write_code(std::string(8, '\0')), "0000-0000-0000");
    EXPECT_EQ(write_code(std::string(8, '\xFF')), "ZZZZ-ZZZZ-ZZZZ");
    EXPECT_THROW(write_code("short"), std::out_of_range);
}

TEST(VerificationCodeTest, takes_sixty_bits_of_chance) {
    std::set<std::string> codes;
    std::string random(8, '\0');
    for (std::size_t bit = 0; bit < 60; ++bit) {
        random.assign(8, '\0');
        random[7 - bit / 8] = static_cast<char>(1U << (bit % 8));
        codes.insert(write_code(random));
    }
    EXPECT_EQ(codes.size(), 60U);
}

TEST(VerificationCodeTest, is_understood_as_people_type_it) {
    EXPECT_EQ(normalise_code("7KQ2-M0XD-93TB"), "7KQ2-M0XD-93TB");
    EXPECT_EQ(normalise_code(" 7kq2m0xd 93tb "), "7KQ2-M0XD-93TB");
    EXPECT_EQ(normalise_code("7KQ2-MOXD-93TB"), "7KQ2-M0XD-93TB");
    EXPECT_EQ(normalise_code("il-IL"), "1111");
    EXPECT_EQ(normalise_code("校验码"), "");
}

TEST(VerificationCodeTest, a_number_is_understood_with_the_brackets_of_any_keyboard) {
    for (const auto* typed :
         {"揭东政务许受〔2026〕15号", "揭东政务许受[2026]15号", "揭东政务许受（2026）15号",
          " 揭东政务 许受【2026】 15 号", "揭东政务许受［２０２６］１５号"}) {
        EXPECT_EQ(normalise_number(typed), "揭东政务许受〔2026〕15号") << typed;
    }
}

TEST(VerificationCodeTest, number_and_code_are_told_apart) {
    EXPECT_NE(verification_text("甲1", "2"), verification_text("甲", "12"));
}

}  // namespace
}  // namespace yimen::notices
