#include <utility>

#include "people/actions/second_factor.h"
#include "people/actions/set_password.h"
#include "people/http/answers.h"
#include "people/http/json.h"
#include "people/http/part_routes.h"

#include "platform/paper/qr_code.h"

namespace yimen::people {

namespace {

constexpr std::size_t kCodeLengthMax = 10;

/// The session goes on under a new cookie.
http::Response answer_cookie(const Result<std::string>& cookie, const http::Request& request) {
    if (!cookie) return refuse(cookie.problem(), request);
    auto response = answer_nothing();
    set_session_cookie(response, *cookie, request);
    return response;
}

http::Response answer_change_password(const http::Request& request, Services& services,
                                      const Identity& identity) {
    auto body = json::read_body<body::ChangePassword>(request.body);
    if (!body) return refuse(body.problem(), request);
    return answer_cookie(change_password({.person = caller_of(request),
                                          .current = std::move(body->current),
                                          .password = std::move(body->password)},
                                         services, identity),
                         request);
}

http::Response answer_prepare(const http::Request& request, Services& services,
                              const Identity& identity) {
    const auto prepared = prepare_second_factor(caller_of(request), services, identity);
    if (!prepared) return refuse(prepared.problem(), request);
    const auto code = paper::make_qr_code(prepared->uri, paper::ErrorCorrection::Medium);
    return answer(body::PreparedFactor{.secret = prepared->secret,
                                       .uri = prepared->uri,
                                       .picture = paper::to_svg(code, "动态验证码的二维码")});
}

http::Response answer_enrol(const http::Request& request, Services& services,
                            const Identity& identity) {
    const auto body = json::read_body<body::EnrolSecondFactor>(request.body);
    if (!body) return refuse(body.problem(), request);
    std::vector<FieldProblem> faults;
    check_length(body->code, kCodeLengthMax, "/code", faults);
    if (!faults.empty()) return refuse(invalid_input(std::move(faults)), request);
    return answer_cookie(enrol_second_factor(caller_of(request), body->code, services, identity),
                         request);
}

}  // namespace

void add_own_routes(http::Router& router, Services& services, const Identity& identity) {
    const auto add = [&](http::Method method, std::string pattern, std::string operation_id,
                         DeskHandler handler) {
        add_own_route(router, services, identity, method, std::move(pattern),
                      std::move(operation_id), handler);
    };
    add(http::Method::Put, "/api/session/password", "changePassword", answer_change_password);
    add(http::Method::Post, "/api/session/second-factor", "prepareSecondFactor", answer_prepare);
    add(http::Method::Put, "/api/session/second-factor", "enrolSecondFactor", answer_enrol);
}

}  // namespace yimen::people
