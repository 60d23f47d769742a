#include <functional>

#include "../house.h"
#include "engines.h"
#include "people/actions/find_session.h"
#include "people/actions/register_natural_person.h"
#include "people/domain/roles.h"
#include "people/store/account_store.h"
#include "people/store/identity_revision.h"
#include "people/store/post_store.h"
#include "people/store/unit_store.h"

namespace yimen::people {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Somebody is signed in, and another server has seen them already: it knows the session.
class KnownSessionsTest : public testing::TestWithParam<test::Engine> {
  protected:
    KnownSessionsTest()
        : account_id_(house_.open_account("zhang", kCityUnit, "catalog-editor")),
          cookie_(house_.sign_in_as("zhang").cookie) {
        EXPECT_TRUE(seen_elsewhere());
    }

    std::optional<Person> seen_elsewhere(Use use = Use::OfSomebody) {
        return find_session(cookie_, "10.0.0.2", house_.services, elsewhere_, use);
    }

    void change(const std::function<void(db::Transaction&)>& work) {
        const auto written = house_.database->write([&](db::Transaction& transaction) {
            work(transaction);
            return Result<Done>{Done{}};
        });
        ASSERT_TRUE(written);
    }

    House house_{GetParam()};
    Identity elsewhere_{.passwords = house_.passwords, .cipher = house_.cipher};
    std::string account_id_;
    std::string cookie_;
};

INSTANTIATE_TEST_SUITE_P(Engines, KnownSessionsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres), engine_of);

TEST_P(KnownSessionsTest, of_a_known_session_the_store_is_asked_no_more_than_whether_it_is_true) {
    house_.tamper("UPDATE account SET display_name = 'Somebody'");
    EXPECT_NE(seen_elsewhere()->display_name, "Somebody");
    change([](db::Transaction& transaction) { raise_identity_revision(transaction); });
    EXPECT_EQ(seen_elsewhere()->display_name, "Somebody");
    EXPECT_EQ(seen_elsewhere()->presence.address, "10.0.0.2");
}

TEST_P(KnownSessionsTest, whoever_signed_out_is_known_nowhere) {
    const auto session_id = seen_elsewhere()->presence.session_id;
    change([&](auto& transaction) { AccountStore{transaction}.end_session(session_id); });
    EXPECT_FALSE(seen_elsewhere());
}

TEST_P(KnownSessionsTest, a_renewed_cookie_is_good_and_the_old_one_is_not) {
    const auto session_id = seen_elsewhere()->presence.session_id;
    const auto fresh = make_cookie();
    change([&](auto& transaction) {
        AccountStore{transaction}.renew_session(session_id, fresh.digest);
    });
    EXPECT_FALSE(seen_elsewhere());
    cookie_ = fresh.value;
    EXPECT_TRUE(seen_elsewhere());
}

TEST_P(KnownSessionsTest, other_sessions_end_with_a_new_password) {
    change(
        [&](auto& transaction) { AccountStore{transaction}.end_other_sessions(account_id_, ""); });
    EXPECT_FALSE(seen_elsewhere());
}

TEST_P(KnownSessionsTest, a_closed_account_has_no_session) {
    change([&](auto& transaction) { AccountStore{transaction}.set_active(account_id_, false); });
    EXPECT_FALSE(seen_elsewhere());
}

TEST_P(KnownSessionsTest, a_released_account_has_no_session) {
    change([&](auto& transaction) { AccountStore{transaction}.release(account_id_); });
    EXPECT_FALSE(seen_elsewhere());
}

TEST_P(KnownSessionsTest, what_an_account_owes_and_has_is_seen_at_once) {
    change([&](auto& transaction) {
        AccountStore{transaction}.set_password(account_id_, "x", house_.clock.now(),
                                               PasswordUse::Once);
    });
    EXPECT_TRUE(seen_elsewhere()->owed.password_change);
    change([&](auto& transaction) {
        AccountStore{transaction}.set_waiting_factor(account_id_, "x");
        AccountStore{transaction}.confirm_second_factor(account_id_, 1);
    });
    EXPECT_TRUE(seen_elsewhere()->has_second_factor);
    change([&](auto& transaction) { AccountStore{transaction}.drop_second_factor(account_id_); });
    EXPECT_FALSE(seen_elsewhere()->has_second_factor);
}

TEST_P(KnownSessionsTest, who_is_behind_an_account_is_seen_at_once) {
    house_.open_account("window", kCountyUnit, "window-clerk");
    const auto clerk = *house_.find(house_.sign_in_as("window").cookie);
    const auto known = [&](const std::string& number) {
        return register_natural_person({clerk, {"citizen-id", number, "张三", std::nullopt}, {}},
                                       house_.services, house_.identity)
            ->person.id;
    };
    const auto first = known("11010519491231002X");
    const auto second = known("440524188001010014");
    change([&](auto& transaction) {
        AccountStore{transaction}.set_applicant(account_id_, first, "1", house_.clock.now());
    });
    EXPECT_EQ(seen_elsewhere()->person_id, first);
    change([&](auto& transaction) {
        AccountStore{transaction}.set_assurance(account_id_, Assurance::VerifiedAtWindow);
    });
    EXPECT_EQ(seen_elsewhere()->assurance, Assurance::VerifiedAtWindow);
    change([&](auto& transaction) { AccountStore{transaction}.set_person(account_id_, second); });
    EXPECT_EQ(seen_elsewhere()->person_id, second);
}

TEST_P(KnownSessionsTest, posts_roles_and_units_are_seen_at_once) {
    change([&](auto& transaction) {
        PostStore{transaction}.add({.id = "post-2",
                                    .account_id = account_id_,
                                    .unit_id = kCountyUnit,
                                    .role = "catalog-editor",
                                    .from = {2026, 1, 1},
                                    .to = {}});
    });
    ASSERT_EQ(seen_elsewhere()->posts.size(), 2U);
    change([&](auto& transaction) { PostStore{transaction}.end("post-2", {2026, 3, 1}); });
    ASSERT_EQ(seen_elsewhere()->posts.size(), 1U);
    change([&](auto& transaction) {
        PostStore store{transaction};
        auto role = *store.find_role("catalog-editor");
        role.rights.clear();
        store.put_role(role);
    });
    EXPECT_TRUE(seen_elsewhere()->posts[0].rights.empty());
    change([&](auto& transaction) {
        UnitStore store{transaction};
        auto unit = *store.find(kCityUnit);
        unit.name = "市数据局";
        store.put(unit);
    });
    EXPECT_EQ(seen_elsewhere()->posts[0].unit_name, "市数据局");
    change([&](auto& transaction) {
        UnitStore store{transaction};
        auto unit = *store.find(kCityUnit);
        unit.name = "市政数局";
        EXPECT_TRUE(store.change(unit, unit.version));
    });
    EXPECT_EQ(seen_elsewhere()->posts[0].unit_name, "市政数局");
}

TEST_P(KnownSessionsTest, a_post_of_today_is_none_of_tomorrow) {
    ASSERT_TRUE(house_.appoint_to(account_id_, kCountyUnit, "catalog-editor", {2026, 1, 1},
                                  Day{2026, 3, 2}));
    // Late in the evening somebody signs in.
    house_.clock.set(house_.clock.now() + hours{14} + minutes{50});
    cookie_ = house_.sign_in_as("zhang").cookie;
    ASSERT_EQ(seen_elsewhere()->posts.size(), 2U);
    house_.clock.set(house_.clock.now() + minutes{15});
    EXPECT_EQ(seen_elsewhere(Use::OfThePageAlone)->posts.size(), 1U);
}

TEST_P(KnownSessionsTest, who_is_seen_by_another_server_is_not_sent_away_here) {
    house_.clock.set(house_.clock.now() + minutes{20});
    ASSERT_TRUE(house_.find(cookie_));
    house_.clock.set(house_.clock.now() + minutes{20});
    EXPECT_TRUE(seen_elsewhere(Use::OfThePageAlone));
    house_.clock.set(house_.clock.now() + minutes{20});
    EXPECT_FALSE(seen_elsewhere(Use::OfThePageAlone));
}

}  // namespace
}  // namespace yimen::people
