#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <thread>

#include <openssl/ssl.h>

namespace yimen::test {

/// Answers one HTTPS request on a port of this machine with 204, if its guest goes on after the
/// handshake.
class TlsServer {
  public:
    TlsServer(const std::string& certificate_file, const std::string& key_file);
    ~TlsServer();
    TlsServer(const TlsServer&) = delete;
    TlsServer& operator=(const TlsServer&) = delete;

    std::uint16_t port() const { return port_; }
    /// Waits for the guest to come and go; what they said, empty when they broke off.
    std::string request();

  private:
    struct Free {
        void operator()(SSL_CTX* context) const { SSL_CTX_free(context); }
    };

    void serve();

    std::unique_ptr<SSL_CTX, Free> context_;
    int listening_ = -1;
    std::uint16_t port_ = 0;
    std::string request_;
    std::thread thread_;
};

}  // namespace yimen::test
