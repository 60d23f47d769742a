#include "support/stand_in_clamd.h"

#include <cstdint>
#include <stdexcept>
#include <string_view>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace yimen::test {

namespace {

/// Exactly so many bytes; fewer when the other end closed.
std::string receive(int connection, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        const auto got = ::recv(connection, bytes.data() + filled, size - filled, 0);
        if (got <= 0) break;
        filled += static_cast<std::size_t>(got);
    }
    bytes.resize(filled);
    return bytes;
}

std::uint32_t number_of(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes) number = number << 8U | static_cast<unsigned char>(byte);
    return number;
}

std::string receive_file(int connection) {
    std::string file;
    while (true) {
        const auto length = receive(connection, 4);
        if (length.size() < 4 || number_of(length) == 0) return file;
        file += receive(connection, number_of(length));
    }
}

}  // namespace

StandInClamd::StandInClamd(const std::string& socket_path, Manner manner) : manner_(manner) {
    sockaddr_un name{};
    name.sun_family = AF_UNIX;
    socket_path.copy(name.sun_path, sizeof(name.sun_path) - 1);
    ::unlink(socket_path.c_str());
    listening_ = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (::bind(listening_, reinterpret_cast<const sockaddr*>(&name), sizeof(name)) != 0 ||
        ::listen(listening_, 8) != 0) {
        throw std::runtime_error{"the stand-in of clamd cannot listen"};
    }
    thread_ = std::thread{[this] { serve(); }};
}

StandInClamd::~StandInClamd() {
    stopping_ = true;
    ::shutdown(listening_, SHUT_RDWR);
    thread_.join();
    ::close(listening_);
}

void StandInClamd::serve() {
    while (!stopping_) {
        const int connection = ::accept(listening_, nullptr, nullptr);
        if (connection < 0) return;
        answer(connection);
        ::close(connection);
    }
}

void StandInClamd::answer(int connection) {
    if (manner_ == Manner::HangsUp) return;
    if (receive(connection, 10) != std::string_view{"zINSTREAM\0", 10}) return;
    const auto file = receive_file(connection);
    ++asked_;
    if (manner_ == Manner::Ponders) {
        receive(connection, 1);
        return;
    }
    std::string words = file.find(kStandInVirus) == std::string::npos
                            ? "stream: OK"
                            : "stream: Stand-In-Virus FOUND";
    if (manner_ == Manner::ReportsError) words = "INSTREAM size limit exceeded. ERROR";
    words += '\0';
    ::send(connection, words.data(), words.size(), MSG_NOSIGNAL);
}

}  // namespace yimen::test
