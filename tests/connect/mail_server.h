#pragma once

#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

#include <boost/json/value.hpp>
#include <sys/types.h>

namespace yimen::test {

/// A real SMTP server (mail_server.py, aiosmtpd) on a free port of this machine, until it is
/// destroyed. Its recipients choose what becomes of their mail: never@ is 550, later@ 451.
class MailServer {
  public:
    /// More words of its command line: --certificate …, --user ….
    explicit MailServer(const std::vector<std::string>& words = {});
    ~MailServer();
    MailServer(const MailServer&) = delete;
    MailServer& operator=(const MailServer&) = delete;

    std::uint16_t port() const { return port_; }

    /// The next mail that it took: to, from, id, date, subject, text, tls, user. Waits for it.
    boost::json::value next_mail();

  private:
    std::string next_line();

    pid_t process_ = -1;
    int to_it_ = -1;
    std::FILE* from_it_ = nullptr;
    std::uint16_t port_ = 0;
};

}  // namespace yimen::test
