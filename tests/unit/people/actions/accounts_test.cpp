#include "../house.h"
#include "engines.h"
#include "people/actions/appoint.h"
#include "people/actions/close_account.h"
#include "people/actions/create_account.h"
#include "people/actions/read_accounts.h"
#include "people/actions/revoke_session.h"
#include "people/actions/set_password.h"
#include "people/domain/roles.h"

namespace yimen::people {
namespace {

using std::chrono::hours;

template <class T>
std::string refusal(const Result<T>& result) {
    return result ? "" : result.problem().code;
}

class AccountsTest : public OnBothEngines {
  protected:
    Result<AccountPage> search(SearchAccounts command) {
        if (command.officer.account_id.empty()) command.officer = server_operator();
        return search_accounts(command, house.services);
    }

    static std::vector<std::string> names(const Result<AccountPage>& page) {
        std::vector<std::string> names;
        for (const auto& row : page->rows) names.push_back(row.account.login_name);
        return names;
    }

    Result<std::string> create_with_post(const std::string& login_name, const std::string& role) {
        return create_account(
            {.officer = server_operator(),
             .login_name = login_name,
             .display_name = "李四",
             .password = kPassword,
             .first_post = FirstPost{kCountyUnit, role, {2026, 3, 2}, std::nullopt}},
            house.services, house.identity);
    }

    Person officer_of_the_county() {
        house.open_account("county", kCountyUnit, "unit-administrator");
        return house.sign_in_as("county").person;
    }
};

INSTANTIATE_TEST_SUITE_P(Engines, AccountsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

using Names = std::vector<std::string>;

TEST_P(AccountsTest, are_created_with_their_first_post_or_not_at_all) {
    ASSERT_TRUE(create_with_post("li.si", "catalog-editor"));
    EXPECT_TRUE(house.sign_in_as("li.si").person.is_staff());
    EXPECT_EQ(refusal(create_with_post("wang.wu", "no-role")), "not-found");
    EXPECT_EQ(refusal(house.try_sign_in("wang.wu", kPassword)), "sign-in-refused");
    EXPECT_EQ(names(search({})), Names{"li.si"});
}

TEST_P(AccountsTest, are_listed_page_by_page_and_by_the_beginning_of_their_names) {
    for (const auto* name : {"chen", "an.na", "bob", "anton"}) house.open_account(name);
    const auto first = search({.limit = 3});
    EXPECT_EQ(names(first), (Names{"an.na", "anton", "bob"}));
    ASSERT_EQ(first->next, "bob");
    const auto second = search({.after = *first->next, .limit = 3});
    EXPECT_EQ(names(second), Names{"chen"});
    EXPECT_FALSE(second->next);
    EXPECT_EQ(names(search({.name_begin = "an"})), (Names{"an.na", "anton"}));
    EXPECT_EQ(names(search({.name_begin = "张"})).size(), 4U);
    EXPECT_EQ(names(search({.name_begin = "三"})), Names{});
    EXPECT_EQ(refusal(search({.limit = 0})), "invalid-input");
    EXPECT_EQ(refusal(search({.after = "不是账号"})), "invalid-input");
}

TEST_P(AccountsTest, are_listed_by_state_and_unit) {
    const auto zhang = house.open_account("zhang", kCityUnit, "catalog-editor");
    house.open_account("li.si", kCountyUnit, "catalog-editor");
    ASSERT_TRUE(close_account({server_operator(), zhang, 1, "调离"}, house.services));
    EXPECT_EQ(names(search({.active = false})), Names{"zhang"});
    EXPECT_EQ(names(search({.active = true})), Names{"li.si"});
    EXPECT_EQ(names(search({.unit_id = kCityUnit})), Names{"zhang"});
    EXPECT_EQ(names(search({.name_begin = "li", .unit_id = kCityUnit})), Names{});
}

TEST_P(AccountsTest, of_other_units_stay_hidden_from_an_officer_of_one_unit) {
    const auto officer = officer_of_the_county();
    const auto boss = house.open_account("boss", kCityUnit, "catalog-editor");
    EXPECT_EQ(names(search({.officer = officer})), Names{"county"});
    EXPECT_EQ(refusal(search({.officer = officer, .unit_id = kCityUnit})), "forbidden");
    EXPECT_EQ(refusal(read_account(officer, boss, house.services, house.identity)), "forbidden");
    house.open_account("editor", kCountyUnit, "catalog-editor");
    const auto editor = house.sign_in_as("editor").person;
    EXPECT_EQ(refusal(search({.officer = editor})), "forbidden");
}

TEST_P(AccountsTest, are_closed_and_opened_again_with_a_reason) {
    const auto id = house.open_account("zhang", kCityUnit, "catalog-editor");
    const auto close = [&](std::int64_t version, const std::string& reason) {
        return refusal(close_account({server_operator(), id, version, reason}, house.services));
    };
    EXPECT_EQ(close(1, " "), "invalid-input");
    EXPECT_EQ(close(9, "调离"), "stale");
    EXPECT_EQ(close(1, "调离"), "");
    EXPECT_EQ(close(2, "调离"), "account-closed");
    EXPECT_EQ(house.audit().back().event.purpose, "调离");
    EXPECT_EQ(refusal(house.appoint_to(id, kCityUnit, "catalog-reviewer")), "account-closed");
    ASSERT_TRUE(reopen_account({server_operator(), id, 2, "回来了"}, house.services));
    EXPECT_EQ(refusal(reopen_account({server_operator(), id, 3, "回来了"}, house.services)),
              "account-open");
    EXPECT_TRUE(house.sign_in_as("zhang").person.is_staff());
}

TEST_P(AccountsTest, are_neither_closed_nor_promoted_by_their_own_holder) {
    const auto id = house.open_account("security", kCityUnit, "security-administrator");
    const auto officer = house.sign_in_as("security").person;
    EXPECT_EQ(refusal(close_account({officer, id, 1, "试试"}, house.services)), "own-account");
    EXPECT_EQ(refusal(appoint({officer, id, kCityUnit, "catalog-editor", {2026, 3, 2}, {}},
                              house.services)),
              "own-account");
}

TEST_P(AccountsTest, with_wider_rights_in_the_same_unit_are_out_of_a_local_officers_hands) {
    const auto officer = officer_of_the_county();
    const auto reviewer = house.open_account("reviewer", kCountyUnit, "catalog-reviewer");
    EXPECT_EQ(refusal(set_password({officer, reviewer, "Another-horse-9"}, house.services,
                                   house.identity)),
              "forbidden");
}

TEST_P(AccountsTest, owe_a_password_of_their_own_after_a_one_time_one) {
    const auto id = house.open_account("zhang", kCityUnit, "catalog-editor");
    const auto once = make_one_time_password();
    EXPECT_TRUE(find_password_faults(once, "zhang").empty());
    ASSERT_TRUE(set_password({server_operator(), id, once}, house.services, house.identity));
    const auto signed_in = house.try_sign_in("zhang", once);
    ASSERT_TRUE(signed_in);
    EXPECT_TRUE(signed_in->person.owed.password_change);
    EXPECT_EQ(
        refusal(change_password({signed_in->person, once, once}, house.services, house.identity)),
        "invalid-input");
    const auto cookie = change_password({signed_in->person, once, "Another-horse-9"},
                                        house.services, house.identity);
    ASSERT_TRUE(cookie);
    EXPECT_FALSE(house.find(*cookie)->owed.password_change);
}

TEST_P(AccountsTest, lose_a_one_time_password_that_nobody_used) {
    const auto id = house.open_account("zhang");
    ASSERT_TRUE(
        set_password({server_operator(), id, "Another-horse-9"}, house.services, house.identity));
    house.clock.set(house.clock.now() + hours{71});
    EXPECT_TRUE(house.try_sign_in("zhang", "Another-horse-9"));
    house.clock.set(house.clock.now() + hours{1});
    EXPECT_EQ(refusal(house.try_sign_in("zhang", "Another-horse-9")), "one-time-password-expired");
}

TEST_P(AccountsTest, owe_a_second_factor_where_a_role_demands_one) {
    house.open_account("publisher", kCityUnit, "catalog-publisher");
    house.open_account("editor", kCityUnit, "catalog-editor");
    EXPECT_FALSE(house.sign_in_as("publisher").person.owed.second_factor);
    house.identity.second_factor = SecondFactorDuty::ByRole;
    EXPECT_TRUE(house.sign_in_as("publisher").person.owed.second_factor);
    EXPECT_FALSE(house.sign_in_as("editor").person.owed.second_factor);
}

TEST_P(AccountsTest, take_no_password_while_local_sign_in_is_off) {
    const auto id = house.open_account("zhang");
    const auto person = house.sign_in_as("zhang").person;
    house.identity.local_sign_in = LocalSignIn::Off;
    EXPECT_EQ(refusal(set_password({server_operator(), id, "Another-horse-9"}, house.services,
                                   house.identity)),
              "local-sign-in-off");
    EXPECT_EQ(refusal(change_password({person, kPassword, "Another-horse-9"}, house.services,
                                      house.identity)),
              "local-sign-in-off");
}

TEST_P(AccountsTest, show_their_sessions_to_people_management_who_may_end_them) {
    const auto id = house.open_account("zhang", kCityUnit, "catalog-editor");
    const auto cookie = house.sign_in_as("zhang").cookie;
    const auto detail = read_account(server_operator(), id, house.services, house.identity);
    ASSERT_TRUE(detail);
    ASSERT_EQ(detail->sessions.size(), 1U);
    EXPECT_EQ(detail->posts.at(0).role_name, "事项编辑");
    const auto& session_id = detail->sessions[0].id;
    EXPECT_EQ(
        refusal(revoke_account_session({server_operator(), id, "no-session"}, house.services)),
        "not-found");
    const auto other = house.open_account("li.si");
    EXPECT_EQ(
        refusal(revoke_account_session({server_operator(), other, session_id}, house.services)),
        "not-found");
    ASSERT_TRUE(revoke_account_session({server_operator(), id, session_id}, house.services));
    EXPECT_FALSE(house.find(cookie));
}

TEST_P(AccountsTest, hold_roles_whose_rights_everybody_may_read) {
    const auto roles = list_roles(house.services);
    ASSERT_EQ(roles.size(), founding_roles().size());
    for (const auto& role : roles) {
        if (role.id != "window-clerk") continue;
        EXPECT_EQ(role.rights.size(), 5U);
        EXPECT_FALSE(role.demands_second_factor);
    }
}

}  // namespace
}  // namespace yimen::people
