#include "platform/http/conditional.h"

#include <charconv>
#include <utility>

#include "platform/http/header_values.h"

namespace yimen::http {
namespace {

std::string_view without_weakness(std::string_view etag) {
    return etag.starts_with("W/") ? etag.substr(2) : etag;
}

}  // namespace

std::string etag_of_version(std::int64_t version) {
    return '"' + std::to_string(version) + '"';
}

bool none_match_names(const Request& request, std::string_view etag) {
    for (const auto& [name, value] : request.headers) {
        if (name != "if-none-match") continue;
        for (const auto tag : list_elements(value)) {
            if (tag == "*" || without_weakness(tag) == without_weakness(etag)) return true;
        }
    }
    return false;
}

std::optional<std::int64_t> version_from_if_match(const Request& request) {
    const auto tag = without_weakness(trim(request.header("if-match")));
    if (tag.size() < 3 || tag.front() != '"' || tag.back() != '"') return std::nullopt;
    const auto digits = tag.substr(1, tag.size() - 2);
    std::int64_t version = 0;
    const auto* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, version);
    if (read.ec != std::errc{} || read.ptr != end) return std::nullopt;
    // "017" was never given out.
    if (etag_of_version(version) != tag) return std::nullopt;
    return version;
}

Response with_etag(const Request& request, std::string etag, Response response) {
    if (none_match_names(request, etag)) {
        Response unchanged;
        unchanged.status = 304;
        unchanged.headers = std::move(response.headers);
        return std::move(unchanged.header("ETag", std::move(etag)));
    }
    response.header("ETag", std::move(etag));
    return response;
}

}  // namespace yimen::http
