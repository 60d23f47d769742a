#include "cases/http/request.h"

#include <any>

#include "cases/actions/read_case.h"
#include "cases/http/case_bodies.h"

#include "platform/http/conditional.h"
#include "platform/http/problem_json.h"

namespace yimen::cases {

const people::Person& caller_of(const http::Request& request) {
    return std::any_cast<const people::Person&>(request.caller);
}

Result<std::int64_t> version_of(const http::Request& request) {
    const auto version = http::version_from_if_match(request);
    if (!version) return Problem{ProblemKind::Invalid, "version-required", {}, {}};
    return *version;
}

http::Response case_response(const http::Request& request, Services& services, Office& office) {
    const auto shown =
        read_case(request.path_parameter("case_id"), caller_of(request), services, office);
    if (!shown) return to_response(shown.problem(), request);
    auto response = json_response(bodies::to_body(*shown));
    response.header("ETag", http::etag_of_version(shown->filed.version));
    return response;
}

bool wants_little(const http::Request& request) {
    return request.header("prefer") == "return=minimal";
}

http::Response version_response(std::int64_t version) {
    http::Response response;
    response.status = 204;
    response.header("ETag", http::etag_of_version(version));
    response.header("Preference-Applied", "return=minimal");
    return response;
}

void add_case_route(http::Router& router, Services& services, Office& office, http::Method method,
                    std::string pattern, std::string operation_id, CaseHandler handler,
                    http::Access access, http::Runs runs) {
    router.add({.method = method,
                .pattern = std::move(pattern),
                .operation_id = std::move(operation_id),
                .access = access,
                .runs = runs,
                .handler = [&services, &office, handler](const http::Request& request) {
                    return handler(request, services, office);
                }});
}

}  // namespace yimen::cases
