#include "connect/tls_server.h"

#include <array>
#include <csignal>
#include <stdexcept>
#include <string_view>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace yimen::test {

TlsServer::TlsServer(const std::string& certificate_file, const std::string& key_file)
    : context_(SSL_CTX_new(TLS_server_method())) {
    if (SSL_CTX_use_certificate_file(context_.get(), certificate_file.c_str(), SSL_FILETYPE_PEM) !=
            1 ||
        SSL_CTX_use_PrivateKey_file(context_.get(), key_file.c_str(), SSL_FILETYPE_PEM) != 1) {
        throw std::runtime_error{"no certificate"};
    }
    listening_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto* any = reinterpret_cast<sockaddr*>(&address);
    if (bind(listening_, any, size) != 0 || listen(listening_, 1) != 0 ||
        getsockname(listening_, any, &size) != 0) {
        throw std::runtime_error{"no port"};
    }
    port_ = ntohs(address.sin_port);
    thread_ = std::thread{[this] { serve(); }};
}

TlsServer::~TlsServer() {
    request();
    close(listening_);
}

std::string TlsServer::request() {
    // Nobody may have come.
    shutdown(listening_, SHUT_RD);
    if (thread_.joinable()) thread_.join();
    return request_;
}

void TlsServer::serve() {
    // A guest who breaks off is no reason to end.
    sigset_t broken;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, nullptr);
    const int guest = accept(listening_, nullptr, nullptr);
    if (guest < 0) return;
    auto* connection = SSL_new(context_.get());
    SSL_set_fd(connection, guest);
    if (SSL_accept(connection) == 1) {
        std::array<char, 4096> bytes{};
        // Small enough to come with one end of headers and a body of JSON.
        while (!request_.ends_with('}')) {
            const int count = SSL_read(connection, bytes.data(), bytes.size());
            if (count <= 0) break;
            request_.append(bytes.data(), static_cast<std::size_t>(count));
        }
        constexpr std::string_view kAnswer = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
        SSL_write(connection, kAnswer.data(), static_cast<int>(kAnswer.size()));
        SSL_shutdown(connection);
    }
    SSL_free(connection);
    close(guest);
}

}  // namespace yimen::test
