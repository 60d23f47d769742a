#include "platform/http/request_id.h"

#include <algorithm>
#include <cstdint>
#include <random>

namespace yimen::http {

bool is_request_id(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '-' || c == '_' || c == '.';
    };
    return text.size() >= 8 && text.size() <= 64 && std::all_of(text.begin(), text.end(), fits);
}

std::string make_request_id() {
    thread_local std::mt19937_64 random = [] {
        std::random_device device;
        std::seed_seq seed{device(), device(), device(), device(), device(), device()};
        return std::mt19937_64{seed};
    }();
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string id(32, '0');
    for (std::size_t half = 0; half < 2; ++half) {
        auto bits = random();
        for (std::size_t at = 0; at < 16; ++at, bits >>= 4U)
            id[half * 16 + at] = kDigits[bits & 15U];
    }
    return id;
}

}  // namespace yimen::http
