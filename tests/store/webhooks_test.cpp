#include <set>
#include <thread>

#include <gmock/gmock.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

#include "people/actions/seed_roles.h"
#include "people/store/account_store.h"
#include "people/store/post_store.h"
#include "store/webhooks_house.h"
#include "webhooks/store/subscription_store.h"

#include "platform/crypto/encoding.h"

namespace yimen::webhooks {
namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

/// By OpenSSL's own HMAC, not by ours.
std::string signature_by(const std::string& secret, const connect::webhooks::EventReceived& event) {
    const auto key = crypto::from_base64(secret.substr(std::string{"whsec_"}.size())).value();
    const auto text = event.id + '.' + event.timestamp + '.' + event.body;
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned int size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char*>(text.data()), text.size(),
         reinterpret_cast<unsigned char*>(digest.data()), &size);
    digest.resize(size);
    return "v1," + crypto::to_base64(digest);
}

class WebhooksTest : public WebhooksHouse {};

TEST_P(WebhooksTest, a_system_is_told_what_it_wants_signed_and_once) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    happen(EventKind::CaseForwarded, "case-1", 4);
    EXPECT_EQ(send().delivered, 1) << "it did not ask for forwarded ones";
    EXPECT_EQ(send().delivered, 0);
    const auto received = system_.received();
    ASSERT_THAT(received, SizeIs(1));
    EXPECT_THAT(received[0].body, HasSubstr(R"("number":"N-case-1","state":"accepted")"));
    EXPECT_EQ(received[0].signature, signature_by(secret_, received[0]));
    EXPECT_EQ(received[0].timestamp, std::to_string(house_.clock.now().milliseconds / 1000));
    const auto told = list(DeliveryState::Delivered);
    ASSERT_THAT(told, SizeIs(1));
    EXPECT_EQ(told[0].event_id, received[0].id);
    EXPECT_EQ(told[0].status, 204);
    EXPECT_EQ(told[0].tried_at, house_.clock.now());
}

TEST_P(WebhooksTest, nobody_is_told_of_cases_of_others) {
    happen(EventKind::CaseAccepted, "case-1", 3, {kOtherUnit});
    happen(EventKind::CaseAccepted, "case-2", 3, {});
    EXPECT_EQ(send().delivered, 0);
    happen(EventKind::CaseAccepted, "case-3", 3, {kOtherUnit, kUnit});
    EXPECT_EQ(send().delivered, 1);
}

TEST_P(WebhooksTest, who_filed_a_case_hears_of_it_before_its_unit_does_and_once) {
    const auto kept = house_.database->write([&](db::Transaction& transaction) -> Result<Done> {
        keep_filer(transaction, "case-1", client_id_);
        return Done{};
    });
    ASSERT_TRUE(kept);
    happen(EventKind::CaseAccepted, "case-1", 2, {});
    happen(EventKind::CaseGranted, "case-1", 3, {kOtherUnit, kUnit});
    EXPECT_EQ(send().delivered, 2);
}

TEST_P(WebhooksTest, what_is_undone_is_told_to_nobody) {
    const auto undone = house_.database->write([&](db::Transaction& transaction) -> Result<Done> {
        const std::vector<std::string> units{kUnit};
        tell(transaction, {.kind = EventKind::CaseAccepted, .case_id = "case-1", .unit_ids = units},
             house_.clock.now(), house_.services);
        return Problem{ProblemKind::Conflict, "stale", {}, {}};
    });
    ASSERT_FALSE(undone);
    EXPECT_THAT(list(), IsEmpty());
}

TEST_P(WebhooksTest, a_system_that_is_away_is_tried_again_later_and_later) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    system_.plan({503, 500});
    EXPECT_EQ(send().later, 1);
    EXPECT_EQ(send().later, 0) << "not at once";
    EXPECT_EQ(list()[0].status, 503);
    pass(seconds{7});
    EXPECT_EQ(send().later, 1);
    pass(minutes{4});
    EXPECT_EQ(send().delivered, 0) << "longer than the first time";
    pass(minutes{3});
    EXPECT_EQ(send().delivered, 1);
    const auto told = list(DeliveryState::Delivered);
    EXPECT_EQ(told.at(0).attempts, 3);
    std::set<std::string> ids;
    for (const auto& one : system_.received()) {
        ids.insert(one.id);
        EXPECT_EQ(one.signature, signature_by(secret_, one)) << "each attempt has its own time";
    }
    EXPECT_THAT(ids, SizeIs(1)) << "the same event";
}

TEST_P(WebhooksTest, one_that_is_away_is_asked_once_a_rest_and_holds_up_nobody_else) {
    const auto other_id = open_client(kUnit);
    connect::webhooks::StandIn other;
    auto elsewhere = wanted();
    elsewhere.address = other.address();
    ASSERT_TRUE(subscribe({asker_of(other_id), elsewhere}, desk_));
    for (int number = 0; number < 5; ++number) {
        happen(EventKind::CaseAccepted, "case-" + std::to_string(number), 3);
    }
    system_.plan(std::deque<int>(20, 503));
    send();
    EXPECT_THAT(system_.received(), SizeIs(1));
    EXPECT_THAT(other.received(), SizeIs(5));
    std::int64_t attempts = 0;
    for (const auto& one : list()) attempts += one.attempts;
    EXPECT_EQ(attempts, 1) << "what was not tried is no attempt";
    system_.plan({});
    pass(minutes{6});
    EXPECT_EQ(send().delivered, 5);
}

TEST_P(WebhooksTest, a_case_is_told_in_its_order) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    system_.plan({503});
    send();
    happen(EventKind::CaseGranted, "case-1", 4);
    happen(EventKind::CaseGranted, "case-2", 4);
    pass(seconds{6});
    system_.plan({503});
    send();
    pass(minutes{8});
    send();
    std::vector<std::string> kinds;
    for (const auto& body : bodies()) {
        if (body.find("N-case-1") == std::string::npos) continue;
        kinds.emplace_back(body.find("case.granted") == std::string::npos ? "accepted" : "granted");
    }
    ASSERT_FALSE(kinds.empty());
    EXPECT_EQ(kinds.back(), "granted");
    EXPECT_THAT(std::vector(kinds.begin(), kinds.end() - 1), testing::Each("accepted"));
    EXPECT_THAT(list(DeliveryState::Waiting), IsEmpty());
}

TEST_P(WebhooksTest, a_server_that_dies_over_an_event_leaves_it_to_another) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    DeliveryRound round;
    const auto taken = take_in_hand(room_, 10, round);
    ASSERT_THAT(taken, SizeIs(1));
    EXPECT_EQ(send().delivered, 0) << "it is in hand";
    pass(kLease);
    EXPECT_EQ(send().delivered, 1);
    settle(taken[0].delivery, {.status = 410}, room_, round);
    EXPECT_EQ(round.failed, 0) << "who lost the lease settles nothing";
    EXPECT_EQ(shown().subscription.off, OffReason::None);
    EXPECT_EQ(list()[0].state, DeliveryState::Delivered);
}

TEST_P(WebhooksTest, two_servers_never_send_one_event_under_one_lease) {
    constexpr int kCases = 40;
    for (int number = 0; number < kCases; ++number) {
        happen(EventKind::CaseAccepted, "case-" + std::to_string(number), 3);
    }
    const auto other_store = house_.store.open();
    Services other{.database = *other_store,
                   .clock = house_.clock,
                   .new_id = house_.services.new_id,
                   .calendar = house_.services.calendar,
                   .server_name = "other"};
    const CourierRoom other_room{other, house_.cipher, courier_};
    std::thread beside{[&] { send_events(other_room); }};
    send();
    beside.join();
    send();
    std::multiset<std::string> ids;
    for (const auto& one : system_.received()) ids.insert(one.id);
    EXPECT_THAT(ids, SizeIs(kCases));
    EXPECT_THAT(std::set<std::string>(ids.begin(), ids.end()), SizeIs(kCases));
}

TEST_P(WebhooksTest, who_is_gone_is_told_nothing_more_and_the_administrators_hear_of_it) {
    ASSERT_TRUE(people::seed_roles(house_.services));
    const auto appointed =
        house_.database->write([&](db::Transaction& transaction) -> Result<Done> {
            people::AccountStore{transaction}.add({.id = "keeper",
                                                   .login_name = "keeper",
                                                   .display_name = "管理员",
                                                   .created_at = house_.clock.now()});
            people::PostStore{transaction}.add({.id = "post-1",
                                                .account_id = "keeper",
                                                .unit_id = kUnit,
                                                .role = "unit-administrator",
                                                .from = house_.clock.today()});
            return Done{};
        });
    ASSERT_TRUE(appointed);
    happen(EventKind::CaseAccepted, "case-1", 3);
    happen(EventKind::CaseGranted, "case-1", 4);
    system_.plan({410});
    EXPECT_EQ(send().switched_off, 1);
    EXPECT_EQ(shown().subscription.off, OffReason::Gone);
    EXPECT_THAT(list(DeliveryState::Dropped), SizeIs(1));
    happen(EventKind::CaseAccepted, "case-2", 3);
    EXPECT_EQ(send().delivered, 0);
    EXPECT_THAT(system_.received(), SizeIs(1));
    EXPECT_EQ(house_.database->read([&](db::Transaction& transaction) {
        return transaction
            .query_one(db::Statement{"count",
                                     "SELECT count(*) FROM message_row JOIN message_case "
                                     "ON message_case.case_id = message_row.case_id "
                                     "WHERE item_name = '食药审批系统' AND "
                                     "case_number = 'http://127.0.0.1'"})
            ->integer(0);
    }),
              1);
}

TEST_P(WebhooksTest, where_nothing_arrives_for_three_days_nothing_is_sent_any_more) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    happen(EventKind::CaseAccepted, "case-2", 3);
    DeliveryRound last;
    int rounds = 0;
    constexpr int kRoundsMax = 500;
    while (last.switched_off == 0 && rounds++ < kRoundsMax) {
        system_.plan(std::deque<int>(5, 500));
        last = send();
        pass(minutes{30});
    }
    EXPECT_EQ(last.switched_off, 1);
    EXPECT_EQ(shown().subscription.off, OffReason::Failing);
    EXPECT_THAT(list(DeliveryState::Waiting), IsEmpty());

    system_.plan({});
    ASSERT_TRUE(change_subscription(command(), shown().subscription.version, wanted(), desk_));
    happen(EventKind::CaseAccepted, "case-3", 3);
    EXPECT_EQ(send().delivered, 1) << "somebody switched it on again";
}

TEST_P(WebhooksTest, what_one_event_meets_switches_nothing_off_while_others_arrive) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    DeliveryRound round;
    constexpr int kRoundsMax = 200;
    for (int number = 0; round.failed == 0 && number < kRoundsMax; ++number) {
        happen(EventKind::CaseAccepted, "well-" + std::to_string(number), 3);
        for (const auto& one : take_in_hand(room_, 10, round)) {
            const bool is_well = one.delivery.case_id != "case-1";
            settle(one.delivery, {.status = is_well ? 204 : 422}, room_, round);
        }
        pass(hours{1});
    }
    EXPECT_THAT(list(DeliveryState::Failed), SizeIs(1));
    EXPECT_EQ(shown().subscription.off, OffReason::None);
}

TEST_P(WebhooksTest, a_secret_that_was_rolled_signs_along_for_a_day) {
    const auto rolled = roll_secret(command(), desk_);
    ASSERT_TRUE(rolled);
    EXPECT_NE(rolled->secret, secret_);
    pass(hours{23});
    happen(EventKind::CaseAccepted, "case-1", 3);
    send();
    pass(hours{2});
    happen(EventKind::CaseAccepted, "case-2", 3);
    send();
    const auto received = system_.received();
    ASSERT_THAT(received, SizeIs(2));
    EXPECT_EQ(received[0].signature,
              signature_by(rolled->secret, received[0]) + ' ' + signature_by(secret_, received[0]));
    EXPECT_EQ(received[1].signature, signature_by(rolled->secret, received[1]));
}

TEST_P(WebhooksTest, secrets_are_sealed_and_follow_the_keys) {
    ASSERT_TRUE(roll_secret(command(), desk_));
    const auto sealed = [&] {
        return house_.database->read([&](db::Transaction& transaction) {
            const auto row = transaction.query_one(db::Statement{
                "sealed", "SELECT sealed_secret, sealed_before FROM webhook_subscription"});
            return row->text(0) + row->text(1);
        });
    };
    const auto before = sealed();
    EXPECT_EQ(before.find(secret_.substr(6)), std::string::npos);
    EXPECT_EQ(reseal_secrets(house_.services, house_.cipher)->sealed_anew, 0);
    crypto::FieldCipher::add_key(house_.folder.file("keys.json"));
    const auto key = crypto::FieldCipher::activate_newest_key(house_.folder.file("keys.json"));
    EXPECT_EQ(reseal_secrets(house_.services, house_.cipher)->sealed_anew, 1);
    EXPECT_THAT(sealed(), HasSubstr("v1:" + key));
    happen(EventKind::CaseAccepted, "case-1", 3);
    EXPECT_EQ(send().delivered, 1);
    EXPECT_THAT(system_.received().at(0).signature,
                HasSubstr(signature_by(secret_, system_.received().at(0))));
}

TEST_P(WebhooksTest, what_cannot_be_signed_is_not_sent) {
    const auto done = house_.database->write([&](db::Transaction& transaction) -> Result<Done> {
        transaction.execute(db::Statement{
            "damage", "UPDATE webhook_subscription SET sealed_secret = 'v1:gone:AAAA'"});
        return Done{};
    });
    ASSERT_TRUE(done);
    happen(EventKind::CaseAccepted, "case-1", 3);
    EXPECT_EQ(send().unreadable, 1);
    EXPECT_THAT(system_.received(), IsEmpty());
    EXPECT_EQ(list()[0].fault, "secret-unreadable");
}

TEST_P(WebhooksTest, a_client_that_was_switched_off_is_told_nothing_more) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    ASSERT_TRUE(people::switch_client_off({officer_, client_id_, "下线"}, house_.services));
    EXPECT_EQ(send().delivered, 0);
    EXPECT_THAT(system_.received(), IsEmpty());
    EXPECT_THAT(list(DeliveryState::Dropped), SizeIs(1));
    EXPECT_EQ(send_test(command(), desk_).problem().code, "client-off");
}

TEST_P(WebhooksTest, a_test_arrives_and_what_ended_is_sent_again_under_its_id) {
    ASSERT_TRUE(send_test(command(), desk_));
    EXPECT_EQ(send_again(command(), list()[0].event_id, desk_).problem().code, "delivery-waiting");
    EXPECT_EQ(send().delivered, 1);
    ASSERT_TRUE(send_again(command(), list()[0].event_id, desk_));
    EXPECT_EQ(send().delivered, 1);
    const auto received = system_.received();
    ASSERT_THAT(received, SizeIs(2));
    EXPECT_EQ(received[0].id, received[1].id);
    EXPECT_THAT(received[0].body, HasSubstr(R"("kind":"webhook.test")"));
    EXPECT_EQ(send_again(command(), "none", desk_).problem().code, "not-found");
}

TEST_P(WebhooksTest, who_asks_for_a_test_does_not_wait_for_the_rest) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    system_.plan({503});
    send();
    EXPECT_EQ(send().delivered, 0) << "it rests";
    ASSERT_TRUE(send_test(command(), desk_));
    EXPECT_EQ(send().delivered, 1) << "the test, not yet the case";
}

TEST_P(WebhooksTest, what_ended_is_forgotten_after_a_season) {
    happen(EventKind::CaseAccepted, "case-1", 3);
    send();
    pass(hours{24 * kEndedDeliveriesDays});
    EXPECT_EQ(forget_deliveries(house_.services), 0);
    pass(hours{48});
    happen(EventKind::CaseAccepted, "case-2", 3);
    EXPECT_EQ(forget_deliveries(house_.services), 1);
    EXPECT_THAT(list(), SizeIs(1));
}

TEST_P(WebhooksTest, lists_page_by_page_and_go_with_the_subscription) {
    for (int number = 0; number < 3; ++number) {
        happen(EventKind::CaseAccepted, "case-" + std::to_string(number), 3);
    }
    const auto first = list_deliveries(command(), {}, "", 2, desk_);
    ASSERT_THAT(*first, SizeIs(2));
    EXPECT_THAT(*list_deliveries(command(), {}, first->back().event_id, 2, desk_), SizeIs(1));
    ASSERT_TRUE(unsubscribe(command(), desk_));
    EXPECT_EQ(list_deliveries(command(), {}, "", 2, desk_).problem().code, "not-found");
    EXPECT_EQ(send().delivered, 0);
}

INSTANTIATE_TEST_SUITE_P(both_engines, WebhooksTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::webhooks
