#include "platform/http/outgoing.h"

#include <algorithm>
#include <array>
#include <ctime>
#include <stdexcept>

#include <boost/beast/http/status.hpp>
#include <fmt/format.h>

#include "platform/http/compression.h"
#include "platform/http/conditional.h"
#include "platform/http/file_body.h"
#include "platform/http/header_values.h"
#include "platform/http/problem_json.h"

namespace yimen::http {
namespace {

constexpr std::size_t kCompressedFromBytes = 1024;
constexpr std::size_t kUsualHeadBytes = 1024;

struct DefaultHeader {
    std::string_view name;
    std::string_view value;
};

constexpr std::array kSecurityHeaders{
    DefaultHeader{"Content-Security-Policy",
                  "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                  "object-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"},
    DefaultHeader{"X-Content-Type-Options", "nosniff"},
    DefaultHeader{"Referrer-Policy", "same-origin"},
    DefaultHeader{"Permissions-Policy",
                  "camera=(self), geolocation=(), microphone=(), payment=(), usb=()"},
    DefaultHeader{"Cross-Origin-Opener-Policy", "same-origin"},
    DefaultHeader{"Cross-Origin-Resource-Policy", "same-origin"},
};
constexpr DefaultHeader kTransportSecurity{"Strict-Transport-Security", "max-age=31536000"};

const std::string* find_header(const Response& response, std::string_view name) {
    const auto found =
        std::find_if(response.headers.begin(), response.headers.end(),
                     [&](const auto& header) { return equals_ignoring_case(header.first, name); });
    return found == response.headers.end() ? nullptr : &found->second;
}

bool may_have_body(int status) {
    return status >= 200 && status != 204 && status != 304;
}

void append_line(std::string& head, std::string_view name, std::string_view value) {
    head.append(name).append(": ").append(value).append("\r\n");
}

void append_defaults(std::string& head, const Response& response, const Request& request) {
    const auto append_missing = [&](const DefaultHeader& header) {
        if (!find_header(response, header.name)) append_line(head, header.name, header.value);
    };
    for (const auto& header : kSecurityHeaders) append_missing(header);
    if (request.secure) append_missing(kTransportSecurity);
    const bool has_etag = find_header(response, "ETag") != nullptr;
    append_missing({"Cache-Control", has_etag ? "private, no-cache" : "no-store"});
    append_missing({"X-Request-Id", request.request_id});
}

void append_given(std::string& head, const Response& response) {
    constexpr std::string_view kBreaks{"\r\n\0", 3};
    for (const auto& [name, value] : response.headers) {
        if (!is_token(name) || value.find_first_of(kBreaks) != std::string::npos) {
            throw std::invalid_argument{"a header of the answer would break its head: " + name};
        }
        append_line(head, name, value);
    }
}

std::string begin_head(const Response& response, const Request& request) {
    std::string head;
    head.reserve(kUsualHeadBytes);
    const auto reason = boost::beast::http::obsolete_reason(
        boost::beast::http::int_to_status(static_cast<unsigned>(response.status)));
    fmt::format_to(std::back_inserter(head), "HTTP/1.1 {} {}\r\n", response.status,
                   std::string_view{reason.data(), reason.size()});
    append_line(head, "Date", http_date_now());
    append_defaults(head, response, request);
    append_given(head, response);
    return head;
}

void append_length(std::string& head, std::uint64_t bytes) {
    append_line(head, "Content-Length", fmt::format_int{bytes}.c_str());
}

/// A strong tag would promise the same bytes with and without compression.
void weaken_etag(Response& response) {
    for (auto& [name, value] : response.headers) {
        if (equals_ignoring_case(name, "ETag") && value.starts_with('"')) value.insert(0, "W/");
    }
}

/// Sets the compressed form where client and content allow it.
void compress(Response& response, const Request& request, Place place) {
    if (find_header(response, "Content-Encoding")) return;
    const bool shared = response.shared_body_gzip != nullptr;
    const bool dynamic = place == Place::Worker && response.body.size() > kCompressedFromBytes &&
                         is_compressible(media_type(response.content_type));
    if (!shared && !dynamic) return;

    response.header("Vary", "Accept-Encoding");
    if (!accepts_encoding(request.header("accept-encoding"), "gzip")) return;
    if (shared) {
        response.shared_body = std::move(response.shared_body_gzip);
    } else {
        response.body = gzip(response.body, Effort::Quick);
    }
    response.header("Content-Encoding", "gzip");
    weaken_etag(response);
}

/// If-Range lets a range count only for the very bytes the client has begun with.
bool range_still_counts(const Request& request, std::string_view etag) {
    const auto condition = request.header("if-range");
    return condition.empty() || (condition == etag && !etag.starts_with("W/"));
}

/// Puts the file or the part of it that was asked for into `outgoing` and adapts the status.
void choose_file(Response& response, const Request& request, Outgoing& outgoing) {
    const auto file = FileBody::open(*response.file);
    response.file.reset();
    if (!file) {
        response = protocol_problem("not-found", {}, request);
        return;
    }
    if (!find_header(response, "ETag")) response.header("ETag", file->etag());
    const std::string etag = *find_header(response, "ETag");
    const bool reads = request.method == Method::Get || request.method == Method::Head;
    if (reads && none_match_names(request, etag)) {
        response.status = 304;
        return;
    }
    response.header("Accept-Ranges", "bytes");
    const auto size = file->size_bytes();
    outgoing.pieces_bytes = size;
    if (size > 0) outgoing.pieces = file->pieces({0, size - 1});
    if (request.method != Method::Get || response.status != 200) return;
    if (!range_still_counts(request, etag)) return;

    const auto resolved = resolve_range(request.header("range"), size);
    if (const auto* range = std::get_if<ByteRange>(&resolved)) {
        response.status = 206;
        response.header("Content-Range",
                        fmt::format("bytes {}-{}/{}", range->first, range->last, size));
        outgoing.pieces = file->pieces(*range);
        outgoing.pieces_bytes = range->size_bytes();
    } else if (std::get<RangeAnswer>(resolved) == RangeAnswer::Unsatisfiable) {
        outgoing.pieces = nullptr;
        outgoing.pieces_bytes.reset();
        response = protocol_problem("range-not-satisfiable", {}, request);
        response.header("Content-Range", fmt::format("bytes */{}", size));
    }
}

/// Content-Length or chunked coding, and what of the body goes out at all.
void frame(Response& response, const Request& request, int version, Outgoing& outgoing) {
    if (!may_have_body(response.status)) {
        outgoing.pieces = nullptr;
        outgoing.pieces_bytes.reset();
        return;
    }
    append_line(outgoing.head, "Content-Type", response.content_type);
    if (!outgoing.pieces) outgoing.pieces = std::move(response.pieces);
    outgoing.events = std::move(response.events);
    const bool of_unknown_length = !outgoing.pieces_bytes && (outgoing.pieces || outgoing.events);
    if (of_unknown_length) {
        outgoing.chunked = version == 11;
        outgoing.ends_by_close = version == 10;
        if (outgoing.chunked) append_line(outgoing.head, "Transfer-Encoding", "chunked");
    } else if (outgoing.pieces_bytes) {
        append_length(outgoing.head, *outgoing.pieces_bytes);
    } else if (response.shared_body) {
        append_length(outgoing.head, response.shared_body->size());
        outgoing.shared = std::move(response.shared_body);
    } else {
        append_length(outgoing.head, response.body.size());
        outgoing.body = std::move(response.body);
    }
    if (request.method == Method::Head) {
        Outgoing without_body;
        without_body.head = std::move(outgoing.head);
        outgoing = std::move(without_body);
    }
}

}  // namespace

std::string_view http_date_now() {
    thread_local std::time_t made_at = 0;
    thread_local std::string date;
    const auto now = std::time(nullptr);
    if (now == made_at) return date;
    constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    std::tm parts{};
    ::gmtime_r(&now, &parts);
    date = fmt::format("{}, {:02} {} {} {:02}:{:02}:{:02} GMT", kDays[parts.tm_wday], parts.tm_mday,
                       kMonths[parts.tm_mon], parts.tm_year + 1900, parts.tm_hour, parts.tm_min,
                       parts.tm_sec);
    made_at = now;
    return date;
}

Outgoing prepare(Response response, const Request& request, int version, Place place) {
    Outgoing outgoing;
    if (response.file) choose_file(response, request, outgoing);
    compress(response, request, place);
    if (response.events) {
        response.content_type = "text/event-stream";
        // A proxy that collects the answer before it passes it on would hold the events back.
        response.header("X-Accel-Buffering", "no");
    }
    outgoing.head = begin_head(response, request);
    frame(response, request, version, outgoing);
    outgoing.status = response.status;
    return outgoing;
}

}  // namespace yimen::http
