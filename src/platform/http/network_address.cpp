#include "platform/http/network_address.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

#include <arpa/inet.h>

namespace yimen::http {
namespace {

constexpr std::array<std::uint8_t, 12> kMappedPrefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
constexpr unsigned kMappedBits = 96;

bool is_mapped(const NetworkAddress& address) {
    return std::equal(kMappedPrefix.begin(), kMappedPrefix.end(), address.bytes.begin());
}

bool same_prefix(const NetworkAddress& left, const NetworkAddress& right, unsigned bits) {
    const auto whole = bits / 8;
    if (!std::equal(left.bytes.begin(), left.bytes.begin() + whole, right.bytes.begin())) {
        return false;
    }
    if (bits % 8 == 0) return true;
    return (left.bytes[whole] ^ right.bytes[whole]) >> (8 - bits % 8) == 0;
}

}  // namespace

std::optional<NetworkAddress> parse_address(std::string_view text) {
    if (text.size() > INET6_ADDRSTRLEN) return std::nullopt;
    const std::string terminated{text};
    NetworkAddress address;
    if (inet_pton(AF_INET6, terminated.c_str(), address.bytes.data()) == 1) return address;
    std::copy(kMappedPrefix.begin(), kMappedPrefix.end(), address.bytes.begin());
    if (inet_pton(AF_INET, terminated.c_str(), address.bytes.data() + kMappedPrefix.size()) == 1) {
        return address;
    }
    return std::nullopt;
}

std::string to_text(const NetworkAddress& address) {
    std::array<char, INET6_ADDRSTRLEN> text{};
    if (is_mapped(address)) {
        inet_ntop(AF_INET, address.bytes.data() + kMappedPrefix.size(), text.data(), text.size());
    } else {
        inet_ntop(AF_INET6, address.bytes.data(), text.data(), text.size());
    }
    return text.data();
}

TrustedProxies::TrustedProxies(const std::vector<std::string>& networks) {
    for (const auto& text : networks) {
        const auto refuse = [&] { throw std::runtime_error{"no address or network: " + text}; };
        const std::string_view view{text};
        const auto slash = view.find('/');
        const auto address = parse_address(view.substr(0, slash));
        if (!address) refuse();

        unsigned bits = 128;
        if (slash != std::string_view::npos) {
            const auto* end = view.data() + view.size();
            const auto read = std::from_chars(view.data() + slash + 1, end, bits);
            if (read.ec != std::errc{} || read.ptr != end || bits > 128) refuse();
            const bool dotted = view.substr(0, slash).find(':') == std::string_view::npos;
            if (dotted && bits > 32) refuse();
            if (dotted) bits += kMappedBits;
        }
        networks_.push_back({*address, bits});
    }
}

bool TrustedProxies::trusts(const NetworkAddress& address) const {
    return std::any_of(networks_.begin(), networks_.end(), [&](const Network& network) {
        return same_prefix(network.address, address, network.prefix_bits);
    });
}

NetworkAddress TrustedProxies::client(const NetworkAddress& peer,
                                      const std::vector<std::string_view>& forwarded_for) const {
    auto client = peer;
    for (auto hop = forwarded_for.rbegin(); hop != forwarded_for.rend() && trusts(client); ++hop) {
        const auto address = parse_address(*hop);
        if (!address) break;
        client = *address;
    }
    return client;
}

}  // namespace yimen::http
