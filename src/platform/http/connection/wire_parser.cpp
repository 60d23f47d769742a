#include "platform/http/connection/wire_parser.h"

#include <boost/asio/buffer.hpp>

#include "platform/http/header_values.h"

namespace yimen::http {

namespace beast_http = boost::beast::http;

WireParser::ErrorCode WireParser::parse_head(std::string_view bytes) {
    head_bytes_ = bytes;
    ErrorCode error;
    const auto taken = put(boost::asio::const_buffer{bytes.data(), bytes.size()}, error);
    if (!error && (!is_header_done() || taken != bytes.size()))
        error = beast_http::error::bad_field;
    eager(true);
    return error;
}

std::size_t WireParser::parse_body(std::string_view bytes, ErrorCode& error) {
    const auto taken = put(boost::asio::const_buffer{bytes.data(), bytes.size()}, error);
    if (error == beast_http::error::need_more) error = {};
    return taken;
}

void WireParser::on_request_impl(Verb, View method, View target, int version, ErrorCode&) {
    head_.method = method;
    head_.target = target;
    head_.version = version;
}

void WireParser::on_response_impl(int, View, int, ErrorCode&) {}

void WireParser::on_field_impl(Field, View name, View value, ErrorCode& error) {
    // Trailers after a chunked body say nothing we would believe.
    if (is_header_done()) return;
    const auto* begin = head_bytes_.data();
    const bool folded =
        !value.empty() && (value.data() < begin || value.data() >= begin + head_bytes_.size());
    if (folded) {
        error = beast_http::error::bad_obs_fold;
        return;
    }
    head_.fields.emplace_back(name, value);
}

void WireParser::on_header_impl(ErrorCode&) {}

void WireParser::on_body_init_impl(const boost::optional<std::uint64_t>&, ErrorCode&) {}

std::size_t WireParser::on_body_impl(View bytes, ErrorCode& error) {
    body_bytes_ += bytes.size();
    if (body_bytes_ > body_bytes_max_) {
        error = beast_http::error::body_limit;
        return 0;
    }
    body_->append(bytes);
    return bytes.size();
}

void WireParser::on_chunk_header_impl(std::uint64_t, View, ErrorCode&) {}

std::size_t WireParser::on_chunk_body_impl(std::uint64_t, View bytes, ErrorCode& error) {
    return on_body_impl(bytes, error);
}

void WireParser::on_finish_impl(ErrorCode&) {}

HeadScanner::Finding HeadScanner::scan(std::string_view bytes) {
    if (seen_ == 0 && !bytes.empty() && !is_token(bytes.substr(0, 1))) return Finding::Malformed;
    for (;;) {
        const auto line_feed = bytes.find('\n', seen_);
        if (line_feed == std::string_view::npos) {
            seen_ = bytes.size();
            return Finding::NeedsMore;
        }
        if (bytes[line_feed - 1] != '\r') return Finding::Malformed;
        const bool empty_line = line_feed == line_begin_ + 1;
        line_begin_ = line_feed + 1;
        seen_ = line_begin_;
        if (empty_line) return Finding::Complete;
    }
}

}  // namespace yimen::http
