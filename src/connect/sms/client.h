#pragma once

#include <chrono>
#include <string>

#include "notices/notices.h"

namespace yimen::connect::sms {

/// How the house reaches the SMS platform.
struct SmsPlatform {
    std::string address;    ///< where letters are posted to, http:// or https://
    std::string token;      ///< that names this house to it
    std::string signature;  ///< 【签名】, which the platform asks for
    /// Certificates that are trusted beside those of the system; empty: none.
    std::string trusted_certificates;
    std::chrono::seconds time_limit{20};
};

/// POST by libcurl, with the key as Idempotency-Key. What concerns the connection, and 401, 403,
/// 429: away; for the rest see to_outcome. Faults: http-<status>, unreachable, tls, timeout,
/// broken-off, answer-malformed, not-taken.
class Client final : public notices::Gateway {
  public:
    explicit Client(SmsPlatform platform);

    notices::HandedOver hand_over(const notices::Letter& letter,
                                  std::string_view key) const override;

  private:
    SmsPlatform platform_;
};

}  // namespace yimen::connect::sms
