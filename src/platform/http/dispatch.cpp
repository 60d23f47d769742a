#include "platform/http/dispatch.h"

#include <utility>

#include "platform/http/problem_json.h"
#include "platform/log/log.h"

namespace yimen::http {

Dispatch::Dispatch(const Router& router, DispatchHooks hooks)
    : router_(&router), hooks_(std::move(hooks)) {}

std::optional<Response> Dispatch::check(const Route& route, Request& request) const {
    const log::RequestScope scope{request.request_id};
    try {
        if (hooks_.gate) {
            if (const auto refusal = hooks_.gate(route, request)) {
                auto response = to_response(*refusal, request);
                // RFC 9110 11.6.1; not to browsers, which would ask people for a password.
                if (route.access == Access::Client &&
                    refusal->kind == ProblemKind::Unauthenticated) {
                    response.header("WWW-Authenticate",
                                    "Basic realm=\"open-api\", charset=\"UTF-8\"");
                }
                return response;
            }
        }
        auto faults = find_query_faults(hooks_.query_rules, route.operation_id, request);
        if (faults.empty()) return std::nullopt;
        return to_response(invalid_input(std::move(faults)), request);
    } catch (...) {
        return answer_exception(route.operation_id, request);
    }
}

std::optional<Response> Dispatch::answer_at_once(const Route& route, Request& request) const {
    if (!route.at_once) return std::nullopt;
    if (hooks_.gate && (!hooks_.gate_waits || hooks_.gate_waits(request))) return std::nullopt;
    if (auto refusal = check(route, request)) return refusal;
    const log::RequestScope scope{request.request_id};
    try {
        return route.at_once(request);
    } catch (...) {
        return answer_exception(route.operation_id, request);
    }
}

Response Dispatch::answer(const Route& route, const Request& request) const {
    const log::RequestScope scope{request.request_id};
    try {
        return route.handler(request);
    } catch (...) {
        return answer_exception(route.operation_id, request);
    }
}

Response Dispatch::answer_unmatched(const Match& match, const Request& request) const {
    if (match.allowed.empty()) return protocol_problem("not-found", {}, request);
    std::string allowed;
    for (const auto method : match.allowed) {
        if (!allowed.empty()) allowed += ", ";
        allowed += method_name(method);
    }
    auto response = protocol_problem("method-not-allowed", {}, request);
    response.header("Allow", std::move(allowed));
    return response;
}

Response Dispatch::answer_exception(std::string_view operation_id, const Request& request) const {
    try {
        throw;
    } catch (const std::exception& exception) {
        if (hooks_.translate) {
            if (const auto problem = hooks_.translate(exception)) {
                return to_response(*problem, request);
            }
        }
        report({operation_id, request.request_id, exception.what()});
    } catch (...) {
        report({operation_id, request.request_id, "an exception of unknown type"});
    }
    return protocol_problem("unexpected", {}, request);
}

void Dispatch::report(const Failure& failure) const {
    const log::RequestScope scope{std::string{failure.request_id}};
    if (hooks_.report) hooks_.report(failure);
}

}  // namespace yimen::http
