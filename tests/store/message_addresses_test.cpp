#include <gmock/gmock.h>

#include "notices/actions/reseal_notices.h"
#include "store/sendings_house.h"

namespace yimen::notices {
namespace {

using testing::Each;
using testing::ElementsAre;
using testing::Field;
using testing::HasSubstr;
using testing::SizeIs;

class MessageAddressesTest : public SendingsHouse {};

TEST_P(MessageAddressesTest, an_address_counts_from_the_code_on_that_was_sent_to_it) {
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

TEST_P(MessageAddressesTest, both_ways_may_be_open_and_each_is_shown_masked) {
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

TEST_P(MessageAddressesTest, what_is_turned_off_or_forgotten_gets_nothing) {
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

TEST_P(MessageAddressesTest, who_has_lost_the_account_is_told_nothing_more) {
    confirm_mobile();
    change_accounts(
        [](people::AccountStore& accounts, db::Transaction&) { accounts.release("account-1"); });
    open_account("account-3");
    tell_of("1");
    EXPECT_EQ(send().sent, 0);
    const people::Person owner{.account_id = "account-3", .person_id = "person-1"};
    EXPECT_EQ(list_addresses(owner, desk_)->at(0).masked_address, "");
    EXPECT_EQ(turn_address(owner, Channel::Sms, true, desk_).problem().code, "not-found");
    pass(kBetweenCodes);
    ASSERT_TRUE(put_address(owner, Channel::Sms, "13900139000", desk_));
    send();
    ASSERT_TRUE(confirm_address(owner, Channel::Sms, code_in(sms_), desk_));
    tell_of("2");
    EXPECT_EQ(send().sent, 1);
    EXPECT_EQ(sms_.got.back().address, "13900139000");
}

TEST_P(MessageAddressesTest, who_has_a_closed_account_is_told_nothing_more) {
    confirm_mobile();
    change_accounts([](people::AccountStore& accounts, db::Transaction&) {
        accounts.set_active("account-1", false);
    });
    tell_of("1");
    EXPECT_EQ(send().sent, 0);
}

TEST_P(MessageAddressesTest, codes_cannot_be_guessed_or_poured_out) {
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

TEST_P(MessageAddressesTest, a_code_is_good_for_ten_minutes) {
    ASSERT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
    send();
    pass(kCodeLifetime);
    EXPECT_EQ(confirm_address(person_, Channel::Sms, code_in(sms_), desk_).problem().code,
              "code-expired");
}

TEST_P(MessageAddressesTest, an_address_whose_key_is_gone_holds_up_nobody) {
    confirm_mobile();
    tell_of("1");
    damage("UPDATE message_address SET sealed_address = 'v1:gone:AAAA'");
    EXPECT_EQ(send().unreadable, 1);
    EXPECT_EQ(list_addresses(person_, desk_)->at(0).masked_address, "");
    pass(kBetweenCodes);
    confirm_mobile();
    tell_of("2");
    EXPECT_EQ(send().sent, 1) << "and may be said anew";
}

TEST_P(MessageAddressesTest, no_letter_goes_where_its_recipient_is_not_told_any_more) {
    const auto written = [&](const std::string& number) {
        tell_of(number);
        SendingRound round;
        write_letters(room_, 10, round);
    };
    confirm_mobile();
    written("1");
    ASSERT_TRUE(turn_address(person_, Channel::Sms, false, desk_));
    EXPECT_EQ(send().expired, 1) << "turned off";
    ASSERT_TRUE(turn_address(person_, Channel::Sms, true, desk_));
    written("2");
    pass(kBetweenCodes);
    ASSERT_TRUE(put_address(person_, Channel::Sms, "13900139000", desk_));
    EXPECT_EQ(send().expired, 1) << "changed";
    EXPECT_THAT(sms_.addresses(), ElementsAre("13900139000")) << "the code alone";
    ASSERT_TRUE(confirm_address(person_, Channel::Sms, code_in(sms_), desk_));
    written("3");
    pass(kBetweenCodes);
    ASSERT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
    ASSERT_TRUE(forget_address(person_, Channel::Sms, desk_));
    EXPECT_EQ(send().expired, 2) << "forgotten, and so is the code";
    EXPECT_THAT(list(SendingState::Expired), Each(Field(&Sending::fault, "address-gone")));
    EXPECT_THAT(sms_.got, SizeIs(1));
}

TEST_P(MessageAddressesTest, a_code_is_kept_no_longer_than_it_is_of_use) {
    constexpr auto kKept = "SELECT count(*) FROM message_sending WHERE sealed_letter <> ''";
    ASSERT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
    EXPECT_EQ(count(kKept), 1);
    sms_.planned = {Outcome::Refused};
    EXPECT_EQ(send().failed, 1);
    EXPECT_EQ(count(kKept), 0);
    pass(kBetweenCodes);
    ASSERT_TRUE(put_address(person_, Channel::Sms, kMobile, desk_));
    pass(kCodeLifetime);
    EXPECT_EQ(send().expired, 1);
    EXPECT_EQ(count(kKept), 0);
}

TEST_P(MessageAddressesTest, no_number_is_flooded_by_many_and_no_network_asks_without_end) {
    const auto asks = [&](int at, const std::string& number, const std::string& from) {
        const auto id = "account-x" + std::to_string(at);
        const people::Person asker{
            .account_id = id, .presence = {.address = from}, .person_id = "person-x" + id};
        return put_address(asker, Channel::Sms, number, desk_);
    };
    int at = 0;
    for (; at < kCodesToAddressOnADay; ++at) {
        EXPECT_TRUE(asks(at, kMobile, "10.0.0." + std::to_string(at)));
    }
    EXPECT_EQ(asks(at, kMobile, "10.0.1.1").problem().code, "code-too-soon");
    const auto asks_for_another = [&](const std::string& from) {
        ++at;
        return asks(at, std::to_string(13'900'000'000 + at), from);
    };
    for (int from = 0; from < kCodesFromNetworkOnADay; ++from) {
        const auto address = "2001:db8:1:2::" + std::to_string(from + 1);
        EXPECT_TRUE(asks_for_another(address)) << from;
    }
    EXPECT_EQ(asks_for_another("2001:db8:1:2:3::1").problem().code, "code-too-soon");
    EXPECT_TRUE(asks_for_another("2001:db8:1:3::1"));
    pass(std::chrono::hours{24});
    EXPECT_TRUE(asks(at + 1, kMobile, "2001:db8:1:2::1"));
}

TEST_P(MessageAddressesTest, addresses_and_letters_move_to_a_new_key_and_stay_readable) {
    confirm_mobile();
    tell_of("0");
    SendingRound round;
    write_letters(room_, 10, round);
    const auto key_file = house_.folder.file("keys.json");
    crypto::FieldCipher::add_key(key_file);
    crypto::FieldCipher::activate_newest_key(key_file);
    const auto resealed = reseal_notices(house_.services, house_.papers());
    ASSERT_TRUE(resealed);
    EXPECT_EQ(resealed->sealed_anew, 2);
    EXPECT_EQ(reseal_notices(house_.services, house_.papers())->sealed_anew, 0);
    tell_of("1");
    EXPECT_EQ(send().sent, 2);
}

INSTANTIATE_TEST_SUITE_P(both_engines, MessageAddressesTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::notices
