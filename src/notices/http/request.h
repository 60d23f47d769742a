#pragma once

#include <cstdint>

#include "notices/actions/read_messages.h"

#include "platform/http/json_response.h"
#include "platform/http/message.h"
#include "platform/http/query.h"

/// What the routes of notices read from a request, and how they answer.
namespace yimen::notices {

using http::json_response;

/// How many rows a page has unless more or fewer are asked for.
inline constexpr std::int64_t kPageUsual = 20;

const people::Person& caller_of(const http::Request& request);

}  // namespace yimen::notices
