#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/day.h"

namespace yimen::materials {

/// What the virus scanner said of a file.
enum class ScanState {
    Clean,
    NotScanned,  ///< no scanner is configured: nobody looked, and it says so
    Unscanned,   ///< the scanner was away: held, unusable, asked for again
    Infected,    ///< found when it was asked again: never usable
};

/// How something came in. 渠道
enum class Channel {
    Online,  ///< the owner, or somebody for them, over the portal
    Window,  ///< a clerk, at a window
    Issued,  ///< a body that issues it; no hands between
};

/// What was handed in: the bytes lie in the file store under the digest.
struct File {
    std::string id;
    std::string owner_id;
    std::string digest;  ///< SM3, 64 hexadecimal digits
    std::string kind;    ///< pdf, png, jpeg, ofd, xlsx, docx; by its bytes
    std::int64_t size_bytes = 0;
    std::optional<std::int64_t> pages;  ///< unknown for ofd, xlsx, docx
    ScanState scan = ScanState::NotScanned;
    std::string name;  ///< as the sender called it
    Channel channel = Channel::Online;
    std::string account_id;
    Instant received_at;
};

/// Whether its bytes may be used and shown at all.
constexpr bool is_usable(ScanState scan) {
    return scan == ScanState::Clean || scan == ScanState::NotScanned;
}

/// clean, not-scanned, unscanned, infected; online, window, issued: the words of store and API.
std::string_view name_of(ScanState scan);
std::string_view name_of(Channel channel);
std::optional<ScanState> find_scan_state(std::string_view name);
std::optional<Channel> find_channel(std::string_view name);

}  // namespace yimen::materials
