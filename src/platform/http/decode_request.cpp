#include "platform/http/decode_request.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

#include "core/text/text.h"
#include "platform/http/cookies.h"
#include "platform/http/header_values.h"
#include "platform/http/request_id.h"
#include "platform/http/url_text.h"

namespace yimen::http {
namespace {

std::optional<Method> parse_method(std::string_view name) {
    for (const auto method :
         {Method::Get, Method::Head, Method::Post, Method::Put, Method::Patch, Method::Delete}) {
        if (method_name(method) == name) return method;
    }
    return std::nullopt;
}

bool is_known_to_http(std::string_view method) {
    return method == "OPTIONS" || method == "TRACE" || method == "CONNECT";
}

/// Every value under `name`, which must be in lower case.
std::vector<std::string_view> values_of(const Request& request, std::string_view name) {
    std::vector<std::string_view> values;
    for (const auto& [field, value] : request.headers) {
        if (field == name) values.push_back(value);
    }
    return values;
}

/// A name or address with an optional port; nothing that could mean another authority.
bool is_host(std::string_view host) {
    return !host.empty() && std::all_of(host.begin(), host.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               c == '.' || c == '-' || c == '_' || c == ':' || c == '[' || c == ']';
    });
}

bool has_good_host(const Request& request, int version) {
    const auto hosts = values_of(request, "host");
    if (hosts.empty()) return version == 10;
    return hosts.size() == 1 && is_host(hosts.front());
}

/// Takes "http://host" away, which a request to a proxy carries (RFC 9112 §3.2.2).
std::string_view origin_form(std::string_view target) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (!equals_ignoring_case(target.substr(0, scheme.size()), scheme)) continue;
        const auto rest = target.substr(scheme.size());
        const auto path = rest.find_first_of("/?");
        if (path == std::string_view::npos || !is_host(rest.substr(0, path))) return {};
        return rest.substr(path);
    }
    return target;
}

bool decode_target(std::string_view raw, Request& request) {
    const auto target = origin_form(raw);
    const auto question = target.find('?');
    auto path = decode_path(target.substr(0, question));
    if (!path || target.find('#') != std::string_view::npos) return false;
    request.path = std::move(*path);
    if (question == std::string_view::npos) return true;
    auto query = parse_query(target.substr(question + 1));
    if (!query) return false;
    request.query = std::move(*query);
    return true;
}

bool decode_fields(const RawHead& head, Request& request) {
    request.headers.reserve(head.fields.size());
    bool good = true;
    for (const auto& [name, value] : head.fields) {
        if (!text::is_valid_utf8(value)) {
            good = false;
            continue;
        }
        request.headers.add(lower_case(name), std::string{value});
    }
    return good;
}

/// False when the length of the body could be read in two ways.
bool decode_framing(const RawHead& head, const Request& request, BodyFraming& framing) {
    const auto lengths = values_of(request, "content-length");
    const auto encodings = values_of(request, "transfer-encoding");
    if (!encodings.empty()) {
        if (!lengths.empty() || head.version == 10 || encodings.size() > 1) return false;
        framing.chunked = equals_ignoring_case(encodings.front(), "chunked");
        return framing.chunked;
    }
    if (lengths.empty()) return true;
    const auto digits = lengths.front();
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, framing.length_bytes);
    return lengths.size() == 1 && read.ec == std::errc{} && read.ptr == end;
}

void decode_origin(const NetworkAddress& peer, const TrustedProxies& proxies, Request& request) {
    auto client = peer;
    if (proxies.trusts(peer)) {
        std::vector<std::string_view> hops;
        for (const auto value : values_of(request, "x-forwarded-for")) {
            for (const auto hop : list_elements(value)) hops.push_back(hop);
        }
        client = proxies.client(peer, hops);
        const auto schemes = values_of(request, "x-forwarded-proto");
        request.secure = schemes.size() == 1 && equals_ignoring_case(schemes.front(), "https");
    }
    request.client_address = to_text(client);
    const auto given = request.header("x-request-id");
    request.request_id = is_request_id(given) ? std::string{given} : make_request_id();
}

std::string_view refusal_of(const RawHead& head, DecodedRequest& decoded, bool good_fields) {
    auto& request = decoded.request;
    const auto method = parse_method(head.method);
    if (!method && !is_known_to_http(head.method)) return "method-not-implemented";
    if (!method) return "method-not-allowed";
    request.method = *method;

    if (!good_fields || !decode_target(head.target, request)) return "bad-request";
    if (!has_good_host(request, head.version)) return "bad-request";
    if (!decode_framing(head, request, decoded.framing)) return "bad-request";

    for (const auto expectation : values_of(request, "expect")) {
        if (!equals_ignoring_case(expectation, "100-continue")) return "expectation-failed";
        decoded.framing.waits_for_continue = head.version == 11;
    }
    for (const auto encoding : values_of(request, "content-encoding")) {
        if (!equals_ignoring_case(encoding, "identity")) return "unsupported-media-type";
    }
    return {};
}

}  // namespace

DecodedRequest decode_request(const RawHead& head, const NetworkAddress& peer,
                              const TrustedProxies& proxies) {
    DecodedRequest decoded;
    auto& request = decoded.request;
    const bool good_fields = decode_fields(head, request);
    decode_origin(peer, proxies, request);
    for (const auto value : values_of(request, "cookie")) {
        for (const auto& [name, content] : parse_cookies(value)) request.cookies.add(name, content);
    }
    decoded.refusal = refusal_of(head, decoded, good_fields);
    return decoded;
}

}  // namespace yimen::http
