#include <set>
#include <thread>

#include <gmock/gmock.h>

#include "notices/actions/tend_messages.h"
#include "store/sendings_house.h"

namespace yimen::notices {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class SendingsTest : public SendingsHouse {};

TEST_P(SendingsTest, nothing_goes_out_to_who_gave_no_address) {
    tell_of("1");
    EXPECT_EQ(send().sent, 0);
    EXPECT_THAT(sms_.got, IsEmpty());
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

TEST_P(SendingsTest, what_nobody_takes_is_tried_for_three_days) {
    gateways_.quiet = {0, 0};
    confirm_mobile();
    tell_of("1");
    constexpr int kTries = 55;
    for (int tries = 0; tries < kTries; ++tries) {
        sms_.planned = {Outcome::TryLater};
        EXPECT_EQ(send().later, 1) << tries;
        pass(std::chrono::minutes{76});
    }
    pass(std::chrono::hours{3});
    EXPECT_EQ(send().expired, 1);
    EXPECT_THAT(list(SendingState::Expired), SizeIs(1));
    EXPECT_THAT(list(SendingState::Waiting), IsEmpty());
}

TEST_P(SendingsTest, a_server_that_dies_over_a_letter_leaves_it_to_another) {
    confirm_mobile();
    tell_of("1");
    const auto in_hand = take();
    ASSERT_THAT(in_hand, SizeIs(1));
    EXPECT_EQ(send().sent, 0) << "it is in hand";
    pass(kLease);
    EXPECT_EQ(send().sent, 1);
    EXPECT_EQ(sms_.got.back().key, in_hand[0].sending.id) << "the key tells that it is the same";
    settled(in_hand[0], Outcome::Refused);
    EXPECT_THAT(list(SendingState::Failed), IsEmpty()) << "who lost the lease settles nothing";
}

TEST_P(SendingsTest, who_lost_the_lease_settles_nothing_when_it_began_anew_either) {
    confirm_mobile();
    tell_of("1");
    const auto late = take().at(0);
    pass(kLease);
    sms_.planned = {Outcome::Refused};
    send();
    ASSERT_TRUE(send_again(late.sending.id, administrator_, house_.services, house_.cipher));
    const auto anew = take().at(0);
    EXPECT_EQ(anew.sending.attempts, late.sending.attempts) << "the same attempt by its number";
    settled(late, Outcome::Refused);
    EXPECT_THAT(list(SendingState::Failed), IsEmpty());
    EXPECT_EQ(settled(anew, Outcome::Taken).sent, 1);
}

/// The store, which is away when it is asked to write.
class Faltering final : public db::Database {
  public:
    Faltering(db::Database& real, int faults) : real_(real), faults_(faults) {}

    void migrate(std::span<const db::Migration> migrations) override { real_.migrate(migrations); }
    std::int64_t change_counter() override { return real_.change_counter(); }
    std::optional<std::int64_t> change_counter_at_once() override { return std::nullopt; }
    void check_health() override { real_.check_health(); }
    std::string_view engine() const override { return real_.engine(); }

  protected:
    void run_read(const std::function<void(db::Transaction&)>& work) override {
        real_.read([&](db::Transaction& transaction) {
            work(transaction);
            return Done{};
        });
    }
    void run_write(const std::function<bool(db::Transaction&)>& work) override {
        if (faults_-- > 0) throw db::Unavailable{"away"};
        const auto written = real_.write([&](db::Transaction& transaction) -> Result<Done> {
            if (work(transaction)) return Done{};
            return Problem{ProblemKind::Conflict, "undone", {}, {}};
        });
        if (!written) return;
    }

  private:
    db::Database& real_;
    int faults_;
};

TEST_P(SendingsTest, what_became_of_a_letter_is_written_down_though_the_store_is_away_at_first) {
    confirm_mobile();
    tell_of("1");
    const auto taken = take().at(0);
    Faltering away{*house_.database, 2};
    Services services{.database = away,
                      .clock = house_.clock,
                      .new_id = house_.services.new_id,
                      .calendar = house_.services.calendar};
    SendingRound round;
    settle(taken.sending, {}, {services, house_.cipher, gateways_}, round);
    EXPECT_EQ(round.sent, 1);
    EXPECT_THAT(list(SendingState::Sent), SizeIs(2)) << "the code and this";
}

TEST_P(SendingsTest, what_somebody_waits_for_goes_first) {
    confirm_mobile();
    confirm_email();
    for (const auto* number : {"1", "2", "3"}) tell_of(number);
    SendingRound round;
    write_letters(room_, 10, round);
    pass(kBetweenCodes);
    ASSERT_TRUE(put_address(person_, Channel::Email, "zhang.san@example.com", desk_));
    const auto first = take_in_hand(room_, Channel::Email, 1, round);
    ASSERT_THAT(first, SizeIs(1));
    EXPECT_EQ(first[0].sending.kind, kCodeKind);
}

TEST_P(SendingsTest, a_gateway_that_does_not_answer_holds_up_nobody_but_its_own) {
    confirm_mobile();
    confirm_email();
    for (const auto* number : {"1", "2", "3"}) tell_of(number);
    sms_.planned = {Outcome::Away};
    auto round = send();
    EXPECT_EQ(round.sent, 3) << "by e-mail";
    EXPECT_EQ(round.later, 1);
    EXPECT_THAT(sms_.got, IsEmpty()) << "one was tried, the others were not";
    round = send();
    EXPECT_EQ(round.sent, 2) << "and are due in the next round";
    for (const auto& one : list(SendingState::Sent)) EXPECT_EQ(one.attempts, 1);
}

TEST_P(SendingsTest, a_server_that_stops_waits_for_one_letter) {
    confirm_mobile();
    for (const auto* number : {"1", "2", "3"}) tell_of(number);
    std::stop_source stop;
    sms_.when_asked = [&] { stop.request_stop(); };
    EXPECT_EQ(send(stop.get_token()).sent, 1);
    EXPECT_THAT(sms_.got, SizeIs(1));
    EXPECT_EQ(send().sent, 2) << "nothing is lost, nothing waits for a lease";
}

TEST_P(SendingsTest, a_reminder_is_not_begun_anew_after_its_day) {
    confirm_mobile();
    tell_of("1", MessageKind::SupplementReminder);
    sms_.planned = {Outcome::Refused};
    send();
    const auto failed = list(SendingState::Failed).at(0);
    const auto again = [&] {
        return send_again(failed.id, administrator_, house_.services, house_.cipher);
    };
    house_.clock.set(start_in_china({2026, 3, 7}));
    EXPECT_EQ(again().problem().code, "sending-useless");
    house_.clock.set(start_in_china({2026, 3, 7}) + std::chrono::milliseconds{-1});
    ASSERT_TRUE(again());
    EXPECT_EQ(again().problem().code, "sending-not-failed");
    EXPECT_EQ(list(SendingState::Waiting).at(0).expires_at, start_in_china({2026, 3, 7}));
}

TEST_P(SendingsTest, what_ended_is_forgotten_after_ninety_days) {
    confirm_mobile();
    tell_of("1");
    send();
    pass(std::chrono::hours{24} * (kEndedSendingsDays - 1));
    tell_of("2");
    SendingRound round;
    write_letters(room_, 10, round);
    EXPECT_EQ(tend_messages(house_.services, house_.cipher).forgotten, 0);
    pass(std::chrono::hours{48});
    EXPECT_EQ(tend_messages(house_.services, house_.cipher).forgotten, 2) << "a code and a letter";
    EXPECT_THAT(list(SendingState::Waiting), SizeIs(1));
    EXPECT_EQ(count("SELECT count(*) FROM message_code"), 0);
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

INSTANTIATE_TEST_SUITE_P(both_engines, SendingsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::notices
