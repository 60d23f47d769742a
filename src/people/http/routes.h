#pragma once

#include <optional>
#include <string>

#include "people/actions/change_unit.h"
#include "people/actions/identity.h"
#include "people/domain/person.h"

#include "core/result.h"
#include "platform/http/router.h"
#include "platform/services.h"

namespace yimen::people {

/// Who asks; nobody when there is no open session. Refuses forged-request: what is not GET or HEAD
/// must carry `X-Requested-With: yimen`, which a page of another site cannot send. What carries
/// `X-Unattended: yes`, or asks for events, was asked by a page alone and does not keep the session
/// open.
Result<std::optional<Person>> identify(const http::Request& request, Services& services,
                                       const Identity& identity);

/// With which find_session finds out again who asks; empty: nobody.
std::string session_cookie_of(const http::Request& request);

/// The gate of the whole server: puts a Person into Request::caller when somebody is signed in. For
/// Access::Client a CallingClient instead, and no session counts; that refuses client-unknown only.
/// Other refusals, in this order: forged-request, not-signed-in, and for Access::Staff forbidden
/// (without a post), password-change-required, second-factor-enrolment-required. Asks nothing of
/// the store for public routes that run immediately.
std::optional<Problem> admit(const http::Route& route, http::Request& request, Services& services,
                             const Identity& identity);

/// Whether `admit` has to look for a session to know who sends this request of a public route.
bool asks_the_store(const http::Request& request);

/// What api/openapi.yaml has of sessions, the audit log, accounts, posts, roles, units, places,
/// persons and clients. Both must outlive the router. `units_changed` is told of units that got
/// another name or place.
void add_routes(http::Router& router, Services& services, const Identity& identity,
                UnitsChanged units_changed);

}  // namespace yimen::people
