#include "notices/http/routes.h"

#include "notices/http/bodies.h"

#include "platform/json/bind.h"

namespace yimen::notices {

namespace {

http::Response verify(const http::Request& request, Services& services, const Papers& papers) {
    const auto text_of = [&](std::string_view name) {
        return request.parameter(name).value_or("");
    };
    http::Response response;
    response.body = json::write(
        bodies::to_body(verify_notice(text_of("number"), text_of("code"), services, papers)));
    return response;
}

}  // namespace

void add_routes(http::Router& router, Services& services, const Papers& papers) {
    router.add({.method = http::Method::Get,
                .pattern = "/api/notices/verification",
                .operation_id = "verifyNotice",
                .access = http::Access::Public,
                .runs = http::Runs::OnWorker,
                .handler = [&](const http::Request& request) {
                    return verify(request, services, papers);
                }});
}

}  // namespace yimen::notices
