#include "people/http/routes.h"

#include <any>
#include <charconv>
#include <string>
#include <utility>

#include "people/actions/find_session.h"
#include "people/actions/list_sessions.h"
#include "people/actions/revoke_session.h"
#include "people/actions/search_audit.h"
#include "people/actions/sign_in.h"
#include "people/actions/sign_out.h"
#include "people/http/json.h"

#include "platform/http/cookies.h"
#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::people {

namespace {

constexpr std::string_view kPlainCookie = "yimen_session";
constexpr std::string_view kSecureCookie = "__Host-yimen_session";
constexpr std::size_t kDeviceBytesMax = 200;
constexpr int kNoContent = 204;

std::string cookie_name(const http::Request& request) {
    return std::string{request.secure ? kSecureCookie : kPlainCookie};
}

const Person* caller_of(const http::Request& request) {
    return std::any_cast<Person>(&request.caller);
}

http::Response refuse(const Problem& problem, const http::Request& request) {
    return http::to_response(problem, request);
}

http::Response not_signed_in(const http::Request& request) {
    return refuse({ProblemKind::Unauthenticated, "not-signed-in", {}, {}}, request);
}

template <class Body>
http::Response answer(const Body& body) {
    http::Response response;
    response.body = json::write(body);
    return response;
}

http::Response answer_nothing() {
    http::Response response;
    response.status = kNoContent;
    return response;
}

/// Up to `kDeviceBytesMax` bytes, not cutting a character in two.
std::string device_of(const http::Request& request) {
    auto device = request.header("user-agent");
    if (device.size() > kDeviceBytesMax) {
        auto end = kDeviceBytesMax;
        while (end > 0 && (static_cast<unsigned char>(device[end]) & 0xC0U) == 0x80U) --end;
        device = device.substr(0, end);
    }
    return std::string{device};
}

http::Response answer_sign_in(const http::Request& request, Services& services,
                              const Identity& identity) {
    auto body = json::read_body<body::SignIn>(request.body);
    if (!body) return refuse(body.problem(), request);
    const auto signed_in = sign_in({.account = std::move(body->account),
                                    .password = std::move(body->password),
                                    .second_factor = std::move(body->second_factor),
                                    .address = request.client_address,
                                    .device = device_of(request)},
                                   services, identity);
    if (!signed_in) return refuse(signed_in.problem(), request);
    auto response = answer(body::to_session(&signed_in->person));
    const http::Cookie cookie{
        .name = cookie_name(request), .value = signed_in->cookie, .max_age = {}};
    response.header("Set-Cookie", http::set_cookie(cookie, request));
    return response;
}

http::Response answer_sign_out(const http::Request& request, Services& services) {
    const auto* person = caller_of(request);
    if (person == nullptr) return not_signed_in(request);
    const auto done = sign_out(*person, services);
    if (!done) return refuse(done.problem(), request);
    auto response = answer_nothing();
    const http::Cookie cookie{
        .name = cookie_name(request), .value = {}, .max_age = std::chrono::seconds{0}};
    response.header("Set-Cookie", http::set_cookie(cookie, request));
    return response;
}

http::Response answer_list_sessions(const http::Request& request, Services& services,
                                    const Identity& identity) {
    const auto* person = caller_of(request);
    if (person == nullptr) return not_signed_in(request);
    return answer(body::to_open_sessions(list_sessions(*person, services, identity), *person));
}

http::Response answer_revoke_session(const http::Request& request, Services& services) {
    const auto* person = caller_of(request);
    if (person == nullptr) return not_signed_in(request);
    const auto done = revoke_session(*person, request.path_parameter("session_id"), services);
    return done ? answer_nothing() : refuse(done.problem(), request);
}

std::optional<Day> read_day(const http::Request& request, const std::string& name,
                            std::vector<FieldProblem>& faults) {
    const auto text = request.parameter(name);
    if (!text) return std::nullopt;
    const auto day = Day::parse(*text);
    if (!day) faults.push_back({"/" + name, "day-malformed", {}});
    return day;
}

std::int64_t read_limit(const http::Request& request, std::int64_t usual) {
    const auto text = request.parameter("limit");
    if (!text) return usual;
    std::int64_t limit = 0;
    const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), limit);
    // What is no number lies outside every range.
    return error == std::errc{} && end == text->data() + text->size() ? limit : -1;
}

http::Response answer_search_audit(const http::Request& request, Services& services) {
    const auto* person = caller_of(request);
    if (person == nullptr) return not_signed_in(request);
    std::vector<FieldProblem> faults;
    SearchAudit command{.reader = *person,
                        .account = request.parameter("account"),
                        .act = request.parameter("act"),
                        .subject = request.parameter("subject"),
                        .from = read_day(request, "from", faults),
                        .to = read_day(request, "to", faults),
                        .after = request.parameter("after")};
    command.limit = read_limit(request, command.limit);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    const auto page = search_audit(command, services);
    return page ? answer(body::to_audit_page(*page)) : refuse(page.problem(), request);
}

}  // namespace

Result<std::optional<Person>> identify(const http::Request& request, Services& services,
                                       const Identity& identity) {
    const bool reads = request.method == http::Method::Get || request.method == http::Method::Head;
    if (!reads && request.header("x-requested-with") != "yimen") {
        return Problem{ProblemKind::Forbidden, "forged-request", {}, {}};
    }
    return find_session(request.cookie(cookie_name(request)), request.client_address, services,
                        identity);
}

bool asks_the_store(const http::Request& request) {
    return !request.cookie(cookie_name(request)).empty();
}

std::optional<Problem> admit(const http::Route& route, http::Request& request, Services& services,
                             const Identity& identity) {
    if (route.access == http::Access::Public && route.runs == http::Runs::Immediately) return {};
    auto person = identify(request, services, identity);
    if (!person) return person.problem();
    if (route.access != http::Access::Public) {
        if (!*person) return Problem{ProblemKind::Unauthenticated, "not-signed-in", {}, {}};
        if (route.access == http::Access::Staff && !(*person)->is_staff()) {
            return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
        }
    }
    if (*person) request.caller = std::move(**person);
    return std::nullopt;
}

void add_routes(http::Router& router, Services& services, const Identity& identity) {
    using http::Access;
    using http::Method;
    const auto add = [&](Method method, std::string pattern, std::string operation_id,
                         Access access, http::Handler handler) {
        router.add({method, std::move(pattern), std::move(operation_id), access,
                    http::Runs::OnWorker, std::move(handler)});
    };
    add(Method::Get, "/api/session", "getSession", Access::Public,
        [](const http::Request& request) { return answer(body::to_session(caller_of(request))); });
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
}

}  // namespace yimen::people
