#pragma once

#include <chrono>
#include <string>

#include "notices/notices.h"

namespace yimen::connect::email {

/// How the house reaches its mail server.
struct MailServer {
    enum class Security {
        None,      ///< only to a server on this machine or in one's own network
        StartTls,  ///< refused when the server offers none
        Tls        ///< from the first byte on
    };
    std::string host;
    int port = 25;
    Security security = Security::StartTls;
    std::string user;  ///< empty: without signing in
    std::string password;
    std::string sender;  ///< address
    /// Certificates that are trusted beside those of the system; empty: none.
    std::string trusted_certificates;
    std::chrono::seconds time_limit{20};
};

/// SMTP by libcurl. What concerns the connection or the sign-in: away; for the rest see to_outcome.
/// Faults: smtp-<code>, smtp-sign-in, unreachable, tls, timeout, broken-off.
class Client final : public notices::Gateway {
  public:
    explicit Client(MailServer server);

    notices::HandedOver hand_over(const notices::Letter& letter,
                                  std::string_view key) const override;

  private:
    MailServer server_;
};

}  // namespace yimen::connect::email
