// Reads the input as the bytes of a connection: head, decoding, body; what handlers rely on must
// hold for whatever gets through.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text/text.h"
#include "platform/http/conditional.h"
#include "platform/http/connection/wire_parser.h"
#include "platform/http/decode_request.h"
#include "platform/http/header_values.h"
#include "platform/http/problem_json.h"
#include "platform/http/request_id.h"

namespace {

using namespace yimen::http;

void require(bool holds) {
    if (!holds) std::abort();
}

void check_text(const NamedValues& values) {
    for (const auto& [name, value] : values) {
        require(yimen::text::is_valid_utf8(name) && yimen::text::is_valid_utf8(value));
    }
}

void check(const DecodedRequest& decoded) {
    const auto& request = decoded.request;
    require(is_request_id(request.request_id));
    check_text(request.headers);
    check_text(request.cookies);
    protocol_problem(decoded.refusal.empty() ? "unexpected" : decoded.refusal, {}, request);
    if (!decoded.refusal.empty()) return;
    require(request.path.starts_with('/') && yimen::text::is_valid_utf8(request.path));
    require(request.path.find('\0') == std::string::npos);
    require((request.path + "/").find("/../") == std::string::npos);
    check_text(request.query);
    version_from_if_match(request);
    none_match_names(request, "\"1\"");
    accepts_encoding(request.header("accept-encoding"), "gzip");
    accepts_html(request.header("accept"));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    HeadScanner scanner;
    if (scanner.scan(bytes) != HeadScanner::Finding::Complete) return 0;
    WireParser parser;
    if (parser.parse_head(bytes.substr(0, scanner.head_bytes()))) return 0;

    static const TrustedProxies proxies{{"127.0.0.1"}};
    const auto decoded = decode_request(parser.head(), *parse_address("127.0.0.1"), proxies);
    check(decoded);
    if (!decoded.refusal.empty() || !decoded.framing.has_body()) return 0;

    constexpr std::uint64_t kBodyBytesMax = 64 * 1024;
    std::string body;
    parser.set_body(body, kBodyBytesMax);
    auto rest = bytes.substr(scanner.head_bytes());
    while (!rest.empty() && !parser.is_done()) {
        WireParser::ErrorCode error;
        const auto taken = parser.parse_body(rest, error);
        if (error || taken == 0) break;
        rest.remove_prefix(taken);
    }
    require(body.size() <= kBodyBytesMax);
    return 0;
}
