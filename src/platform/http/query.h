#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/http/message.h"

/// What handlers read of an address that the contract's rules have passed (query_rules.h).
namespace yimen::http {

/// The parameter, or empty.
std::string text_of(const Request& request, std::string_view name);

/// What the contract calls an integer was checked before the handler is asked.
std::int64_t number_in(std::string_view text, std::int64_t otherwise);
std::int64_t number_of(const Request& request, std::string_view name, std::int64_t otherwise);

/// `limit`: as many as are usual unless it is given, 1 to 100.
std::int64_t page_limit_of(const Request& request, std::int64_t usual = 50);

}  // namespace yimen::http
