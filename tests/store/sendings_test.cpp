#include "notices/actions/sendings.h"

#include <mutex>
#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "notices/actions/message_addresses.h"
#include "notices/actions/reseal_notices.h"
#include "notices/actions/send_messages.h"
#include "store/notices_house.h"

namespace yimen::notices {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using Outcome = HandedOver::Outcome;

/// Takes every letter, or does with it what was planned.
class Box final : public Gateway {
  public:
    struct Got {
        std::string key;
        std::string address;
        std::string text;
    };

    HandedOver hand_over(const Letter& letter, std::string_view key) const override {
        const std::lock_guard lock{guard_};
        if (!planned.empty()) {
            const auto outcome = planned.front();
            planned.erase(planned.begin());
            if (outcome != Outcome::Taken) return {outcome, "http-503"};
        }
        got.push_back({std::string{key}, letter.address, letter.text});
        return {};
    }

    std::vector<std::string> addresses() const {
        std::vector<std::string> all;
        for (const auto& one : got) all.push_back(one.address);
        return all;
    }

    mutable std::vector<Got> got;
    mutable std::vector<Outcome> planned;

  private:
    mutable std::mutex guard_;
};

class SendingsTest : public testing::TestWithParam<test::Engine> {
  protected:
    static constexpr const char* kMobile = "13800138000";

    void tell_of(const std::string& number, MessageKind kind = MessageKind::Accepted) {
        const auto case_id = "case-" + number;
        const auto done = house_.database->write([&](db::Transaction& transaction) {
            tell(transaction,
                 {.kind = kind,
                  .recipient_id = "person-1",
                  .case_id = case_id,
                  .case_number = number,
                  .item_name = "药品经营许可",
                  .due_on = Day{2026, 3, 6}},
                 house_.clock.now(), house_.services);
            return Result<Done>{Done{}};
        });
        EXPECT_TRUE(done);
    }

    SendingRound send() { return send_messages(house_.services, house_.cipher, gateways_); }

    /// The code that came last to the box.
    static std::string code_in(const Box& box) {
        const auto& text = box.got.back().text;
        return text.substr(std::string{"验证码 "}.size(), 6);
    }

    /// A number that is confirmed; what came to the box by that is forgotten.
    void confirm_mobile() {
        ASSERT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
        send();
        ASSERT_TRUE(confirm_address(person_, Channel::Sms, code_in(sms_), desk_));
        sms_.got.clear();
    }

    void pass(std::chrono::milliseconds span) { house_.clock.set(house_.clock.now() + span); }

    std::vector<Sending> list(SendingState state) {
        return *list_sendings(state, "", 10, administrator_, house_.services, house_.cipher);
    }

    NoticesHouse house_{GetParam()};
    people::Person person_{.account_id = "account-1", .person_id = "person-1"};
    people::Person administrator_{.account_id = "account-2",
                                  .login_name = "system",
                                  .posts = {{.unit_id = kUnit,
                                             .role = "system-administrator",
                                             .rights = {{"system.manage", people::Scope::All}}}}};
    Box sms_;
    Box email_;
    Gateways gateways_{.sms = &sms_, .email = &email_};
    AddressDesk desk_{house_.services, house_.cipher, gateways_};
};

TEST_P(SendingsTest, nothing_goes_out_to_who_gave_no_address) {
    tell_of("1");
    EXPECT_EQ(send().sent, 0);
    EXPECT_THAT(sms_.got, IsEmpty());
}

TEST_P(SendingsTest, an_address_counts_from_the_code_on_that_was_sent_to_it) {
    ASSERT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
    tell_of("1");
    send();
    EXPECT_THAT(sms_.addresses(), ElementsAre(kMobile)) << "the code and nothing else";
    EXPECT_EQ(confirm_address(person_, Channel::Sms, "000000", desk_).problem().fields.at(0).code,
              "code-wrong");
    ASSERT_TRUE(confirm_address(person_, Channel::Sms, code_in(sms_), desk_));
    tell_of("2");
    EXPECT_EQ(send().sent, 1);
    EXPECT_THAT(sms_.got.back().text, HasSubstr("（2）已受理"));
    EXPECT_EQ(send().sent, 0) << "once";
}

TEST_P(SendingsTest, both_ways_may_be_open_and_each_is_shown_masked) {
    confirm_mobile();
    ASSERT_TRUE(put_address(person_, Channel::Email, "zhang@example.com", desk_));
    send();
    ASSERT_TRUE(confirm_address(person_, Channel::Email, code_in(email_), desk_));
    tell_of("1");
    EXPECT_EQ(send().sent, 2);
    const auto choices = *list_addresses(person_, desk_);
    ASSERT_THAT(choices, SizeIs(2));
    EXPECT_EQ(choices[0].masked_address, "138****8000");
    EXPECT_EQ(choices[1].masked_address, "z***@example.com");
    EXPECT_TRUE(choices[0].on && choices[1].on);
}

TEST_P(SendingsTest, what_is_turned_off_or_forgotten_gets_nothing) {
    confirm_mobile();
    ASSERT_TRUE(turn_address(person_, Channel::Sms, false, desk_));
    tell_of("1");
    EXPECT_EQ(send().sent, 0);
    ASSERT_TRUE(turn_address(person_, Channel::Sms, true, desk_));
    tell_of("2");
    EXPECT_EQ(send().sent, 1);
    ASSERT_TRUE(forget_address(person_, Channel::Sms, desk_));
    tell_of("3");
    EXPECT_EQ(send().sent, 0);
    EXPECT_EQ(turn_address(person_, Channel::Sms, true, desk_).problem().code, "not-found");
}

TEST_P(SendingsTest, codes_cannot_be_guessed_or_poured_out) {
    ASSERT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
    const auto soon = put_address(person_, Channel::Sms, kMobile, desk_);
    EXPECT_EQ(soon.problem().code, "code-too-soon");
    send();
    const auto code = code_in(sms_);
    const auto wrong = code == "111111" ? "222222" : "111111";
    for (int tries = 0; tries < kCodeTriesMax; ++tries) {
        EXPECT_FALSE(confirm_address(person_, Channel::Sms, wrong, desk_));
    }
    EXPECT_EQ(confirm_address(person_, Channel::Sms, code, desk_).problem().code, "code-expired");
    for (int more = 1; more < kCodesOnADay; ++more) {
        pass(kBetweenCodes);
        EXPECT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
    }
    pass(kBetweenCodes);
    EXPECT_EQ(put_address(person_, Channel::Sms, kMobile, desk_).problem().code, "code-too-soon");
    pass(std::chrono::hours{24});
    EXPECT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
}

TEST_P(SendingsTest, a_code_is_good_for_ten_minutes) {
    ASSERT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
    send();
    pass(kCodeLifetime);
    EXPECT_EQ(confirm_address(person_, Channel::Sms, code_in(sms_), desk_).problem().code,
              "code-expired");
}

TEST_P(SendingsTest, a_gateway_that_is_away_is_tried_again_later) {
    confirm_mobile();
    tell_of("1");
    sms_.planned = {Outcome::TryLater, Outcome::TryLater};
    EXPECT_EQ(send().later, 1);
    EXPECT_EQ(send().later, 0) << "not at once";
    EXPECT_EQ(list(SendingState::Waiting).at(0).fault, "http-503");
    pass(std::chrono::minutes{2});
    EXPECT_EQ(send().later, 1);
    pass(std::chrono::minutes{1});
    EXPECT_EQ(send().sent, 0) << "twice as long as the first time";
    pass(std::chrono::minutes{2});
    EXPECT_EQ(send().sent, 1);
    EXPECT_EQ(list(SendingState::Sent).at(0).attempts, 3);
}

TEST_P(SendingsTest, what_is_refused_is_given_up_seen_and_sent_again) {
    confirm_mobile();
    tell_of("1");
    sms_.planned = {Outcome::Refused};
    const auto round = send();
    EXPECT_EQ(round.failed, 1);
    EXPECT_EQ(round.failures, 1);
    const auto failed = list(SendingState::Failed);
    ASSERT_THAT(failed, SizeIs(1));
    EXPECT_EQ(failed[0].case_number, "1");
    EXPECT_EQ(send_again(failed[0].id, person_, house_.services, house_.cipher).problem().code,
              "forbidden");
    EXPECT_EQ(send_again("none", administrator_, house_.services, house_.cipher).problem().code,
              "not-found");
    ASSERT_TRUE(send_again(failed[0].id, administrator_, house_.services, house_.cipher));
    EXPECT_EQ(send().sent, 1);
    EXPECT_EQ(
        send_again(failed[0].id, administrator_, house_.services, house_.cipher).problem().code,
        "sending-not-failed");
}

TEST_P(SendingsTest, nobody_tries_for_ever) {
    gateways_.quiet = {0, 0};
    confirm_mobile();
    tell_of("1");
    for (int tries = 0; tries < kAttemptsMax; ++tries) {
        sms_.planned = {Outcome::TryLater};
        send();
        pass(std::chrono::minutes{76});
    }
    EXPECT_THAT(list(SendingState::Failed), SizeIs(1));
    EXPECT_THAT(list(SendingState::Waiting), IsEmpty());
}

TEST_P(SendingsTest, a_server_that_dies_over_a_letter_leaves_it_to_another) {
    confirm_mobile();
    tell_of("1");
    write_letters(house_.services, house_.cipher, gateways_, 10);
    SendingRound round;
    const auto in_hand = take_in_hand(house_.services, house_.cipher, gateways_, 10, round);
    ASSERT_THAT(in_hand, SizeIs(1));
    EXPECT_EQ(send().sent, 0) << "it is in hand";
    pass(kLease);
    EXPECT_EQ(send().sent, 1);
    EXPECT_EQ(sms_.got.back().key, in_hand[0].sending.id) << "the key tells that it is the same";
    settle(in_hand[0].sending, {Outcome::Refused, "late"}, house_.services, house_.cipher, round);
    EXPECT_THAT(list(SendingState::Failed), IsEmpty()) << "who lost the lease settles nothing";
}

TEST_P(SendingsTest, two_servers_send_each_letter_once) {
    confirm_mobile();
    constexpr int kLetters = 40;
    for (int at = 0; at < kLetters; ++at) tell_of(std::to_string(at));
    std::thread other{[&] { send(); }};
    send();
    other.join();
    send();
    std::set<std::string> keys;
    for (const auto& one : sms_.got) keys.insert(one.key);
    EXPECT_EQ(keys.size(), kLetters);
    EXPECT_THAT(sms_.got, SizeIs(kLetters));
}

TEST_P(SendingsTest, at_night_the_telephone_stays_silent) {
    confirm_mobile();
    house_.clock.set(start_in_china({2026, 3, 6}) + std::chrono::hours{21});
    tell_of("1");
    sms_.planned = {Outcome::TryLater};
    EXPECT_EQ(send().later, 1);
    house_.clock.set(start_in_china({2026, 3, 6}) + std::chrono::hours{22});
    tell_of("2");
    EXPECT_EQ(send().sent, 0) << "neither what failed in the evening nor what is new";
    house_.clock.set(start_in_china({2026, 3, 7}) + std::chrono::hours{8});
    EXPECT_EQ(send().sent, 2);
}

TEST_P(SendingsTest, of_what_happened_at_one_moment_only_the_last_rings) {
    confirm_mobile();
    tell_of("1", MessageKind::Received);
    tell_of("1", MessageKind::Accepted);
    EXPECT_EQ(send().sent, 1);
    EXPECT_THAT(sms_.got.back().text, HasSubstr("已受理"));
}

TEST_P(SendingsTest, a_reminder_of_a_day_that_passed_is_not_sent) {
    confirm_mobile();
    tell_of("1", MessageKind::SupplementReminder);
    sms_.planned = {Outcome::TryLater};
    send();
    house_.clock.set(start_in_china({2026, 3, 7}) + std::chrono::hours{9});
    EXPECT_EQ(send().expired, 1);
    EXPECT_THAT(list(SendingState::Expired), SizeIs(1));
}

TEST_P(SendingsTest, addresses_move_to_a_new_key_and_stay_readable) {
    confirm_mobile();
    const auto key_file = house_.folder.file("keys.json");
    crypto::FieldCipher::add_key(key_file);
    crypto::FieldCipher::activate_newest_key(key_file);
    const auto resealed = reseal_notices(house_.services, house_.papers());
    ASSERT_TRUE(resealed);
    EXPECT_EQ(resealed->sealed_anew, 1);
    tell_of("1");
    EXPECT_EQ(send().sent, 1);
}

INSTANTIATE_TEST_SUITE_P(both_engines, SendingsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::notices
