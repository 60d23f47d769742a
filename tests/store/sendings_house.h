#pragma once

#include <functional>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "notices/actions/message_addresses.h"
#include "notices/actions/send_messages.h"
#include "notices/actions/sendings.h"
#include "people/store/account_store.h"
#include "people/store/person_store.h"
#include "store/notices_house.h"

namespace yimen::notices {

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
        if (when_asked) when_asked();
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
    std::function<void()> when_asked;

  private:
    mutable std::mutex guard_;
};

/// Somebody with an account, an administrator, and two gateways.
class SendingsHouse : public testing::TestWithParam<test::Engine> {
  protected:
    static constexpr const char* kMobile = "13800138000";

    SendingsHouse() {
        change_accounts([&](people::AccountStore&, db::Transaction& transaction) {
            people::PersonStore{transaction, house_.cipher}.add(
                {.id = "person-1",
                 .document = {identifiers::DocumentType::CitizenId, "11010519491231002X"},
                 .name = "张三",
                 .mobile = {},
                 .created_at = house_.clock.now()});
        });
        open_account("account-1");
    }

    template <class Change>
    void change_accounts(const Change& change) {
        const auto changed =
            house_.database->write([&](db::Transaction& transaction) -> Result<Done> {
                people::AccountStore accounts{transaction};
                change(accounts, transaction);
                return Done{};
            });
        EXPECT_TRUE(changed);
    }

    /// Of person-1.
    void open_account(const std::string& id) {
        change_accounts([&](people::AccountStore& accounts, db::Transaction&) {
            accounts.add({.id = id,
                          .login_name = id,
                          .display_name = "张三",
                          .created_at = house_.clock.now()});
            accounts.set_person(id, "person-1");
        });
    }

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
                 house_.clock.now());
            return Result<Done>{Done{}};
        });
        EXPECT_TRUE(done);
    }

    SendingRound send(const std::stop_token& stop = {}) { return send_messages(room_, stop); }

    std::vector<InHand> take(std::int64_t limit = 10) {
        SendingRound round;
        write_letters(room_, limit, round);
        return take_in_hand(room_, Channel::Sms, limit, round);
    }

    SendingRound settled(const InHand& one, Outcome outcome) {
        SendingRound round;
        settle(one.sending, {outcome, "said"}, room_, round);
        return round;
    }

    /// Does to the store what no act does.
    void damage(std::string_view sql) {
        const auto done = house_.database->write([&](db::Transaction& transaction) -> Result<Done> {
            transaction.execute(db::Statement{"damage", sql});
            return Done{};
        });
        EXPECT_TRUE(done);
    }

    std::int64_t count(std::string_view sql) {
        return house_.database->read([&](db::Transaction& transaction) {
            return transaction.query_one(db::Statement{"count", sql})->integer(0);
        });
    }

    void confirm_email() {
        ASSERT_TRUE(put_address(person_, Channel::Email, "zhang@example.com", desk_));
        send();
        ASSERT_TRUE(confirm_address(person_, Channel::Email, code_in(email_), desk_));
        email_.got.clear();
    }

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
    SendingRoom room_{house_.services, house_.cipher, gateways_};
};

}  // namespace yimen::notices
