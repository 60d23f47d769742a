#include "platform/http/url_text.h"

#include <algorithm>

#include "core/text/text.h"

namespace yimen::http {
namespace {

int hex_digit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

bool has_dot_segment(std::string_view path) {
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto slash = std::min(path.find('/'), path.size());
        const auto segment = path.substr(0, slash);
        if (segment == "." || segment == "..") return true;
        path.remove_prefix(slash);
    }
    return false;
}

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7F;
}

}  // namespace

std::optional<std::string> percent_decode(std::string_view encoded, Plus plus) {
    std::string decoded;
    decoded.reserve(encoded.size());
    for (std::size_t at = 0; at < encoded.size(); ++at) {
        if (encoded[at] == '+' && plus == Plus::IsSpace) {
            decoded += ' ';
        } else if (encoded[at] != '%') {
            decoded += encoded[at];
        } else {
            if (encoded.size() - at < 3) return std::nullopt;
            const int high = hex_digit(encoded[at + 1]);
            const int low = hex_digit(encoded[at + 2]);
            if (high < 0 || low < 0) return std::nullopt;
            decoded += static_cast<char>(high * 16 + low);
            at += 2;
        }
    }
    return decoded;
}

std::optional<std::string> decode_path(std::string_view raw) {
    if (raw.empty() || raw.front() != '/') return std::nullopt;
    auto path = percent_decode(raw, Plus::IsPlus);
    if (!path) return std::nullopt;
    // An encoded slash would become a border between segments that the sender did not mean.
    if (std::count(raw.begin(), raw.end(), '/') != std::count(path->begin(), path->end(), '/')) {
        return std::nullopt;
    }
    if (std::any_of(path->begin(), path->end(), is_control)) return std::nullopt;
    if (!text::is_valid_utf8(*path) || has_dot_segment(*path)) return std::nullopt;
    return path;
}

std::optional<NamedValues> parse_query(std::string_view raw) {
    NamedValues pairs;
    while (!raw.empty()) {
        const auto end = std::min(raw.find('&'), raw.size());
        const auto pair = raw.substr(0, end);
        raw.remove_prefix(std::min(end + 1, raw.size()));
        if (pair.empty()) continue;

        const auto equals = std::min(pair.find('='), pair.size());
        auto name = percent_decode(pair.substr(0, equals), Plus::IsSpace);
        auto value = percent_decode(pair.substr(std::min(equals + 1, pair.size())), Plus::IsSpace);
        if (!name || !value || !text::is_valid_utf8(*name) || !text::is_valid_utf8(*value))
            return std::nullopt;
        if (name->find('\0') != std::string::npos || value->find('\0') != std::string::npos) {
            return std::nullopt;
        }
        pairs.add(std::move(*name), std::move(*value));
    }
    return pairs;
}

}  // namespace yimen::http
