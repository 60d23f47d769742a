#pragma once

#include <any>
#include <cstdint>
#include <string>
#include <string_view>

#include "sharing/actions/read_cases.h"

#include "platform/http/json_response.h"
#include "platform/http/keyed_write.h"
#include "platform/http/message.h"
#include "platform/http/problem_json.h"
#include "platform/http/query.h"
#include "platform/json/bind.h"

/// What the routes of sharing read from a request, and how they answer.
namespace yimen::sharing {

using http::json_response;

const people::CallingClient& client_of(const http::Request& request);
const people::Person& person_of(const http::Request& request);

/// `before` and `limit` of the query.
CasePage page_of(const http::Request& request);

/// The write of the client with its key.
Result<db::KeyedWrite> write_of(const http::Request& request, const crypto::FieldCipher& cipher);

/// The version that If-Match names. Refuses version-required without one.
Result<std::int64_t> version_of(const http::Request& request);

}  // namespace yimen::sharing
