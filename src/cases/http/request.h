#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "cases/actions/act_on_case.h"
#include "cases/actions/office.h"

#include "core/result.h"
#include "platform/http/json_response.h"
#include "platform/http/message.h"
#include "platform/http/query.h"
#include "platform/http/router.h"
#include "platform/json/bind.h"
#include "platform/services.h"

/// What the routes of cases read from a request, and how they answer.
namespace yimen::cases {

using http::json_response;

const people::Person& caller_of(const http::Request& request);

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
                    http::Access access = http::Access::SignedIn,
                    http::Runs runs = http::Runs::OnWorker);

}  // namespace yimen::cases
