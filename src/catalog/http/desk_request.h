#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "catalog/actions/entry_for_change.h"

#include "platform/http/json_response.h"
#include "platform/http/message.h"
#include "platform/http/query.h"
#include "platform/http/router.h"
#include "platform/json/bind.h"
#include "platform/services.h"

/// What the routes of the desk read from a request, and how they answer.
namespace yimen::catalog {

using http::json_response;

const people::Person& caller_of(const http::Request& request);

/// The version that If-Match names. Refuses `version-required` without one.
Result<std::int64_t> version_of(const http::Request& request);

/// Who acts on which entry in which version and why. Refusals, in this order: `text-too-long`,
/// `version-required` without If-Match.
Result<EntryCommand> command_of(const http::Request& request, std::string reason);

/// The entry of the path as this person now sees it.
http::Response entry_response(const http::Request& request, Services& services);

/// The same after an act, or why it was refused.
http::Response after(const Result<Done>& done, const http::Request& request, Services& services);

using DeskHandler = http::Response (*)(const http::Request&, Services&);

/// Adds a route below /api/desk that staff may ask.
void add_desk_route(http::Router& router, Services& services, http::Method method,
                    std::string_view pattern, std::string operation_id, DeskHandler handler);

/// The same for those who hold some right on the catalogue; all others are refused `forbidden`
/// before anything is read.
void add_catalog_route(http::Router& router, Services& services, http::Method method,
                       std::string_view pattern, std::string operation_id, DeskHandler handler);

}  // namespace yimen::catalog
