#include "people/domain/sign_in_rules.h"

#include <gtest/gtest.h>

namespace yimen::people {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

std::vector<std::string> codes(const std::vector<FieldProblem>& faults) {
    std::vector<std::string> found;
    for (const auto& fault : faults) found.push_back(fault.code);
    return found;
}

TEST(RestAfterTest, is_nothing_for_four_wrong_passwords_then_doubles_up_to_an_hour) {
    EXPECT_EQ(rest_after(4), seconds{0});
    EXPECT_EQ(rest_after(5), seconds{30});
    EXPECT_EQ(rest_after(6), seconds{60});
    EXPECT_EQ(rest_after(11), seconds{1920});
    EXPECT_EQ(rest_after(12), hours{1});
    EXPECT_EQ(rest_after(1'000'000), hours{1});
}

TEST(CountAttemptTest, forgets_after_a_day_without_a_try) {
    const Instant now{1'800'000'000'000};
    const SignInAttempts six{6, now, now + minutes{1}};
    EXPECT_EQ(count_attempt(six, now + hours{23}).failed, 7);
    EXPECT_EQ(count_attempt(six, now + hours{24}).failed, 1);
    EXPECT_EQ(count_attempt(six, now + hours{24}).rests_until, now + hours{24});
}

TEST(PasswordFaultsTest, names_every_broken_rule_at_once) {
    EXPECT_EQ(codes(find_password_faults("abc", "abc")),
              (std::vector<std::string>{"password-too-short", "password-too-plain",
                                        "password-holds-name"}));
    EXPECT_EQ(codes(find_password_faults(std::string(201, 'a') + "A1", "zhang")),
              std::vector<std::string>{"password-too-long"});
    EXPECT_TRUE(find_password_faults("Correct-horse", "zhang").empty());
}

TEST(LoginNameTest, is_found_however_it_is_typed) {
    EXPECT_EQ(normalize_login_name("  Zhang.San \n"), "zhang.san");
    EXPECT_EQ(normalize_login_name(" \t"), "");
}

TEST(LoginNameTest, has_letters_digits_and_few_marks) {
    EXPECT_TRUE(is_login_name("zhang.san-2"));
    EXPECT_FALSE(is_login_name("zs"));
    EXPECT_FALSE(is_login_name("2zhang"));
    EXPECT_FALSE(is_login_name("Zhang"));
    EXPECT_FALSE(is_login_name("zhang san"));
    EXPECT_FALSE(is_login_name("张三张三"));
    EXPECT_FALSE(is_login_name(std::string(61, 'a')));
}

TEST(SessionEndTest, comes_with_idleness_or_age_whichever_is_first) {
    const SessionTimes times{minutes{30}, hours{12}};
    const Instant begin{1'800'000'000'000};
    EXPECT_FALSE(has_ended(begin, begin, begin + minutes{29}, times));
    EXPECT_TRUE(has_ended(begin, begin, begin + minutes{30}, times));
    const auto late = begin + hours{12} - minutes{1};
    EXPECT_FALSE(has_ended(begin, late, late, times));
    EXPECT_TRUE(has_ended(begin, late, begin + hours{12}, times));
    EXPECT_EQ(ends_at(begin, late, times), begin + hours{12});
}

}  // namespace
}  // namespace yimen::people
