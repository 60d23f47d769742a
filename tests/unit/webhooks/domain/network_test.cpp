#include "webhooks/domain/network.h"

#include <array>
#include <vector>

#include <arpa/inet.h>
#include <gtest/gtest.h>

namespace yimen::webhooks {
namespace {

/// The system reads the address; what it is, is ours to say.
bool is_public(const char* address) {
    std::array<std::uint8_t, 16> bytes{};
    if (inet_pton(AF_INET, address, bytes.data()) == 1) {
        return is_public_address(std::span{bytes}.first(4));
    }
    EXPECT_EQ(inet_pton(AF_INET6, address, bytes.data()), 1) << address;
    return is_public_address(bytes);
}

TEST(NetworkTest, what_everybody_reaches_is_public) {
    for (const auto* address :
         {"1.1.1.1",         "9.255.255.255",   "11.0.0.0",        "100.63.255.255",  "100.128.0.0",
          "126.255.255.255", "128.0.0.0",       "169.253.255.255", "172.15.255.255",  "172.32.0.0",
          "192.0.1.0",       "192.167.255.255", "192.169.0.0",     "198.17.255.255",  "198.20.0.0",
          "223.255.255.255", "2400:3200::1",    "2001:200::1",     "2606:4700::1111", "3ffe::1"}) {
        EXPECT_TRUE(is_public(address)) << address;
    }
}

TEST(NetworkTest, what_leads_home_or_nowhere_is_not) {
    for (const auto* address : {"0.0.0.0",
                                "0.255.255.255",
                                "10.0.0.0",
                                "10.255.255.255",
                                "100.64.0.0",
                                "100.127.255.255",
                                "127.0.0.1",
                                "127.255.255.255",
                                "169.254.169.254",
                                "172.16.0.0",
                                "172.31.255.255",
                                "192.0.0.1",
                                "192.0.2.1",
                                "192.88.99.1",
                                "192.168.0.0",
                                "192.168.255.255",
                                "198.18.0.0",
                                "198.19.255.255",
                                "198.51.100.1",
                                "203.0.113.1",
                                "224.0.0.1",
                                "240.0.0.1",
                                "255.255.255.255",
                                "::",
                                "::1",
                                "::127.0.0.1",
                                "::ffff:10.0.0.1",
                                "::ffff:1.1.1.1",
                                "64:ff9b::10.0.0.1",
                                "64:ff9b:1::1",
                                "100::1",
                                "2001::1",
                                "2001:1ff::1",
                                "2001:db8::1",
                                "2002:0a00:0001::1",
                                "3fff:fff::1",
                                "fc00::1",
                                "fdff::1",
                                "fe80::1",
                                "fec0::1",
                                "ff02::1"}) {
        EXPECT_FALSE(is_public(address)) << address;
    }
    EXPECT_FALSE(is_public_address(std::vector<std::uint8_t>{1, 1, 1}));
}

}  // namespace
}  // namespace yimen::webhooks
