#pragma once

#include <cstdint>
#include <span>

namespace yimen::webhooks {

/// Whether an address of the internet protocol, 4 or 16 bytes in the order of the network, is one
/// that everybody reaches alike. Not: this host, private and local networks, what providers keep to
/// themselves, several recipients at once, documentation, tests, anything that only wraps one of
/// these (RFC 6890 and the registries of IANA). False for any other count of bytes.
bool is_public_address(std::span<const std::uint8_t> bytes);

}  // namespace yimen::webhooks
