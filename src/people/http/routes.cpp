#include "people/http/routes.h"

#include <any>
#include <string>
#include <utility>

#include "people/actions/export_people.h"
#include "people/actions/find_session.h"
#include "people/actions/list_sessions.h"
#include "people/actions/own_profile.h"
#include "people/actions/revoke_session.h"
#include "people/actions/search_audit.h"
#include "people/actions/sign_in.h"
#include "people/actions/sign_out.h"
#include "people/domain/device.h"
#include "people/http/answers.h"
#include "people/http/json.h"
#include "people/http/part_routes.h"

namespace yimen::people {

namespace {

constexpr std::int64_t kAuditPageUsual = 50;

body::Session session_of(const Person* person, Services& services, const Identity& identity) {
    auto session = body::to_session(person, identity.local_sign_in);
    if (person == nullptr) return session;
    const auto own = find_own_standing(*person, services, identity);
    if (own) session.applicant = body::to_applicant(*own);
    return session;
}

http::Response answer_sign_in(const http::Request& request, Services& services,
                              const Identity& identity) {
    auto body = json::read_body<body::SignIn>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto signed_in = sign_in({.account = std::move(body->account),
                                    .password = std::move(body->password),
                                    .second_factor = std::move(body->second_factor),
                                    .address = request.client_address,
                                    .device = device_named(request.header("user-agent"))},
                                   services, identity);
    if (!signed_in) return refuse(signed_in.problem(), request);
    auto response = answer(session_of(&signed_in->person, services, identity));
    set_session_cookie(response, signed_in->cookie, request);
    return response;
}

http::Response answer_sign_out(const http::Request& request, Services& services) {
    const auto done = sign_out(caller_of(request), services);
    if (!done) return refuse(done.problem(), request);
    auto response = answer_nothing();
    set_session_cookie(response, {}, request);
    return response;
}

http::Response answer_list_sessions(const http::Request& request, Services& services,
                                    const Identity& identity) {
    const auto& person = caller_of(request);
    return answer(body::to_open_sessions(list_sessions(person, services, identity), person));
}

http::Response answer_revoke_session(const http::Request& request, Services& services) {
    return answer_done(
        revoke_session(caller_of(request), request.path_parameter("session_id"), services),
        request);
}

Result<SearchAudit> read_audit_search(const http::Request& request) {
    std::vector<FieldProblem> faults;
    SearchAudit command{.reader = caller_of(request),
                        .account = request.parameter("account"),
                        .act = request.parameter("act"),
                        .subject = request.parameter("subject"),
                        .from = read_day(request.parameter("from"), "/from", faults),
                        .to = read_day(request.parameter("to"), "/to", faults),
                        .after = request.parameter("after")};
    command.limit = read_number(request, "limit", kAuditPageUsual);
    if (!faults.empty()) return invalid_input(std::move(faults));
    return command;
}

http::Response answer_search_audit(const http::Request& request, Services& services) {
    const auto command = read_audit_search(request);
    if (!command) return refuse(command.problem(), request);
    const auto page = search_audit(*command, services);
    return page ? answer(body::to_audit_page(*page)) : refuse(page.problem(), request);
}

http::Response answer_export_audit(const http::Request& request, Services& services) {
    const auto command = read_audit_search(request);
    if (!command) return refuse(command.problem(), request);
    return answer_workbook(export_audit(*command, services), "audit", request);
}

/// What somebody has to do before the work of a post.
std::optional<Problem> find_owed(const Person& person) {
    if (person.owed.password_change) {
        return Problem{ProblemKind::Forbidden, "password-change-required", {}, {}};
    }
    if (person.owed.second_factor) {
        return Problem{ProblemKind::Forbidden, "second-factor-enrolment-required", {}, {}};
    }
    return std::nullopt;
}

const Person* find_caller(const http::Request& request) {
    return std::any_cast<Person>(&request.caller);
}

Use use_of(const http::Request& request) {
    const bool page_alone =
        request.header("x-unattended") == "yes" || request.header("accept") == "text/event-stream";
    return page_alone ? Use::OfThePageAlone : Use::OfSomebody;
}

}  // namespace

std::string session_cookie_of(const http::Request& request) {
    return std::string{request.cookie(session_cookie_name(request))};
}

Result<std::optional<Person>> identify(const http::Request& request, Services& services,
                                       const Identity& identity) {
    const bool reads = request.method == http::Method::Get || request.method == http::Method::Head;
    if (!reads && request.header("x-requested-with") != "yimen") {
        return Problem{ProblemKind::Forbidden, "forged-request", {}, {}};
    }
    return find_session(request.cookie(session_cookie_name(request)), request.client_address,
                        services, identity, use_of(request));
}

bool asks_the_store(const http::Request& request) {
    return !request.cookie(session_cookie_name(request)).empty();
}

std::optional<Problem> admit(const http::Route& route, http::Request& request, Services& services,
                             const Identity& identity) {
    if (route.access == http::Access::Public && route.runs == http::Runs::Immediately) return {};
    if (route.access == http::Access::Client) return admit_client(request, services);
    auto person = identify(request, services, identity);
    if (!person) return person.problem();
    if (route.access != http::Access::Public) {
        if (!*person) return Problem{ProblemKind::Unauthenticated, "not-signed-in", {}, {}};
        if (route.access == http::Access::Staff && !(*person)->is_staff()) {
            return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        }
        if (route.access == http::Access::Staff) {
            if (auto owed = find_owed(**person)) return owed;
        }
    }
    if (*person) request.caller = std::move(**person);
    return std::nullopt;
}

void add_desk_route(http::Router& router, Services& services, const Identity& identity,
                    http::Method method, std::string_view pattern, std::string operation_id,
                    DeskHandler handler) {
    router.add({method, std::string{"/api/desk"}.append(pattern), std::move(operation_id),
                http::Access::Staff, http::Runs::OnWorker,
                [&services, &identity, handler](const http::Request& request) {
                    return handler(request, services, identity);
                }});
}

void add_routes(http::Router& router, Services& services, const Identity& identity,
                UnitsChanged units_changed) {
    using http::Access;
    using http::Method;
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         Access access, http::Handler handler) {
        router.add({method, std::move(pattern), std::move(operation_id), access,
                    http::Runs::OnWorker, std::move(handler)});
    };
    add(Method::Get, "/api/session", "getSession", Access::Public,
        [&services, &identity](const http::Request& request) {
            return answer(session_of(find_caller(request), services, identity));
        });
    add(Method::Post, "/api/session", "signIn", Access::Public,
        [&services, &identity](const http::Request& request) {
            return answer_sign_in(request, services, identity);
        });
    add(Method::Delete, "/api/session", "signOut", Access::SignedIn,
        [&services](const http::Request& request) { return answer_sign_out(request, services); });
    add(Method::Get, "/api/sessions", "listSessions", Access::SignedIn,
        [&services, &identity](const http::Request& request) {
            return answer_list_sessions(request, services, identity);
        });
    add(Method::Delete, "/api/sessions/{session_id}", "revokeSession", Access::SignedIn,
        [&services](const http::Request& request) {
            return answer_revoke_session(request, services);
        });
    add(Method::Get, "/api/desk/audit", "searchAudit", Access::Staff,
        [&services](const http::Request& request) {
            return answer_search_audit(request, services);
        });
    add(Method::Get, "/api/desk/audit.xlsx", "exportAudit", Access::Staff,
        [&services](const http::Request& request) {
            return answer_export_audit(request, services);
        });
    add_own_routes(router, services, identity);
    add_account_routes(router, services, identity);
    add_unit_routes(router, services, std::move(units_changed));
    add_person_routes(router, services, identity);
    add_applicant_routes(router, services, identity);
    add_mandate_routes(router, services, identity);
    add_client_routes(router, services, identity);
}

}  // namespace yimen::people
