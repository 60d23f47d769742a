#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimen::http {

/// An IPv6 address; IPv4 stands mapped (::ffff:a.b.c.d), so that both are compared alike.
struct NetworkAddress {
    std::array<std::uint8_t, 16> bytes{};

    friend bool operator==(const NetworkAddress&, const NetworkAddress&) = default;
};

/// Empty when the text is neither an IPv4 nor an IPv6 address.
std::optional<NetworkAddress> parse_address(std::string_view text);

/// The usual text, IPv4 as such.
std::string to_text(const NetworkAddress& address);

/// The neighbours whose word on where a request came from is believed.
class TrustedProxies {
  public:
    TrustedProxies() = default;

    /// Addresses or networks (10.0.0.0/8). Throws std::runtime_error for anything else.
    explicit TrustedProxies(const std::vector<std::string>& networks);

    bool trusts(const NetworkAddress& address) const;

    /// The address that asked: from the right the first of X-Forwarded-For that is not trusted,
    /// as long as `peer` is. What is no address ends the search at the last good one.
    NetworkAddress client(const NetworkAddress& peer,
                          const std::vector<std::string_view>& forwarded_for) const;

  private:
    struct Network {
        NetworkAddress address;
        unsigned prefix_bits;
    };

    std::vector<Network> networks_;
};

}  // namespace yimen::http
