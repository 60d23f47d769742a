#include "app/health_routes.h"

namespace yimen::app {

namespace {

http::Response plain(std::string text) {
    http::Response response;
    response.content_type = "text/plain; charset=utf-8";
    response.body = std::move(text);
    return response;
}

}  // namespace

void add_health_routes(http::Router& router, db::Database& database,
                       std::function<std::string()> metrics) {
    const auto add = [&](std::string pattern, std::string operation_id, http::Runs runs,
                         http::Handler handler) {
        router.add({.method = http::Method::Get,
                    .pattern = std::move(pattern),
                    .operation_id = std::move(operation_id),
                    .access = http::Access::Public,
                    .runs = runs,
                    .handler = std::move(handler)});
    };
    add("/health/live", "getLiveness", http::Runs::Immediately,
        [](const http::Request&) { return plain("alive\n"); });
    add("/health/ready", "getReadiness", http::Runs::OnWorker, [&](const http::Request&) {
        database.check_health();
        return plain("ready\n");
    });
    add("/metrics", "getMetrics", http::Runs::OnWorker,
        [metrics = std::move(metrics)](const http::Request&) { return plain(metrics()); });
}

}  // namespace yimen::app
