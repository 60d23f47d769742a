#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cases/actions/act_on_case.h"
#include "cases/actions/office.h"

#include "core/result.h"
#include "platform/http/message.h"
#include "platform/http/router.h"
#include "platform/json/bind.h"
#include "platform/json/sparse.h"
#include "platform/services.h"

/// What the routes of cases read from a request, and how they answer.
namespace yimen::cases {

const people::Person& caller_of(const http::Request& request);

/// A parameter of the query, or empty.
std::string text_of(const http::Request& request, std::string_view name);

/// `limit` of the query: 50 unless given, 1 to 100.
std::int64_t page_limit_of(const http::Request& request);

/// The version that If-Match names. Refuses `version-required` without one.
Result<std::int64_t> version_of(const http::Request& request);

/// The case of the path as this person now sees it, with its version as ETag.
http::Response case_response(const http::Request& request, Services& services, Office& office);

/// Whether who asks reads nothing of the answer: `Prefer: return=minimal` (RFC 7240).
bool wants_little(const http::Request& request);

/// That it was done, with the version after it as ETag.
http::Response version_response(std::int64_t version);

using CaseHandler = http::Response (*)(const http::Request&, Services&, Office&);

void add_case_route(http::Router& router, Services& services, Office& office, http::Method method,
                    std::string pattern, std::string operation_id, CaseHandler handler,
                    http::Access access = http::Access::SignedIn);

template <class Body>
http::Response json_response(const Body& body) {
    http::Response response;
    response.body = json::write_at_once(body);
    return response;
}

}  // namespace yimen::cases
