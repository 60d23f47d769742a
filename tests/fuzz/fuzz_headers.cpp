// Any bytes as the value of each header that is read, as a path, a query and an address: what is
// taken holds what the headers of these parsers promise.

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>

#include "core/text/text.h"
#include "platform/http/byte_range.h"
#include "platform/http/conditional.h"
#include "platform/http/cookies.h"
#include "platform/http/header_values.h"
#include "platform/http/network_address.h"
#include "platform/http/url_text.h"

namespace {

using namespace yimen::http;

void require(bool holds) {
    if (!holds) std::abort();
}

void check_cookies(std::string_view value) {
    for (const auto& [name, held] : parse_cookies(value)) {
        require(is_token(name));
        const Cookie cookie{.name = name, .value = held, .max_age = {}};
        try {
            require(set_cookie(cookie, Request{}).find('\n') == std::string::npos);
        } catch (const std::invalid_argument&) {
            require(!held.empty());
        }
    }
}

void check_range(std::string_view value) {
    for (const std::uint64_t size :
         {std::uint64_t{0}, std::uint64_t{1}, std::uint64_t{500}, std::uint64_t{1} << 62U}) {
        const auto answer = resolve_range(value, size);
        const auto* range = std::get_if<ByteRange>(&answer);
        if (range == nullptr) continue;
        require(range->first <= range->last && range->last < size);
        require(range->size_bytes() >= 1 && range->size_bytes() <= size);
    }
}

void check_conditions(const std::string& value) {
    Request request;
    request.headers.add("if-match", value);
    request.headers.add("if-none-match", value);
    if (const auto version = version_from_if_match(request)) {
        const auto tag = etag_of_version(*version);
        require(value.find(tag) != std::string::npos);
        require(none_match_names(request, tag));
    }
    (void)none_match_names(request, "\"1-abc\"");
}

void check_lists(std::string_view value) {
    for (const auto element : list_elements(value)) {
        require(!element.empty() && trim(element) == element);
    }
    require(lower_case(media_type(value)) == media_type(value));
    (void)header_parameter(value, "boundary");
    (void)accepts_encoding(value, "gzip");
    (void)accepts_html(value);
    (void)preferred_language(value);
}

void check_urls(std::string_view value) {
    if (const auto path = decode_path(value)) {
        require(path->starts_with('/') && yimen::text::is_valid_utf8(*path));
        require((*path + "/").find("/../") == std::string::npos);
        require(path->find('\0') == std::string::npos);
    }
    if (const auto query = parse_query(value)) {
        for (const auto& [name, held] : *query) {
            require(yimen::text::is_valid_utf8(name) && yimen::text::is_valid_utf8(held));
        }
    }
    if (const auto decoded = percent_decode(value, Plus::IsPlus)) {
        require(decoded->size() <= value.size());
    }
}

void check_addresses(const std::string& value) {
    const auto address = parse_address(value);
    if (address) require(parse_address(to_text(*address)) == address);
    static const TrustedProxies proxies{{"127.0.0.1", "10.0.0.0/8", "fd00::/8"}};
    const auto peer = *parse_address("10.1.2.3");
    const auto client = proxies.client(peer, {value});
    require(client == peer || parse_address(to_text(client)) == client);
    try {
        (void)TrustedProxies{{value}};
    } catch (const std::runtime_error&) {
        return;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string value{reinterpret_cast<const char*>(bytes), size};
    check_cookies(value);
    check_range(value);
    check_conditions(value);
    check_lists(value);
    check_urls(value);
    check_addresses(value);
    return 0;
}
