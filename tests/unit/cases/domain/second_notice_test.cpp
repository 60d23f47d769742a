#include <gtest/gtest.h>

#include "unit/cases/domain/walk.h"

namespace yimen::cases {
namespace {

/// A case that was asked once for a signature on the form and for another photo.
class SecondNoticeTest : public testing::Test {
  protected:
    SecondNoticeTest() {
        walk_.terms.materials = {{.key = "photo", .name = "photo"}};
        walk_.receive({.digest = "answers",
                       .materials = {{.key = "photo", .files = {"blurred"}}},
                       .required = {"photo"}});
        walk_.act(Act::AskSupplement, Actor::Clerk, {.gaps = {{"photo", "模糊"}, {"", "缺签名"}}});
    }
    std::string ask_again(const std::string& material) {
        return walk_.act(Act::AskSupplement, Actor::Clerk, {.gaps = {{material, "有误"}}});
    }

    Walk walk_;
};

TEST_F(SecondNoticeTest, the_same_answers_again_are_the_same_gap) {
    walk_.act(Act::Supplement, Actor::Applicant, {.digest = "answers", .required = {"photo"}});
    EXPECT_EQ(ask_again(""), "gap-existed-before");
}

TEST_F(SecondNoticeTest, other_answers_may_have_other_gaps) {
    walk_.act(Act::Supplement, Actor::Applicant, {.digest = "others", .required = {"photo"}});
    EXPECT_EQ(ask_again(""), "");
}

TEST_F(SecondNoticeTest, the_same_file_again_is_the_same_gap) {
    walk_.act(Act::Supplement, Actor::Applicant,
              {.materials = {{.key = "photo", .files = {"blurred"}}}});
    EXPECT_EQ(ask_again("photo"), "gap-existed-before");
}

TEST_F(SecondNoticeTest, another_file_may_have_another_gap) {
    walk_.act(Act::Supplement, Actor::Applicant,
              {.materials = {{.key = "photo", .files = {"sharp"}}}});
    EXPECT_EQ(ask_again("photo"), "");
}

TEST_F(SecondNoticeTest, other_answers_may_ask_for_nothing) {
    walk_.act(Act::Supplement, Actor::Applicant, {.digest = "others"});
    EXPECT_TRUE(walk_.filed.required.empty());
}

}  // namespace
}  // namespace yimen::cases
