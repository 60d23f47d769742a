#include "support/raw_client.h"

#include <stdexcept>

#include <arpa/inet.h>
#include <boost/json.hpp>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include "platform/http/header_values.h"

namespace yimen::http {

std::string RawAnswer::problem_code() const {
    return std::string{boost::json::parse(body).at("code").as_string()};
}

RawClient::RawClient(std::uint16_t port, int receive_buffer_bytes)
    : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    if (receive_buffer_bytes > 0) {
        ::setsockopt(socket_, SOL_SOCKET, SO_RCVBUF, &receive_buffer_bytes,
                     sizeof receive_buffer_bytes);
    }
    const timeval patience{30, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    ::setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket_);
        throw std::runtime_error{"nobody listens"};
    }
}

RawClient::~RawClient() {
    ::close(socket_);
}

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::receive_more() {
    char piece[16 * 1024];
    const auto got = ::recv(socket_, piece, sizeof piece, 0);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
        throw std::runtime_error{"the server neither answers nor closes"};
    }
    if (got <= 0) return false;
    received_.append(piece, static_cast<std::size_t>(got));
    return true;
}

std::string RawClient::take(std::size_t size) {
    auto taken = received_.substr(0, size);
    received_.erase(0, size);
    return taken;
}

std::string RawClient::receive_until(std::string_view end) {
    for (;;) {
        const auto found = received_.find(end);
        if (found != std::string::npos) return take(found + end.size());
        if (!receive_more()) return take(received_.size());
    }
}

bool RawClient::is_closed_by_server() {
    return received_.empty() && !receive_more();
}

void RawClient::finish_sending() {
    ::shutdown(socket_, SHUT_WR);
}

RawAnswer RawClient::receive(BodyOfAnswer body) {
    RawAnswer answer;
    auto head = receive_until("\r\n\r\n");
    if (!head.starts_with("HTTP/1.1 ") || !head.ends_with("\r\n\r\n")) return answer;
    answer.status = std::stoi(head.substr(9, 3));
    for (auto line = head.find("\r\n") + 2; line + 2 < head.size();) {
        const auto end = head.find("\r\n", line);
        const auto colon = head.find(':', line);
        answer.headers[lower_case(head.substr(line, colon - line))] =
            trim(std::string_view{head}.substr(colon + 1, end - colon - 1));
        line = end + 2;
    }
    const bool none = body == BodyOfAnswer::LeftOut || answer.status == 304 ||
                      answer.status == 204 || answer.status < 200;
    if (none) {
        answer.complete = true;
    } else if (answer.header("transfer-encoding") == "chunked") {
        answer.body = receive_chunks(answer.complete);
    } else if (answer.headers.contains("content-length")) {
        const auto size = std::stoull(answer.header("content-length"));
        while (received_.size() < size && receive_more()) continue;
        answer.complete = received_.size() >= size;
        answer.body = take(size);
    } else {
        while (receive_more()) continue;
        answer.complete = true;
        answer.body = take(received_.size());
    }
    return answer;
}

std::string RawClient::receive_chunks(bool& complete) {
    std::string body;
    for (;;) {
        const auto line = receive_until("\r\n");
        if (!line.ends_with("\r\n")) return body;
        const auto size = std::stoull(line, nullptr, 16);
        while (received_.size() < size + 2 && receive_more()) continue;
        if (received_.size() < size + 2) return body + take(received_.size());
        body += take(size);
        take(2);
        if (size == 0) {
            complete = true;
            return body;
        }
    }
}

}  // namespace yimen::http
