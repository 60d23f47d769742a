#include "platform/scan/clamd.h"

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "platform/files/open_file.h"

namespace yimen::scan {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::size_t kAnswerBytesMax = 4096;
constexpr int kNoSocket = -1;

/// A connection that waits for nothing longer than its deadline. Every step says whether it worked.
class Connection {
  public:
    explicit Connection(Clock::time_point deadline) : deadline_(deadline) {}
    ~Connection() {
        if (socket_ != kNoSocket) ::close(socket_);
    }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    bool open(const UnixSocket& address) {
        sockaddr_un name{};
        name.sun_family = AF_UNIX;
        if (address.path.size() >= sizeof(name.sun_path)) return false;
        address.path.copy(name.sun_path, address.path.size());
        return open(AF_UNIX, reinterpret_cast<const sockaddr*>(&name), sizeof(name));
    }

    bool open(const TcpAddress& address) {
        addrinfo wanted{};
        wanted.ai_socktype = SOCK_STREAM;
        addrinfo* found = nullptr;
        const auto port = std::to_string(address.port);
        if (::getaddrinfo(address.host.c_str(), port.c_str(), &wanted, &found) != 0) return false;
        const std::unique_ptr<addrinfo, void (*)(addrinfo*)> all{found, ::freeaddrinfo};
        for (const auto* one = found; one != nullptr; one = one->ai_next) {
            if (open(one->ai_family, one->ai_addr, one->ai_addrlen)) return true;
        }
        return false;
    }

    bool send(std::string_view bytes) {
        while (!bytes.empty()) {
            const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent >= 0) {
                bytes.remove_prefix(static_cast<std::size_t>(sent));
            } else if (!wait_after_refusal(POLLOUT)) {
                return false;
            }
        }
        return true;
    }

    /// Everything up to the end of the answer; nothing when it did not come in time or is too long.
    std::optional<std::string> receive() {
        std::string answer;
        std::array<char, kAnswerBytesMax> piece;
        while (answer.size() < kAnswerBytesMax) {
            const auto got = ::recv(socket_, piece.data(), piece.size(), 0);
            if (got == 0) return answer;
            if (got > 0) {
                answer.append(piece.data(), static_cast<std::size_t>(got));
                if (answer.ends_with('\0')) return answer;
            } else if (!wait_after_refusal(POLLIN)) {
                return std::nullopt;
            }
        }
        return std::nullopt;
    }

  private:
    bool open(int family, const sockaddr* name, socklen_t size) {
        if (socket_ != kNoSocket) ::close(socket_);
        socket_ = ::socket(family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (socket_ == kNoSocket) return false;
        if (::connect(socket_, name, size) == 0) return true;
        if (errno != EINPROGRESS || !wait_for(POLLOUT)) return false;
        int error = 0;
        socklen_t error_size = sizeof(error);
        return ::getsockopt(socket_, SOL_SOCKET, SO_ERROR, &error, &error_size) == 0 && error == 0;
    }

    bool wait_after_refusal(short event) {
        if (errno == EINTR) return true;
        return (errno == EAGAIN || errno == EWOULDBLOCK) && wait_for(event);
    }

    bool wait_for(short event) const {
        while (true) {
            const auto left =
                std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - Clock::now());
            if (left.count() <= 0) return false;
            pollfd waiting{.fd = socket_, .events = event, .revents = 0};
            const int ready = ::poll(&waiting, 1, static_cast<int>(left.count()));
            if (ready > 0) return true;
            if (ready == 0 || errno != EINTR) return false;
        }
    }

    Clock::time_point deadline_;
    int socket_ = kNoSocket;
};

/// Four bytes, the first the highest.
std::string length_of(std::string_view piece) {
    const auto size = static_cast<std::uint32_t>(piece.size());
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) {
        bytes += static_cast<char>(size >> static_cast<unsigned>(shift) & 0xFFU);
    }
    return bytes;
}

bool send_file(Connection& connection, const files::OpenFile& file) {
    if (!connection.send(std::string_view{"zINSTREAM\0", 10})) return false;
    std::string piece;
    while (file.read_into(piece)) {
        if (!connection.send(length_of(piece)) || !connection.send(piece)) return false;
        piece.clear();
    }
    return connection.send(length_of({}));
}

/// `stream: OK`, `stream: Eicar-Signature FOUND`, anything else is a fault of the daemon.
Verdict verdict_of(std::string_view answer) {
    while (answer.ends_with('\0') || answer.ends_with('\n')) answer.remove_suffix(1);
    if (answer == "stream: OK") return Verdict::Clean;
    if (answer.starts_with("stream: ") && answer.ends_with(" FOUND")) return Verdict::Infected;
    return Verdict::Away;
}

}  // namespace

std::optional<ClamdAddress> parse_clamd_address(std::string_view text) {
    constexpr std::string_view kUnix = "unix:";
    constexpr std::string_view kTcp = "tcp:";
    if (text.starts_with(kUnix)) {
        text.remove_prefix(kUnix.size());
        if (!text.starts_with('/')) return std::nullopt;
        return UnixSocket{std::string{text}};
    }
    const auto colon = text.rfind(':');
    if (!text.starts_with(kTcp) || colon < kTcp.size()) return std::nullopt;
    TcpAddress address{.host = std::string{text.substr(kTcp.size(), colon - kTcp.size())}};
    const auto port = text.substr(colon + 1);
    const auto* end = port.data() + port.size();
    const auto [stop, error] = std::from_chars(port.data(), end, address.port);
    if (error != std::errc{} || stop != end || address.port == 0 || address.host.empty()) {
        return std::nullopt;
    }
    return address;
}

Verdict Clamd::scan(const std::filesystem::path& path) const {
    const files::OpenFile file{::open(path.c_str(), O_RDONLY | O_CLOEXEC), path.string()};
    Connection connection{Clock::now() + patience_};
    const bool opened =
        std::visit([&](const auto& address) { return connection.open(address); }, address_);
    if (!opened) return Verdict::Away;
    // A daemon that has seen enough may close while the file is still being sent: what it says
    // then counts.
    const bool sent = send_file(connection, file);
    const auto answer = connection.receive();
    if (!answer) return Verdict::Away;
    const auto verdict = verdict_of(*answer);
    return sent || verdict == Verdict::Infected ? verdict : Verdict::Away;
}

}  // namespace yimen::scan
