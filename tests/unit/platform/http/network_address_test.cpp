#include "platform/http/network_address.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace yimen::http {
namespace {

NetworkAddress address(std::string_view text) {
    return parse_address(text).value();
}

std::string client(const TrustedProxies& proxies, std::string_view peer,
                   const std::vector<std::string_view>& forwarded_for) {
    return to_text(proxies.client(address(peer), forwarded_for));
}

TEST(NetworkAddressTest, is_read_and_written_in_both_families) {
    EXPECT_EQ(to_text(address("192.0.2.7")), "192.0.2.7");
    EXPECT_EQ(to_text(address("2001:DB8:0:0::1")), "2001:db8::1");
    EXPECT_EQ(address("::ffff:192.0.2.7"), address("192.0.2.7"));
    for (const auto* bad : {"", "localhost", "192.0.2", "192.0.2.256", "1.2.3.4:80", "[::1]"}) {
        EXPECT_EQ(parse_address(bad), std::nullopt) << bad;
    }
}

TEST(TrustedProxiesTest, trusts_addresses_and_networks) {
    const TrustedProxies proxies{{"127.0.0.1", "10.8.0.0/14", "2001:db8::/33"}};
    EXPECT_TRUE(proxies.trusts(address("127.0.0.1")));
    EXPECT_TRUE(proxies.trusts(address("10.11.255.255")));
    EXPECT_TRUE(proxies.trusts(address("2001:db8:7fff::1")));
    EXPECT_FALSE(proxies.trusts(address("127.0.0.2")));
    EXPECT_FALSE(proxies.trusts(address("10.12.0.0")));
    EXPECT_FALSE(proxies.trusts(address("2001:db8:8000::1")));
    for (const auto* bad : {"", "proxy", "10.0.0.0/33", "10.0.0.0/", "::/129", "10.0.0.0/8x"}) {
        EXPECT_THROW(TrustedProxies{{bad}}, std::runtime_error) << bad;
    }
}

TEST(TrustedProxiesTest, believe_the_rightmost_address_that_is_not_their_own) {
    const TrustedProxies proxies{{"10.0.0.0/8"}};
    EXPECT_EQ(client(proxies, "10.0.0.1", {"198.51.100.9"}), "198.51.100.9");
    EXPECT_EQ(client(proxies, "10.0.0.1", {"6.6.6.6", "198.51.100.9", "10.0.0.2"}), "198.51.100.9");
    EXPECT_EQ(client(proxies, "10.0.0.1", {"10.0.0.3", "10.0.0.2"}), "10.0.0.3");
    EXPECT_EQ(client(proxies, "10.0.0.1", {"198.51.100.9", "unknown"}), "10.0.0.1");
    EXPECT_EQ(client(proxies, "10.0.0.1", {}), "10.0.0.1");
}

TEST(TrustedProxiesTest, do_not_believe_a_stranger) {
    const TrustedProxies proxies{{"10.0.0.0/8"}};
    EXPECT_EQ(client(proxies, "203.0.113.5", {"198.51.100.9"}), "203.0.113.5");
    EXPECT_EQ(client(TrustedProxies{}, "127.0.0.1", {"198.51.100.9"}), "127.0.0.1");
}

}  // namespace
}  // namespace yimen::http
