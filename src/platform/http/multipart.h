#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace yimen::http {

/// What the header of a part says (RFC 7578 §4.2).
struct PartHead {
    std::string name;                      ///< UTF-8, not empty
    std::optional<std::string> file_name;  ///< UTF-8; set for files, and then maybe empty
    std::string content_type = "text/plain";
};

/// Takes the parts as they come. What it throws goes through MultipartParser::feed.
class PartReceiver {
  public:
    virtual ~PartReceiver() = default;
    /// False to refuse the part and with it the whole body.
    virtual bool part_begins(const PartHead& head) = 0;
    /// False to refuse.
    virtual bool part_bytes(std::string_view bytes) = 0;
    virtual void part_ends() = 0;
};

struct MultipartLimits {
    std::size_t parts = 200;
    std::size_t part_header_bytes = 8 * 1024;
    std::size_t name_bytes = 255;  ///< of a field or a file
};

/// Cuts a multipart/form-data body into its parts while it arrives, in constant memory.
class MultipartParser {
  public:
    enum class Outcome {
        GoesOn,
        Complete,   ///< the closing boundary was there; what follows is ignored
        Malformed,  ///< or beyond MultipartLimits
        Refused     ///< by the receiver
    };

    /// `receiver` must outlive this. The boundary is 1 to 70 characters (RFC 2046 §5.1.1).
    MultipartParser(std::string_view boundary, MultipartLimits limits, PartReceiver& receiver);

    /// Takes the next bytes, however they are cut. After Malformed or Refused it stays so.
    Outcome feed(std::string_view bytes);

    Outcome outcome() const { return outcome_; }

  private:
    enum class State { Preamble, Boundary, Header, Body };
    enum class Step { Done, NeedsMore };

    Step take_preamble();
    Step take_boundary();
    Step take_header();
    Step take_body();
    Step fail(Outcome outcome);
    void consume(std::size_t count);
    std::string_view rest() const { return std::string_view{pending_}.substr(taken_); }

    std::string delimiter_;  ///< CRLF, two dashes, the boundary
    MultipartLimits limits_;
    PartReceiver& receiver_;
    std::string pending_;
    std::size_t taken_ = 0;  ///< of `pending_`
    std::size_t parts_ = 0;
    State state_ = State::Preamble;
    Outcome outcome_ = Outcome::GoesOn;
};

/// The boundary of a multipart/form-data Content-Type; empty when there is no good one.
std::optional<std::string> multipart_boundary(std::string_view content_type);

}  // namespace yimen::http
