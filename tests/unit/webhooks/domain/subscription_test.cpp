#include "webhooks/domain/subscription.h"

#include <gmock/gmock.h>

namespace yimen::webhooks {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string fault_of(const std::string& address, const WaysOut& ways = {}) {
    const auto faults =
        check_wanted({.address = address, .description = "", .kinds = {"case.accepted"}}, ways);
    return faults.empty() ? "" : faults.front().code;
}

TEST(SubscriptionTest, an_address_is_https_with_a_host_and_nothing_that_is_not_sent) {
    EXPECT_EQ(fault_of("https://oa.example.gov.cn:8443/hooks?from=yimen"), "");
    EXPECT_EQ(fault_of("https://1.1.1.1/"), "");
    EXPECT_EQ(fault_of("https://[2400:3200::1]/"), "");
    for (const auto* address :
         {"", "oa.example.gov.cn", "http://oa.example.gov.cn/", "ftp://oa.example.gov.cn/",
          "https:///hooks", "https://user:word@oa.example.gov.cn/",
          "https://oa.example.gov.cn/#part", "https://oa.example.gov.cn:0/",
          "https://oa.example.gov.cn/ blank", "https://局.cn/", "javascript:alert(1)"}) {
        EXPECT_EQ(fault_of(address), "webhook-address-malformed") << address;
    }
    EXPECT_EQ(fault_of("https://a.cn/" + std::string(400, 'a')), "webhook-address-malformed");
}

TEST(SubscriptionTest, an_address_does_not_lead_home_unless_that_is_allowed) {
    for (const auto* address :
         {"https://127.0.0.1/", "https://10.1.2.3/", "https://[::1]/", "https://169.254.169.254/",
          "https://localhost/", "https://LOCALHOST/", "https://localhost./",
          "https://a.localhost/"}) {
        EXPECT_EQ(fault_of(address), "webhook-address-own-network") << address;
        EXPECT_EQ(fault_of(address, {.own_network = true}), "") << address;
    }
    EXPECT_EQ(fault_of("http://oa.example.gov.cn/", {.plain_http = true}), "");
}

TEST(SubscriptionTest, all_that_is_wrong_is_told_at_once) {
    std::vector<std::string> codes;
    for (const auto& fault :
         check_wanted({.address = "x",
                       .description = std::string(101, 'a'),
                       .kinds = {"case.accepted", "case.eaten", "webhook.test"}},
                      {})) {
        codes.push_back(fault.pointer + ' ' + fault.code);
    }
    EXPECT_THAT(codes,
                ElementsAre("/address webhook-address-malformed",
                            "/description webhook-description-malformed",
                            "/kinds/1 webhook-kind-unknown", "/kinds/2 webhook-kind-unknown"));
    EXPECT_EQ(
        check_wanted({.address = "https://a.cn/", .description = "", .kinds = {}}, {}).at(0).code,
        "webhook-kinds-required");
}

TEST(SubscriptionTest, kinds_stand_in_the_order_of_the_table_each_once) {
    EXPECT_THAT(kinds_of({"task.opened", "case.accepted", "task.opened"}),
                ElementsAre(EventKind::CaseAccepted, EventKind::TaskOpened));
    EXPECT_THAT(kinds_of({}), IsEmpty());
    for (std::size_t at = 0; at < kEventKinds.size(); ++at) {
        EXPECT_EQ(kEventKinds[at].kind, static_cast<EventKind>(at));
    }
}

TEST(SubscriptionTest, of_an_address_only_scheme_and_host_are_shown) {
    EXPECT_EQ(host_of("https://oa.example.gov.cn:8443/hooks?token=1"), "https://oa.example.gov.cn");
    EXPECT_EQ(host_of("nonsense"), "");
}

}  // namespace
}  // namespace yimen::webhooks
