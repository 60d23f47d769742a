#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "platform/scan/virus_scanner.h"

namespace yimen::scan {

struct UnixSocket {
    std::string path;
};
struct TcpAddress {
    std::string host;
    std::uint16_t port = 0;
};
using ClamdAddress = std::variant<UnixSocket, TcpAddress>;

/// `unix:/run/clamav/clamd.ctl`, `tcp:127.0.0.1:3310`; nothing for every other text.
std::optional<ClamdAddress> parse_clamd_address(std::string_view text);

/// ClamAV's daemon, asked by INSTREAM (clamd(8)): the bytes go through the socket, so that it may
/// stand on another machine and needs no rights on our folders.
class Clamd final : public VirusScanner {
  public:
    /// `patience` bounds the whole scan.
    Clamd(ClamdAddress address, std::chrono::milliseconds patience)
        : address_(std::move(address)), patience_(patience) {}

    Verdict scan(const std::filesystem::path& file) const override;

  private:
    ClamdAddress address_;
    std::chrono::milliseconds patience_;
};

}  // namespace yimen::scan
