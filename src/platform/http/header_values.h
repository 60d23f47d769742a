#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace yimen::http {

bool equals_ignoring_case(std::string_view left, std::string_view right);

std::string lower_case(std::string_view ascii);

/// Without spaces and tabs at both ends.
std::string_view trim(std::string_view text);

/// The elements of a comma-separated list outside of quotes, trimmed, without empty ones.
std::vector<std::string_view> list_elements(std::string_view header);

/// Letters, digits and !#$%&'*+-.^_`|~ (RFC 9110 §5.6.2), at least one.
bool is_token(std::string_view text);

/// The part before the first ';', trimmed, in lower case: "multipart/form-data".
std::string media_type(std::string_view header);

/// A parameter (`; name=value` or `; name="value"`), its quotes and \" taken away; empty when
/// missing or malformed.
std::optional<std::string> header_parameter(std::string_view header, std::string_view name);

/// Whether Accept-Encoding takes this coding (RFC 9110 §12.5.3), named or by `*`.
bool accepts_encoding(std::string_view accept_encoding, std::string_view coding);

/// Whether Accept takes text/html by name: true for a browser that opens a page.
bool accepts_html(std::string_view accept);

enum class Language { Chinese, English };

/// The one of the two that Accept-Language likes better; Chinese when in doubt.
Language preferred_language(std::string_view accept_language);

}  // namespace yimen::http
