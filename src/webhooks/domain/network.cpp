#include "webhooks/domain/network.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace yimen::webhooks {

namespace {

constexpr std::size_t kBytesOfV4 = 4;
constexpr std::size_t kBytesOfV6 = 16;

struct Block {
    std::array<std::uint8_t, kBytesOfV6> begin;
    std::size_t bits;
};

constexpr std::array kSpecialV4 = {
    Block{{0}, 8},              // this network
    Block{{10}, 8},             // private
    Block{{100, 64}, 10},       // shared by a provider's customers
    Block{{127}, 8},            // loopback
    Block{{169, 254}, 16},      // link-local
    Block{{172, 16}, 12},       // private
    Block{{192, 0, 0}, 24},     // protocol assignments
    Block{{192, 0, 2}, 24},     // documentation
    Block{{192, 88, 99}, 24},   // relays of 6to4
    Block{{192, 168}, 16},      // private
    Block{{198, 18}, 15},       // benchmarks
    Block{{198, 51, 100}, 24},  // documentation
    Block{{203, 0, 113}, 24},   // documentation
    Block{{224}, 3},            // multicast, reserved, broadcast
};

/// Global unicast is 2000::/3; what in it is special.
constexpr std::array kSpecialV6 = {
    Block{{0x20, 0x01, 0x00}, 23},        // protocol assignments, Teredo
    Block{{0x20, 0x01, 0x0d, 0xb8}, 32},  // documentation
    Block{{0x20, 0x02}, 16},              // 6to4
    Block{{0x3f, 0xff, 0x00}, 20},        // documentation
};

bool lies_in(std::span<const std::uint8_t> bytes, const Block& block) {
    constexpr std::size_t kBits = 8;
    for (std::size_t bit = 0; bit < block.bits; ++bit) {
        const auto mask = static_cast<std::uint8_t>(0x80U >> (bit % kBits));
        if ((bytes[bit / kBits] & mask) != (block.begin[bit / kBits] & mask)) return false;
    }
    return true;
}

template <std::size_t Count>
bool lies_in_any(std::span<const std::uint8_t> bytes, const std::array<Block, Count>& blocks) {
    return std::any_of(blocks.begin(), blocks.end(),
                       [&](const Block& block) { return lies_in(bytes, block); });
}

}  // namespace

bool is_public_address(std::span<const std::uint8_t> bytes) {
    constexpr Block kGlobalV6{{0x20}, 3};
    if (bytes.size() == kBytesOfV4) return !lies_in_any(bytes, kSpecialV4);
    if (bytes.size() != kBytesOfV6) return false;
    return lies_in(bytes, kGlobalV6) && !lies_in_any(bytes, kSpecialV6);
}

}  // namespace yimen::webhooks
