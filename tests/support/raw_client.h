#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace yimen::http {

/// An answer as it came over the wire.
struct RawAnswer {
    int status = 0;  ///< 0: the connection was closed before there was one
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;                            ///< without chunked coding
    bool complete = false;                       ///< the whole body came

    std::string header(const std::string& name) const {
        const auto found = headers.find(name);
        return found == headers.end() ? "" : found->second;
    }
    std::string problem_code() const;
};

enum class BodyOfAnswer { Sent, LeftOut };

/// Sends and receives raw bytes over a connection to the loopback address. Gives up, so that the
/// test fails, when nothing comes for half a minute.
class RawClient {
  public:
    explicit RawClient(std::uint16_t port, int receive_buffer_bytes = 0);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// False when the other side has closed.
    bool send(std::string_view bytes);

    /// The next answer; a HEAD request is answered without a body.
    RawAnswer receive(BodyOfAnswer body = BodyOfAnswer::Sent);

    RawAnswer ask(std::string_view bytes) {
        send(bytes);
        return receive();
    }

    /// The bytes up to and with `end`; shorter when the other side closed before.
    std::string receive_until(std::string_view end);

    /// Waits for the other side to close; false when bytes came instead.
    bool is_closed_by_server();

    /// Says that nothing more will be sent.
    void finish_sending();

  private:
    bool receive_more();
    std::string take(std::size_t size);
    std::string receive_chunks(bool& complete);

    int socket_;
    std::string received_;
};

}  // namespace yimen::http
