#pragma once

#include <cstdint>
#include <string_view>

namespace yimen {

/// A number that texts are spread by, the same on every machine (FNV-1a). No secret.
constexpr std::uint64_t spread(std::string_view text) {
    std::uint64_t hash = 14'695'981'039'346'656'037ULL;
    for (const char byte : text) {
        hash ^= static_cast<unsigned char>(byte);
        hash *= 1'099'511'628'211ULL;
    }
    return hash;
}

}  // namespace yimen
