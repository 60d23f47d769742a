#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "people/actions/change_unit.h"
#include "people/actions/identity.h"

#include "platform/http/router.h"
#include "platform/services.h"

/// The parts of add_routes, a file each.
namespace yimen::people {

/// changePassword, prepareSecondFactor, enrolSecondFactor.
void add_own_routes(http::Router& router, Services& services, const Identity& identity);

/// Accounts, posts and roles.
void add_account_routes(http::Router& router, Services& services, const Identity& identity);

/// Units and places.
void add_unit_routes(http::Router& router, Services& services, UnitsChanged units_changed);

/// Natural and legal persons.
void add_person_routes(http::Router& router, Services& services, const Identity& identity);

/// Applicants' accounts: registering, one's own profile, and what the window does for them.
void add_applicant_routes(http::Router& router, Services& services, const Identity& identity);

/// Systems of departments that work with the open API.
void add_client_routes(http::Router& router, Services& services, const Identity& identity);

/// The gate of Access::Client: puts a CallingClient into Request::caller. Refuses client-unknown.
std::optional<Problem> admit_client(http::Request& request, Services& services);

/// Who may act for whom, and who represents a legal person.
void add_mandate_routes(http::Router& router, Services& services, const Identity& identity);

using DeskHandler = http::Response (*)(const http::Request&, Services&, const Identity&);

/// Adds a route below /api/desk that staff may ask; it runs on a worker. Both must outlive the
/// router.
void add_desk_route(http::Router& router, Services& services, const Identity& identity,
                    http::Method method, std::string_view pattern, std::string operation_id,
                    DeskHandler handler);

/// Adds a route that everybody who is signed in may ask; it runs on a worker. Both must outlive the
/// router.
void add_own_route(http::Router& router, Services& services, const Identity& identity,
                   http::Method method, std::string pattern, std::string operation_id,
                   DeskHandler handler);

}  // namespace yimen::people
