#include "../house.h"
#include "engines.h"
#include "people/actions/applicant_accounts.h"
#include "people/actions/link_person.h"
#include "people/actions/own_profile.h"
#include "people/actions/register_applicant.h"
#include "people/domain/roles.h"

namespace yimen::people {
namespace {

constexpr const char* kNumber = "11010519491231002X";

template <class T>
std::string refusal(const Result<T>& result) {
    if (result) return "";
    const auto& fields = result.problem().fields;
    return fields.empty() ? result.problem().code : fields.front().code;
}

class ApplicantsTest : public OnBothEngines {
  protected:
    ApplicantsTest() {
        house.open_account("window", kCountyUnit, "window-clerk");
        clerk = house.sign_in_as("window").person;
    }

    Result<Done> try_register(const std::string& login_name, const std::string& number,
                              const std::string& name = "张三",
                              const std::string& type = "citizen-id") {
        return register_applicant({.stated = {.login_name = login_name,
                                              .password = kPassword,
                                              .person = {type, number, name, "13800138000"},
                                              .privacy_notice = std::string{kPrivacyNotice}},
                                   .address = "10.0.0.1"},
                                  house.services, house.identity);
    }

    bool may_sign_in(const std::string& login_name) {
        return bool{house.try_sign_in(login_name, kPassword)};
    }

    RegisteredPerson at_window(const std::string& number, const std::string& name) {
        return *register_natural_person(
            {clerk, {"citizen-id", number, name, "13900139000"}, KnownNumber::Ask}, house.services,
            house.identity);
    }

    Person clerk;
};

INSTANTIATE_TEST_SUITE_P(Engines, ApplicantsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

TEST_P(ApplicantsTest, open_an_account_that_is_self_declared) {
    ASSERT_TRUE(try_register("zhang", kNumber));
    const auto person = house.sign_in_as("zhang").person;
    EXPECT_TRUE(person.person_id);
    EXPECT_FALSE(person.is_staff());
    EXPECT_EQ(person.assurance, Assurance::SelfDeclared);
    EXPECT_EQ(person.display_name, "张*");
    const auto own = find_own_standing(person, house.services, house.identity);
    ASSERT_TRUE(own);
    EXPECT_EQ(own->person.document.number, kNumber);
    ASSERT_EQ(own->acts_for.size(), 1U);
    EXPECT_EQ(own->acts_for[0].name, "张*");
}

TEST_P(ApplicantsTest, learn_nothing_of_accounts_that_are_there) {
    ASSERT_TRUE(try_register("zhang", kNumber));
    EXPECT_EQ(refusal(try_register("stranger", kNumber)), "");
    EXPECT_FALSE(may_sign_in("stranger"));
    EXPECT_TRUE(may_sign_in("zhang"));
    EXPECT_EQ(refusal(try_register("zhang", "440308199901101512")), "login-name-taken");
}

TEST_P(ApplicantsTest, join_the_record_of_a_window_only_under_its_name) {
    const auto known = at_window(kNumber, "张三");
    EXPECT_EQ(refusal(try_register("stranger", kNumber, "李四")), "");
    EXPECT_FALSE(may_sign_in("stranger"));
    ASSERT_TRUE(try_register("zhang", kNumber));
    EXPECT_EQ(house.sign_in_as("zhang").person.person_id, known.person.id);
}

TEST_P(ApplicantsTest, join_the_record_of_another_document_at_the_window_only) {
    ASSERT_TRUE(register_natural_person(
        {clerk, {"passport", "E12345678", "张三", std::nullopt}, KnownNumber::Ask}, house.services,
        house.identity));
    EXPECT_EQ(refusal(try_register("zhang", "E12345678", "张三", "passport")), "");
    EXPECT_FALSE(may_sign_in("zhang"));
}

TEST_P(ApplicantsTest, rest_under_a_number_that_is_tried_too_often) {
    for (int tries = 0; tries < 5; ++tries) {
        EXPECT_EQ(refusal(try_register("someone" + std::to_string(tries), kNumber)), "");
    }
    EXPECT_EQ(refusal(try_register("someone9", kNumber)), "account-resting");
    EXPECT_EQ(refusal(try_register("someone9", "440308199901101512", "王五")), "");
}

TEST_P(ApplicantsTest, are_verified_by_a_clerk_who_hears_the_login_name) {
    ASSERT_TRUE(try_register("zhang", kNumber));
    const auto person = house.sign_in_as("zhang").person;
    const auto verify = [&](const Person& officer, const std::string& login_name) {
        return verify_applicant({officer, *person.person_id, login_name}, house.services);
    };
    EXPECT_EQ(refusal(verify(person, "zhang")), "forbidden");
    EXPECT_EQ(refusal(verify(clerk, "li")), "account-not-of-person");
    EXPECT_EQ(refusal(verify_applicant({clerk, "nobody", "zhang"}, house.services)), "not-found");
    ASSERT_TRUE(verify(clerk, " Zhang "));
    EXPECT_EQ(house.sign_in_as("zhang").person.assurance, Assurance::VerifiedAtWindow);
    EXPECT_EQ(house.audit()[house.audit().size() - 2].event.act, "account.verify");
}

TEST_P(ApplicantsTest, do_not_verify_themselves) {
    const auto account = house.find(house.sign_in_as("window").cookie)->account_id;
    ASSERT_TRUE(link_person({server_operator(),
                             account,
                             1,
                             {"citizen-id", kNumber, "张三", std::nullopt},
                             KnownNumber::Ask},
                            house.services, house.identity));
    const auto now = house.sign_in_as("window").person;
    EXPECT_EQ(refusal(verify_applicant({now, *now.person_id, "window"}, house.services)),
              "own-account");
    EXPECT_EQ(refusal(release_account({now, *now.person_id, "x"}, house.services, house.identity)),
              "account-has-posts");
    EXPECT_EQ(refusal(close_own_account({now, kPassword}, house.services, house.identity)),
              "account-has-posts");
}

TEST_P(ApplicantsTest, are_not_verified_for_another_person_the_account_is_given_to) {
    ASSERT_TRUE(try_register("zhang", kNumber));
    const auto person = house.sign_in_as("zhang").person;
    ASSERT_TRUE(verify_applicant({clerk, *person.person_id, "zhang"}, house.services));
    ASSERT_TRUE(link_person({server_operator(),
                             person.account_id,
                             2,
                             {"citizen-id", "440308199901101512", "王五", std::nullopt},
                             KnownNumber::Ask},
                            house.services, house.identity));
    EXPECT_EQ(house.sign_in_as("zhang").person.assurance, Assurance::SelfDeclared);
}

TEST_P(ApplicantsTest, register_anew_once_the_window_has_released_their_account) {
    ASSERT_TRUE(try_register("stranger", kNumber));
    const auto signed_in = house.sign_in_as("stranger");
    const auto release = [&](const std::string& reason) {
        return release_account({clerk, *signed_in.person.person_id, reason}, house.services,
                               house.identity);
    };
    EXPECT_EQ(refusal(release(" ")), "reason-required");
    ASSERT_TRUE(release("他人冒用证件号注册"));
    EXPECT_EQ(refusal(release("再次")), "person-has-no-account");
    EXPECT_FALSE(house.find(signed_in.cookie));
    EXPECT_FALSE(may_sign_in("stranger"));
    ASSERT_TRUE(try_register("zhang", kNumber));
    EXPECT_EQ(house.sign_in_as("zhang").person.person_id, signed_in.person.person_id);
}

TEST_P(ApplicantsTest, change_their_mobile_number_where_the_record_is_theirs) {
    ASSERT_TRUE(try_register("zhang", kNumber));
    const auto person = house.sign_in_as("zhang").person;
    const auto change = [&](const Person& who, const std::string& mobile) {
        return change_own_mobile({who, mobile}, house.services, house.identity);
    };
    EXPECT_EQ(refusal(change(person, "12345")), "mobile-form");
    ASSERT_TRUE(change(person, "13700137000"));
    EXPECT_EQ(read_own_profile(person, house.services, house.identity)->person.mobile,
              "13700137000");
    EXPECT_EQ(refusal(read_own_profile(clerk, house.services, house.identity)), "not-found");

    at_window("440308199901101512", "王五");
    house.clock.set(house.clock.now() + std::chrono::minutes{1});
    ASSERT_TRUE(try_register("wang", "440308199901101512", "王五"));
    const auto other = house.sign_in_as("wang").person;
    EXPECT_EQ(refusal(change(other, "13700137000")), "identity-not-verified");
    EXPECT_FALSE(read_own_profile(other, house.services, house.identity)->person.mobile);
    ASSERT_TRUE(verify_applicant({clerk, *other.person_id, "wang"}, house.services));
    ASSERT_TRUE(change(house.sign_in_as("wang").person, "13700137000"));
}

TEST_P(ApplicantsTest, close_their_account_and_may_open_another_one) {
    ASSERT_TRUE(try_register("zhang", kNumber));
    const auto signed_in = house.sign_in_as("zhang");
    EXPECT_EQ(
        refusal(close_own_account({signed_in.person, "wrong"}, house.services, house.identity)),
        "current-password-wrong");
    ASSERT_TRUE(close_own_account({signed_in.person, kPassword}, house.services, house.identity));
    EXPECT_FALSE(house.find(signed_in.cookie));
    EXPECT_FALSE(may_sign_in("zhang"));
    ASSERT_TRUE(try_register("zhang.san", kNumber));
    EXPECT_TRUE(may_sign_in("zhang.san"));
}

TEST_P(ApplicantsTest, register_nowhere_when_local_sign_in_is_off) {
    house.identity.local_sign_in = LocalSignIn::Off;
    EXPECT_EQ(refusal(try_register("zhang", kNumber)), "local-sign-in-off");
}

}  // namespace
}  // namespace yimen::people
