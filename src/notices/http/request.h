#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "notices/actions/read_messages.h"

#include "platform/http/message.h"
#include "platform/json/sparse.h"

/// What the routes of notices read from a request, and how they answer.
namespace yimen::notices {

const people::Person& caller_of(const http::Request& request);

/// A parameter of the query, or empty.
std::string text_of(const http::Request& request, std::string_view name);

/// `limit` of the query: 20 unless given, 1 to 100.
std::int64_t page_limit_of(const http::Request& request);

template <class Body>
http::Response json_response(const Body& body) {
    http::Response response;
    response.body = json::write_at_once(body);
    return response;
}

}  // namespace yimen::notices
