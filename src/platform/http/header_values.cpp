#include "platform/http/header_values.h"

#include <algorithm>
#include <charconv>

namespace yimen::http {
namespace {

char lower(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// The end of the first `separator` outside of quotes, or the whole size.
std::size_t find_unquoted(std::string_view text, char separator) {
    bool quoted = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (quoted && text[at] == '\\') {
            ++at;
        } else if (text[at] == '"') {
            quoted = !quoted;
        } else if (!quoted && text[at] == separator) {
            return at;
        }
    }
    return text.size();
}

/// `;q=0.5` in thousandths; 1000 when missing, 0 when malformed.
int quality_thousandths(std::string_view element) {
    const auto given = header_parameter(element, "q");
    if (!given) return 1000;
    if (given->empty() || given->size() > 5 || (given->front() != '0' && given->front() != '1')) {
        return 0;
    }
    double quality = 0;
    const auto* end = given->data() + given->size();
    const auto read = std::from_chars(given->data(), end, quality, std::chars_format::fixed);
    if (read.ec != std::errc{} || read.ptr != end || quality > 1) return 0;
    return static_cast<int>(quality * 1000);
}

std::string unquote(std::string_view quoted) {
    std::string text;
    for (std::size_t at = 0; at < quoted.size(); ++at) {
        // Only the quote is escaped: senders put bare backslashes into file names.
        if (quoted[at] == '\\' && at + 1 < quoted.size() && quoted[at + 1] == '"') ++at;
        text += quoted[at];
    }
    return text;
}

}  // namespace

bool equals_ignoring_case(std::string_view left, std::string_view right) {
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](char a, char b) { return lower(a) == lower(b); });
}

std::string lower_case(std::string_view ascii) {
    std::string lowered{ascii};
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    return lowered;
}

std::string_view trim(std::string_view text) {
    const auto first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

std::vector<std::string_view> list_elements(std::string_view header) {
    std::vector<std::string_view> elements;
    while (!header.empty()) {
        const auto end = find_unquoted(header, ',');
        const auto element = trim(header.substr(0, end));
        if (!element.empty()) elements.push_back(element);
        header.remove_prefix(std::min(end + 1, header.size()));
    }
    return elements;
}

bool is_token(std::string_view text) {
    const auto fits = [](char c) {
        return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'z') ||
               (c != '\0' && std::string_view{"!#$%&'*+-.^_`|~"}.find(c) != std::string_view::npos);
    };
    return !text.empty() && std::all_of(text.begin(), text.end(), fits);
}

std::string media_type(std::string_view header) {
    return lower_case(trim(header.substr(0, header.find(';'))));
}

std::optional<std::string> header_parameter(std::string_view header, std::string_view name) {
    auto at = find_unquoted(header, ';');
    while (at < header.size()) {
        header.remove_prefix(at + 1);
        at = find_unquoted(header, ';');
        const auto parameter = trim(header.substr(0, at));
        const auto equals = parameter.find('=');
        if (equals == std::string_view::npos) continue;
        if (!equals_ignoring_case(trim(parameter.substr(0, equals)), name)) continue;

        const auto value = trim(parameter.substr(equals + 1));
        if (value.empty() || value.front() != '"') return std::string{value};
        if (value.size() < 2 || value.back() != '"') return std::nullopt;
        return unquote(value.substr(1, value.size() - 2));
    }
    return std::nullopt;
}

bool accepts_encoding(std::string_view accept_encoding, std::string_view coding) {
    bool by_star = false;
    for (const auto element : list_elements(accept_encoding)) {
        const auto name = trim(element.substr(0, element.find(';')));
        const bool accepted = quality_thousandths(element) > 0;
        if (equals_ignoring_case(name, coding)) return accepted;
        if (name == "*") by_star = accepted;
    }
    return by_star;
}

bool accepts_html(std::string_view accept) {
    for (const auto element : list_elements(accept)) {
        if (media_type(element) == "text/html") return quality_thousandths(element) > 0;
    }
    return false;
}

Language preferred_language(std::string_view accept_language) {
    int chinese = 0;
    int english = 0;
    for (const auto element : list_elements(accept_language)) {
        const auto tag = lower_case(trim(element.substr(0, element.find(';'))));
        const auto primary = std::string_view{tag}.substr(0, tag.find('-'));
        if (primary == "zh") chinese = std::max(chinese, quality_thousandths(element));
        if (primary == "en") english = std::max(english, quality_thousandths(element));
    }
    return english > chinese ? Language::English : Language::Chinese;
}

}  // namespace yimen::http
