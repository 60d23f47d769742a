#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include <gtest/gtest.h>

#include "connect/webhooks/client.h"
#include "connect/webhooks/stand_in.h"
#include "people/actions/register_client.h"
#include "store/notices_house.h"
#include "webhooks/actions/send_events.h"
#include "webhooks/actions/subscriptions.h"

namespace yimen::webhooks {

/// A unit with a system of its own that wants to hear of everything, on loopback.
class WebhooksHouse : public testing::TestWithParam<test::Engine> {
  protected:
    static constexpr const char* kUnit = notices::kUnit;
    static constexpr const char* kOtherUnit = notices::kOtherUnit;

    WebhooksHouse() {
        client_id_ = open_client(kUnit);
        const auto made = subscribe({asker_of(client_id_), wanted()}, desk_);
        EXPECT_TRUE(made);
        if (!made) return;
        subscription_ = made->shown.subscription;
        secret_ = made->secret;
    }

    std::string open_client(const std::string& unit_id,
                            const std::vector<std::string>& scopes = {"read", "subscribe"}) {
        const auto made =
            people::register_client({officer_, unit_id, "食药审批系统", scopes}, house_.services);
        EXPECT_TRUE(made);
        return made ? made->client_id : std::string{};
    }

    Asker asker_of(const std::string& client_id) const {
        return {.system = {}, .officer = officer_, .client_id = client_id};
    }

    SubscriptionCommand command() const { return {asker_of(client_id_), subscription_.id}; }

    Wanted wanted(std::vector<std::string> kinds = {"case.accepted", "case.granted",
                                                    "task.opened"}) const {
        return {.address = system_.address(), .description = "审批", .kinds = std::move(kinds)};
    }

    void happen(EventKind kind, const std::string& case_id, std::int64_t serial,
                const std::vector<std::string>& unit_ids = {kUnit}) {
        const auto told = house_.database->write([&](db::Transaction& transaction) -> Result<Done> {
            tell(transaction,
                 {.kind = kind,
                  .case_id = case_id,
                  .case_serial = serial,
                  .case_number = "N-" + case_id,
                  .case_state = "accepted",
                  .unit_ids = unit_ids},
                 house_.clock.now(), house_.services);
            return Done{};
        });
        EXPECT_TRUE(told);
    }

    DeliveryRound send() { return send_events(room_); }

    void pass(std::chrono::milliseconds span) { house_.clock.set(house_.clock.now() + span); }

    std::vector<Delivery> list(std::optional<DeliveryState> state = {}) {
        const auto listed = list_deliveries(command(), state, "", 100, desk_);
        EXPECT_TRUE(listed);
        return listed ? *listed : std::vector<Delivery>{};
    }

    Shown shown() { return list_subscriptions(asker_of(client_id_), desk_)->at(0); }

    std::vector<std::string> bodies() const {
        std::vector<std::string> all;
        for (const auto& one : system_.received()) all.push_back(one.body);
        return all;
    }

    notices::NoticesHouse house_{GetParam()};
    people::Person officer_{.account_id = "account-1",
                            .login_name = "security",
                            .posts = {{.unit_id = kUnit,
                                       .role = "security-administrator",
                                       .rights = {{"people.manage", people::Scope::All}}}}};
    connect::webhooks::StandIn system_;
    connect::webhooks::Client courier_{{.ways = {.own_network = true, .plain_http = true}}};
    Desk desk_{house_.services, house_.cipher, {.own_network = true, .plain_http = true}};
    CourierRoom room_{house_.services, house_.cipher, courier_};
    std::string client_id_;
    Subscription subscription_;
    std::string secret_;
};

}  // namespace yimen::webhooks
