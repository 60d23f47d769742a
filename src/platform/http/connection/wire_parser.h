#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <boost/beast/core/string_type.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>

#include "platform/http/decode_request.h"

namespace yimen::http {

/// Beast's parser without its containers: the head as views into the caller's buffer, the body
/// appended to a string of the caller's.
class WireParser final : public boost::beast::http::basic_parser<true> {
  public:
    using ErrorCode = boost::beast::error_code;

    WireParser() {
        // The caller bounds the head before this sees it, and the body by `set_body`.
        header_limit(std::numeric_limits<std::uint32_t>::max());
        body_limit(boost::none);
    }

    /// Takes a whole head, with its empty line. Folded lines are refused (RFC 9112 §5.2).
    ErrorCode parse_head(std::string_view bytes);

    /// Valid as long as the bytes given to `parse_head`.
    const RawHead& head() const { return head_; }

    /// Where the body goes from now on; beyond `bytes_max` in all the error is body_limit.
    void set_body(std::string& target, std::uint64_t bytes_max) {
        body_ = &target;
        body_bytes_max_ = bytes_max;
    }

    /// Takes what it can of the bytes; the count says how many.
    std::size_t parse_body(std::string_view bytes, ErrorCode& error);

    std::uint64_t body_bytes() const { return body_bytes_; }

  private:
    using View = boost::beast::string_view;
    using Verb = boost::beast::http::verb;
    using Field = boost::beast::http::field;

    void on_request_impl(Verb verb, View method, View target, int version,
                         ErrorCode& error) override;
    void on_response_impl(int code, View reason, int version, ErrorCode& error) override;
    void on_field_impl(Field field, View name, View value, ErrorCode& error) override;
    void on_header_impl(ErrorCode& error) override;
    void on_body_init_impl(const boost::optional<std::uint64_t>& length, ErrorCode& error) override;
    std::size_t on_body_impl(View bytes, ErrorCode& error) override;
    void on_chunk_header_impl(std::uint64_t size, View extensions, ErrorCode& error) override;
    std::size_t on_chunk_body_impl(std::uint64_t remain, View bytes, ErrorCode& error) override;
    void on_finish_impl(ErrorCode& error) override;

    RawHead head_;
    std::string_view head_bytes_;
    std::string* body_ = nullptr;
    std::uint64_t body_bytes_ = 0;
    std::uint64_t body_bytes_max_ = 0;
};

/// Looks for the end of a head while it arrives; sees every byte once.
class HeadScanner {
  public:
    enum class Finding {
        NeedsMore,
        Complete,
        Malformed  ///< a line feed without carriage return, or no text at all (TLS)
    };

    /// `bytes` is everything since the last head, the earlier bytes unchanged.
    Finding scan(std::string_view bytes);

    /// With the empty line; after Complete.
    std::size_t head_bytes() const { return line_begin_; }

  private:
    std::size_t line_begin_ = 0;
    std::size_t seen_ = 0;
};

}  // namespace yimen::http
