#include <algorithm>
#include <future>
#include <set>

#include "../house.h"
#include "engines.h"
#include "people/actions/close_account.h"
#include "people/actions/find_session.h"
#include "people/actions/list_sessions.h"
#include "people/actions/revoke_session.h"
#include "people/actions/second_factor.h"
#include "people/actions/set_password.h"
#include "people/actions/sign_out.h"
#include "people/domain/roles.h"
#include "people/http/answers.h"
#include "people/http/routes.h"

#include "platform/crypto/encoding.h"
#include "platform/crypto/totp.h"

namespace yimen::people {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

YIMEN_ON_BOTH_ENGINES(SignInTest);

void pass_time(House& house, std::chrono::milliseconds span) {
    house.clock.set(house.clock.now() + span);
}

std::string refusal(const Result<SignedIn>& result) {
    return result ? "" : result.problem().code;
}

TEST_P(SignInTest, opens_a_session_with_todays_posts_and_rights) {
    house.open_account("zhang", kCityUnit, "catalog-editor");
    const auto signed_in = house.try_sign_in(" Zhang ", kPassword);
    ASSERT_TRUE(signed_in) << refusal(signed_in);
    const auto person = house.find(signed_in->cookie);
    ASSERT_TRUE(person);
    EXPECT_EQ(person->login_name, "zhang");
    ASSERT_EQ(person->posts.size(), 1U);
    EXPECT_EQ(person->posts[0].unit_name, "市政务服务局");
    EXPECT_EQ(person->posts[0].role_name, "事项编辑");
    ASSERT_EQ(person->posts[0].rights.size(), 2U);
    EXPECT_EQ(person->posts[0].rights[0].act, "catalog.edit");
    EXPECT_EQ(person->posts[0].rights[1].act, "catalog.object");
    EXPECT_EQ(person->presence.ends_at, house.clock.now() + minutes{30});
}

TEST_P(SignInTest, looks_the_same_for_unknown_accounts_and_wrong_passwords) {
    house.open_account("zhang");
    const auto wrong = house.try_sign_in("zhang", "wrong");
    const auto unknown = house.try_sign_in("nobody", "wrong");
    ASSERT_FALSE(wrong);
    ASSERT_FALSE(unknown);
    EXPECT_EQ(wrong.problem(), unknown.problem());
    EXPECT_EQ(refusal(wrong), "sign-in-refused");
}

TEST_P(SignInTest, rests_longer_with_each_wrong_password_whether_there_is_such_an_account_or_not) {
    house.open_account("zhang");
    for (const std::string name : {"zhang", "nobody"}) {
        for (int count = 0; count < 5; ++count) {
            EXPECT_EQ(refusal(house.try_sign_in(name, "wrong")), "sign-in-refused");
        }
        const auto resting = house.try_sign_in(name, kPassword);
        ASSERT_EQ(refusal(resting), "account-resting");
        EXPECT_EQ(resting.problem().facts, (Facts{{"retry_after_seconds", "30"}}));
    }
    pass_time(house, seconds{30});
    EXPECT_EQ(refusal(house.try_sign_in("zhang", "wrong")), "sign-in-refused");
    pass_time(house, seconds{59});
    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword)), "account-resting");
    pass_time(house, seconds{1});
    EXPECT_TRUE(house.try_sign_in("zhang", kPassword));
}

TEST_P(SignInTest, begins_to_count_anew_after_the_right_password) {
    house.open_account("zhang");
    for (int round = 0; round < 3; ++round) {
        for (int count = 0; count < 4; ++count) {
            EXPECT_EQ(refusal(house.try_sign_in("zhang", "wrong")), "sign-in-refused");
        }
        EXPECT_TRUE(house.try_sign_in("zhang", kPassword));
    }
}

TEST_P(SignInTest, gives_no_more_tries_to_those_who_try_at_once) {
    house.open_account("zhang");
    std::vector<std::future<std::string>> tries;
    for (int count = 0; count < 8; ++count) {
        tries.push_back(std::async(
            std::launch::async, [this] { return refusal(house.try_sign_in("zhang", "wrong")); }));
    }
    int judged = 0;
    for (auto& each : tries) judged += each.get() == "sign-in-refused" ? 1 : 0;
    EXPECT_LE(judged, 5);
}

TEST_P(SignInTest, is_off_when_the_provincial_identity_service_is_used) {
    house.open_account("zhang");
    house.identity.local_sign_in = LocalSignIn::Off;
    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword)), "local-sign-in-off");
}

TEST_P(SignInTest, brings_another_cookie_each_time_and_stores_none_of_them) {
    house.open_account("zhang");
    const auto first = house.sign_in_as("zhang");
    const auto second = house.sign_in_as("zhang");
    EXPECT_NE(first.cookie, second.cookie);
    const auto sessions = list_sessions(first.person, house.services, house.identity);
    ASSERT_EQ(sessions.size(), 2U);
    for (const auto& session : sessions) {
        EXPECT_NE(session.cookie_digest, first.cookie);
        EXPECT_NE(session.cookie_digest, second.cookie);
    }
    EXPECT_FALSE(house.find(sessions[0].cookie_digest));
}

TEST_P(SignInTest, is_refused_for_a_closed_account_whose_sessions_end_at_once) {
    const auto id = house.open_account("zhang");
    const auto signed_in = house.sign_in_as("zhang");
    ASSERT_TRUE(close_account({server_operator(), id, 1, "离职"}, house.services));
    EXPECT_FALSE(house.find(signed_in.cookie));
    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword)), "sign-in-refused");
}

TEST_P(SignInTest, makes_the_hash_anew_when_todays_cost_is_another) {
    house.open_account("zhang");
    crypto::PasswordHasher dearer{{.memory_kibibytes = 128, .passes = 2, .lanes = 1},
                                  {.threads = 1, .waiting = 8}};
    const Identity identity{.passwords = dearer, .cipher = house.cipher};
    ASSERT_TRUE(sign_in({"zhang", kPassword, {}, "", ""}, house.services, identity));
    const auto rows = house.database->read([](db::Transaction& transaction) {
        return transaction.query({"look", "SELECT password_hash FROM account"});
    });
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_FALSE(dearer.is_outdated(rows[0].text(0)));
    EXPECT_TRUE(sign_in({"zhang", kPassword, {}, "", ""}, house.services, identity));
}

TEST_P(SignInTest, asks_for_the_second_factor_and_takes_each_code_once) {
    house.open_account("zhang");
    const auto person = house.sign_in_as("zhang").person;
    const auto prepared = prepare_second_factor(person, house.services, house.identity);
    ASSERT_TRUE(prepared);
    const auto secret = crypto::from_base32(prepared->secret);
    ASSERT_TRUE(secret);
    const auto code = [&] {
        return crypto::totp_code(*secret, crypto::totp_step(house.clock.now()));
    };
    // Prepared is not in use yet.
    ASSERT_TRUE(house.try_sign_in("zhang", kPassword));
    ASSERT_TRUE(enrol_second_factor(person, code(), house.services, house.identity));

    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword)), "second-factor-required");
    EXPECT_EQ(refusal(house.try_sign_in("zhang", "wrong", code())), "sign-in-refused");
    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword, "12345")), "second-factor-wrong");
    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword, code())), "second-factor-wrong")
        << "the code was taken when it was enrolled";
    pass_time(house, seconds{30});
    EXPECT_TRUE(house.try_sign_in("zhang", kPassword, code()));
    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword, code())), "second-factor-wrong");
}

TEST_P(SignInTest, rests_after_wrong_codes_too_however_often_the_password_was_right) {
    house.open_account("zhang");
    const auto person = house.sign_in_as("zhang").person;
    const auto prepared = prepare_second_factor(person, house.services, house.identity);
    ASSERT_TRUE(prepared);
    const auto secret = *crypto::from_base32(prepared->secret);
    const auto step = crypto::totp_step(house.clock.now());
    ASSERT_TRUE(enrol_second_factor(person, crypto::totp_code(secret, step), house.services,
                                    house.identity));
    for (int count = 0; count < 5; ++count) {
        EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword)), "second-factor-required");
        EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword, "x")), "second-factor-wrong");
    }
    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword)), "account-resting");
}

YIMEN_ON_BOTH_ENGINES(SecondFactorTest);

TEST_P(SecondFactorTest, is_enrolled_only_with_a_code_of_the_prepared_secret) {
    house.open_account("zhang");
    const auto person = house.sign_in_as("zhang").person;
    const auto early = enrol_second_factor(person, "000000", house.services, house.identity);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.problem().code, "second-factor-not-prepared");
    ASSERT_TRUE(prepare_second_factor(person, house.services, house.identity));
    const auto wrong = enrol_second_factor(person, "abcdef", house.services, house.identity);
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.problem().code, "second-factor-wrong");
    EXPECT_TRUE(house.try_sign_in("zhang", kPassword));
}

TEST_P(SecondFactorTest, is_dropped_by_people_management_only) {
    const auto id = house.open_account("zhang");
    const auto person = house.sign_in_as("zhang").person;
    const auto prepared = prepare_second_factor(person, house.services, house.identity);
    ASSERT_TRUE(prepared);
    EXPECT_NE(prepared->uri.find("secret=" + prepared->secret), std::string::npos);
    const auto code = crypto::totp_code(*crypto::from_base32(prepared->secret),
                                        crypto::totp_step(house.clock.now()));
    const auto cookie = enrol_second_factor(person, code, house.services, house.identity);
    ASSERT_TRUE(cookie);
    EXPECT_TRUE(house.find(*cookie));
    const auto again = prepare_second_factor(person, house.services, house.identity);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.problem().code, "second-factor-enrolled");
    const auto own = drop_second_factor({person, id}, house.services);
    ASSERT_FALSE(own);
    EXPECT_EQ(own.problem().code, "forbidden");
    ASSERT_TRUE(drop_second_factor({server_operator(), id}, house.services));
    EXPECT_FALSE(house.find(*cookie));
    EXPECT_TRUE(house.try_sign_in("zhang", kPassword));
}

YIMEN_ON_BOTH_ENGINES(SessionTest);

TEST_P(SessionTest, ends_after_half_an_hour_without_use) {
    house.open_account("zhang");
    const auto cookie = house.sign_in_as("zhang").cookie;
    for (int count = 0; count < 3; ++count) {
        pass_time(house, minutes{29});
        EXPECT_TRUE(house.find(cookie));
    }
    pass_time(house, minutes{30});
    EXPECT_FALSE(house.find(cookie));
}

TEST_P(SessionTest, is_not_kept_open_by_what_a_page_asks_alone) {
    house.open_account("zhang");
    const auto cookie = house.sign_in_as("zhang").cookie;
    const auto end = house.clock.now() + minutes{30};
    const auto asks = [&](const std::string& header, const std::string& value) {
        http::Request request;
        request.cookies.add(session_cookie_name(request), cookie);
        request.headers.add(header, value);
        return *identify(request, house.services, house.identity);
    };
    for (int count = 0; count < 29; ++count) {
        pass_time(house, minutes{1});
        const auto polled = asks("x-unattended", "yes");
        ASSERT_TRUE(polled);
        EXPECT_EQ(polled->presence.ends_at, end);
        EXPECT_TRUE(asks("accept", "text/event-stream"));
    }
    pass_time(house, minutes{1});
    EXPECT_FALSE(asks("x-unattended", "yes"));
    EXPECT_FALSE(house.find(cookie));
}

TEST_P(SessionTest, ends_after_twelve_hours_however_busy) {
    house.open_account("zhang");
    const auto cookie = house.sign_in_as("zhang").cookie;
    for (int count = 0; count < 35; ++count) {
        pass_time(house, minutes{20});
        ASSERT_TRUE(house.find(cookie));
    }
    pass_time(house, minutes{20});
    EXPECT_FALSE(house.find(cookie));
}

TEST_P(SessionTest, writes_its_last_use_down_once_a_minute) {
    house.open_account("zhang");
    const auto signed_in = house.sign_in_as("zhang");
    const auto last_use = [&] {
        return list_sessions(signed_in.person, house.services, house.identity)[0].last_seen_at;
    };
    const auto begin = house.clock.now();
    pass_time(house, seconds{59});
    EXPECT_TRUE(house.find(signed_in.cookie));
    EXPECT_EQ(last_use(), begin);
    pass_time(house, seconds{1});
    EXPECT_TRUE(house.find(signed_in.cookie));
    EXPECT_EQ(last_use(), begin + minutes{1});
}

TEST_P(SessionTest, is_nobodys_without_a_cookie_or_with_a_made_up_one) {
    EXPECT_FALSE(house.find(""));
    EXPECT_FALSE(house.find("made-up"));
}

TEST_P(SessionTest, ends_with_signing_out_and_leaves_the_others) {
    house.open_account("zhang");
    const auto here = house.sign_in_as("zhang");
    const auto there = house.sign_in_as("zhang");
    ASSERT_TRUE(sign_out(here.person, house.services));
    EXPECT_FALSE(house.find(here.cookie));
    EXPECT_TRUE(house.find(there.cookie));
}

TEST_P(SessionTest, is_revoked_by_its_owner_only) {
    house.open_account("zhang");
    house.open_account("li.si");
    const auto own = house.sign_in_as("zhang");
    const auto other = house.sign_in_as("li.si");
    const auto refused =
        revoke_session(other.person, own.person.presence.session_id, house.services);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.problem().code, "not-found");
    EXPECT_TRUE(house.find(own.cookie));
    ASSERT_TRUE(revoke_session(own.person, own.person.presence.session_id, house.services));
    EXPECT_FALSE(house.find(own.cookie));
}

TEST_P(SessionTest, is_listed_newest_first_while_it_is_open) {
    house.open_account("zhang");
    house.sign_in_as("zhang");
    pass_time(house, minutes{20});
    const auto second = house.sign_in_as("zhang");
    pass_time(house, minutes{5});
    const auto third = house.sign_in_as("zhang");
    pass_time(house, minutes{10});
    const auto sessions = list_sessions(third.person, house.services, house.identity);
    ASSERT_EQ(sessions.size(), 2U);
    EXPECT_EQ(sessions[0].id, third.person.presence.session_id);
    EXPECT_EQ(sessions[1].id, second.person.presence.session_id);
    EXPECT_EQ(sessions[0].device, "Firefox");
}

TEST_P(SessionTest, goes_on_under_a_new_cookie_when_its_owner_changes_the_password) {
    house.open_account("zhang");
    const auto here = house.sign_in_as("zhang");
    const auto there = house.sign_in_as("zhang");
    const auto cookie = change_password({here.person, kPassword, "Another-horse-9"}, house.services,
                                        house.identity);
    ASSERT_TRUE(cookie);
    EXPECT_FALSE(house.find(here.cookie));
    EXPECT_FALSE(house.find(there.cookie));
    ASSERT_TRUE(house.find(*cookie));
    EXPECT_EQ(house.find(*cookie)->presence.session_id, here.person.presence.session_id);
    EXPECT_EQ(refusal(house.try_sign_in("zhang", kPassword)), "sign-in-refused");
    EXPECT_TRUE(house.try_sign_in("zhang", "Another-horse-9"));
}

TEST_P(SessionTest, does_not_change_the_password_for_whoever_found_the_screen_open) {
    house.open_account("zhang");
    const auto person = house.sign_in_as("zhang").person;
    const auto refused =
        change_password({person, "wrong", "Another-horse-9"}, house.services, house.identity);
    ASSERT_FALSE(refused);
    ASSERT_EQ(refused.problem().fields.size(), 1U);
    EXPECT_EQ(refused.problem().fields[0].code, "current-password-wrong");
    EXPECT_TRUE(house.try_sign_in("zhang", kPassword));
}

}  // namespace
}  // namespace yimen::people
