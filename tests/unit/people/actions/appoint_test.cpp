#include "people/actions/appoint.h"

#include "../house.h"
#include "engines.h"
#include "people/actions/create_account.h"
#include "people/actions/remove_post.h"
#include "people/actions/seed_roles.h"
#include "people/actions/set_password.h"
#include "people/domain/roles.h"
#include "people/store/post_store.h"

namespace yimen::people {
namespace {

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? "" : result.problem().code;
}

std::vector<std::string> field_codes(const Problem& problem) {
    std::vector<std::string> codes;
    for (const auto& field : problem.fields) codes.push_back(field.code);
    return codes;
}

YIMEN_ON_BOTH_ENGINES(CreateAccountTest);

TEST_P(CreateAccountTest, is_refused_with_everything_that_is_wrong) {
    const auto refused =
        create_account({server_operator(), "9", " ", "short"}, house.services, house.identity);
    ASSERT_FALSE(refused);
    EXPECT_EQ(field_codes(refused.problem()),
              (std::vector<std::string>{"login-name-malformed", "display-name-malformed",
                                        "password-too-short", "password-too-plain"}));
}

TEST_P(CreateAccountTest, is_refused_when_the_name_is_taken) {
    house.open_account("zhang");
    for (const auto* name : {"ZHANG", "server-operator"}) {
        EXPECT_EQ(refusal(create_account({server_operator(), name, "张三", {}}, house.services,
                                         house.identity)),
                  "login-name-taken");
    }
}

TEST_P(CreateAccountTest, needs_the_right_to_manage_people) {
    house.open_account("zhang", kCityUnit, "catalog-editor");
    const auto person = house.sign_in_as("zhang").person;
    EXPECT_EQ(
        refusal(create_account({person, "li.si", "李四", {}}, house.services, house.identity)),
        "forbidden");
}

TEST_P(CreateAccountTest, may_leave_out_the_password_and_then_nobody_signs_in_with_one) {
    ASSERT_TRUE(
        create_account({server_operator(), "zhang", "张三", {}}, house.services, house.identity));
    EXPECT_EQ(refusal(house.try_sign_in("zhang", "")), "sign-in-refused");
}

YIMEN_ON_BOTH_ENGINES(AppointTest);

TEST_P(AppointTest, gives_rights_from_the_first_to_the_last_day) {
    const auto id = house.open_account("zhang");
    ASSERT_TRUE(house.appoint_to(id, kCityUnit, "catalog-editor", {2026, 3, 3}, Day{2026, 3, 4}));
    const auto staff_on = [&](Day day) {
        house.clock.set(start_in_china(day) + std::chrono::hours{9});
        return house.sign_in_as("zhang").person.is_staff();
    };
    EXPECT_FALSE(staff_on({2026, 3, 2}));
    EXPECT_TRUE(staff_on({2026, 3, 3}));
    EXPECT_TRUE(staff_on({2026, 3, 4}));
    EXPECT_FALSE(staff_on({2026, 3, 5}));
}

TEST_P(AppointTest, keeps_system_security_and_audit_in_different_hands) {
    const auto id = house.open_account("zhang", kCityUnit, "security-auditor");
    EXPECT_EQ(refusal(house.appoint_to(id, kCityUnit, "security-administrator")),
              "duties-not-separated");
    EXPECT_EQ(refusal(house.appoint_to(id, kCountyUnit, "unit-administrator", {2027, 1, 1})),
              "duties-not-separated");
    EXPECT_EQ(refusal(house.appoint_to(id, kCityUnit, "system-administrator")),
              "duties-not-separated");
    EXPECT_EQ(refusal(house.appoint_to(id, kCityUnit, "catalog-editor")), "");
}

TEST_P(AppointTest, allows_one_duty_after_the_other) {
    const auto id = house.open_account("zhang");
    ASSERT_TRUE(
        house.appoint_to(id, kCityUnit, "security-auditor", {2026, 1, 1}, Day{2026, 6, 30}));
    EXPECT_EQ(refusal(house.appoint_to(id, kCityUnit, "security-administrator", {2026, 6, 30})),
              "duties-not-separated");
    EXPECT_EQ(refusal(house.appoint_to(id, kCityUnit, "security-administrator", {2026, 7, 1})), "");
}

TEST_P(AppointTest, is_refused_beyond_the_officers_own_reach) {
    house.open_account("county", kCountyUnit, "unit-administrator");
    const auto officer = house.sign_in_as("county").person;
    const auto id = house.open_account("zhang");
    const auto try_to = [&](const std::string& unit_id, const std::string& role) {
        return refusal(
            appoint({officer, id, unit_id, role, {2026, 1, 1}, std::nullopt}, house.services));
    };
    EXPECT_EQ(try_to(kCityUnit, "catalog-editor"), "forbidden");
    EXPECT_EQ(try_to(kCountyUnit, "catalog-reviewer"), "forbidden");
    EXPECT_EQ(try_to(kCountyUnit, "security-administrator"), "forbidden");
    EXPECT_EQ(try_to(kCountyUnit, "catalog-editor"), "");
}

TEST_P(AppointTest, lets_no_local_officer_touch_an_account_that_reaches_further) {
    house.open_account("county", kCountyUnit, "unit-administrator");
    const auto officer = house.sign_in_as("county").person;
    const auto id = house.open_account("boss", kCityUnit, "catalog-publisher");
    EXPECT_EQ(
        refusal(set_password({officer, id, "Another-horse-9"}, house.services, house.identity)),
        "forbidden");
    EXPECT_EQ(refusal(appoint({officer, id, kCountyUnit, "catalog-editor", {2026, 1, 1}, {}},
                              house.services)),
              "forbidden");
}

TEST_P(AppointTest, names_what_is_not_there) {
    const auto id = house.open_account("zhang");
    EXPECT_EQ(refusal(house.appoint_to("nobody", kCityUnit, "catalog-editor")), "not-found");
    EXPECT_EQ(refusal(house.appoint_to(id, "no-unit", "catalog-editor")), "not-found");
    EXPECT_EQ(refusal(house.appoint_to(id, kCityUnit, "no-role")), "not-found");
    const auto backwards =
        house.appoint_to(id, kCityUnit, "catalog-editor", {2026, 3, 2}, Day{2026, 3, 1});
    ASSERT_FALSE(backwards);
    EXPECT_EQ(field_codes(backwards.problem()),
              std::vector<std::string>{"post-ends-before-it-begins"});
}

TEST_P(AppointTest, ends_the_sessions_of_whoever_gains_or_loses_a_post) {
    const auto id = house.open_account("zhang");
    auto cookie = house.sign_in_as("zhang").cookie;
    const auto post = house.appoint_to(id, kCityUnit, "catalog-editor");
    ASSERT_TRUE(post);
    EXPECT_FALSE(house.find(cookie));
    cookie = house.sign_in_as("zhang").cookie;
    ASSERT_TRUE(remove_post({server_operator(), *post}, house.services));
    EXPECT_FALSE(house.find(cookie));
    EXPECT_FALSE(house.sign_in_as("zhang").person.is_staff());
}

TEST_P(AppointTest, frees_separate_duties_when_a_post_is_removed) {
    const auto id = house.open_account("zhang");
    const auto post = house.appoint_to(id, kCityUnit, "security-auditor", {2026, 3, 2});
    ASSERT_TRUE(post);
    ASSERT_TRUE(remove_post({server_operator(), *post}, house.services));
    EXPECT_EQ(refusal(house.appoint_to(id, kCityUnit, "security-administrator")), "");
}

TEST_P(AppointTest, leaves_posts_of_other_units_to_their_own_officers) {
    const auto id = house.open_account("zhang");
    const auto post = house.appoint_to(id, kCityUnit, "catalog-editor");
    ASSERT_TRUE(post);
    house.open_account("county", kCountyUnit, "unit-administrator");
    const auto officer = house.sign_in_as("county").person;
    EXPECT_EQ(refusal(remove_post({officer, *post}, house.services)), "forbidden");
    EXPECT_EQ(refusal(remove_post({server_operator(), "no-post"}, house.services)), "not-found");
}

TEST_P(AppointTest, lets_people_management_set_a_forgotten_password) {
    const auto id = house.open_account("zhang");
    const auto cookie = house.sign_in_as("zhang").cookie;
    const auto plain =
        set_password({server_operator(), id, "short"}, house.services, house.identity);
    ASSERT_FALSE(plain);
    EXPECT_EQ(plain.problem().code, "invalid-input");
    ASSERT_TRUE(
        set_password({server_operator(), id, "Another-horse-9"}, house.services, house.identity));
    EXPECT_FALSE(house.find(cookie));
    EXPECT_TRUE(house.try_sign_in("zhang", "Another-horse-9"));
}

YIMEN_ON_BOTH_ENGINES(SeedRolesTest);

TEST_P(SeedRolesTest, keeps_what_an_office_changed) {
    const Role changed{"catalog-editor", "事项管理员", {{"catalog.edit", Scope::Below}}};
    const auto put = house.database->write([&](db::Transaction& transaction) -> Result<Done> {
        PostStore{transaction}.put_role(changed);
        return Done{};
    });
    ASSERT_TRUE(put);
    ASSERT_TRUE(seed_roles(house.services));
    const auto role = house.database->read([](db::Transaction& transaction) {
        return PostStore{transaction}.find_role("catalog-editor");
    });
    ASSERT_TRUE(role);
    EXPECT_EQ(role->name, "事项管理员");
    ASSERT_EQ(role->rights.size(), 1U);
    EXPECT_EQ(role->rights[0].scope, Scope::Below);
}

}  // namespace
}  // namespace yimen::people
