#include "platform/http/router.h"

#include <stdexcept>

#include <gtest/gtest.h>

namespace yimen::http {
namespace {

Route route(Method method, std::string pattern, std::string operation_id) {
    return {method,         std::move(pattern), std::move(operation_id),
            Access::Public, Runs::OnWorker,     [](const Request&) { return Response{}; }};
}

std::string found(const Router& router, Method method, std::string_view path) {
    const auto match = router.match(method, path);
    return match.route ? match.route->operation_id : "";
}

TEST(RouterTest, finds_the_route_of_method_and_path) {
    Router router;
    router.add(route(Method::Get, "/api/items", "list-items"));
    router.add(route(Method::Post, "/api/items", "add-item"));
    router.add(route(Method::Get, "/", "home"));
    EXPECT_EQ(found(router, Method::Get, "/api/items"), "list-items");
    EXPECT_EQ(found(router, Method::Post, "/api/items"), "add-item");
    EXPECT_EQ(found(router, Method::Get, "/"), "home");
    EXPECT_EQ(found(router, Method::Get, "/api"), "");
    EXPECT_EQ(found(router, Method::Get, "/api/items/"), "");
    EXPECT_EQ(found(router, Method::Get, "/api/items/3"), "");
    EXPECT_EQ(found(router, Method::Get, ""), "");
}

TEST(RouterTest, gives_the_parameters_under_the_names_of_the_pattern) {
    Router router;
    router.add(route(Method::Get, "/api/items/{item_id}/guides/{guide_id}", "get-guide"));
    router.add(route(Method::Get, "/api/items/{id}", "get-item"));
    const auto match = router.match(Method::Get, "/api/items/食品/guides/7");
    ASSERT_TRUE(match.route);
    EXPECT_EQ(match.path_parameters, (NamedValues{{"item_id", "食品"}, {"guide_id", "7"}}));
    EXPECT_EQ(router.match(Method::Get, "/api/items/9").path_parameters,
              (NamedValues{{"id", "9"}}));
}

TEST(RouterTest, prefers_literal_segments_to_parameters) {
    Router router;
    router.add(route(Method::Get, "/items/{id}", "get-item"));
    router.add(route(Method::Get, "/items/new", "new-item"));
    router.add(route(Method::Get, "/{kind}/new/form", "form"));
    EXPECT_EQ(found(router, Method::Get, "/items/new"), "new-item");
    EXPECT_EQ(found(router, Method::Get, "/items/newer"), "get-item");
    EXPECT_EQ(found(router, Method::Get, "/items/new/form"), "form");
}

TEST(RouterTest, goes_back_to_the_parameter_when_the_literal_has_another_method) {
    Router router;
    router.add(route(Method::Get, "/items/new", "new-item"));
    router.add(route(Method::Delete, "/items/{id}", "delete-item"));
    const auto match = router.match(Method::Delete, "/items/new");
    ASSERT_TRUE(match.route);
    EXPECT_EQ(match.route->operation_id, "delete-item");
    EXPECT_EQ(match.path_parameters.size(), 1U);
}

TEST(RouterTest, never_takes_an_empty_segment_for_a_parameter) {
    Router router;
    router.add(route(Method::Get, "/items/{id}", "get-item"));
    EXPECT_EQ(found(router, Method::Get, "/items/"), "");
    EXPECT_EQ(found(router, Method::Get, "//items"), "");
}

TEST(RouterTest, names_the_methods_that_would_do) {
    Router router;
    router.add(route(Method::Get, "/items", "list-items"));
    router.add(route(Method::Post, "/items", "add-item"));
    const auto match = router.match(Method::Delete, "/items");
    EXPECT_FALSE(match.route);
    EXPECT_EQ(match.allowed, (std::vector{Method::Get, Method::Head, Method::Post}));
    EXPECT_TRUE(router.match(Method::Delete, "/other").allowed.empty());
}

TEST(RouterTest, serves_head_by_get_unless_it_has_its_own_route) {
    Router router;
    router.add(route(Method::Get, "/items", "list-items"));
    router.add(route(Method::Get, "/files", "get-file"));
    router.add(route(Method::Head, "/files", "probe-file"));
    EXPECT_EQ(found(router, Method::Head, "/items"), "list-items");
    EXPECT_EQ(found(router, Method::Head, "/files"), "probe-file");
}

TEST(RouterTest, refuses_routes_that_cannot_be_meant) {
    Router router;
    router.add(route(Method::Get, "/items/{id}", "get-item"));
    const auto refused = [&](Route made) {
        EXPECT_THROW(router.add(std::move(made)), std::logic_error);
    };
    refused(route(Method::Get, "/items/{other}", "get-other"));
    refused(route(Method::Post, "/items/{id}", "get-item"));
    refused(route(Method::Get, "items", "no-slash"));
    refused(route(Method::Get, "/items//x", "empty-segment"));
    refused(route(Method::Get, "/items/x{id}", "half-parameter"));
    refused(route(Method::Get, "/a/{id}/b/{id}", "twice"));
    auto without_handler = route(Method::Get, "/nothing", "nothing");
    without_handler.handler = nullptr;
    refused(without_handler);
    auto waits = route(Method::Get, "/waits", "waits");
    waits.runs = Runs::Immediately;
    waits.access = Access::SignedIn;
    refused(waits);
    EXPECT_EQ(router.routes().size(), 1U);
}

}  // namespace
}  // namespace yimen::http
