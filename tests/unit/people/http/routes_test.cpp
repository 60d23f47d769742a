#include "people/http/routes.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "../house.h"

namespace yimen::people {
namespace {

/// A browser before the routes, the gate between them.
class RoutesTest : public testing::Test {
  protected:
    RoutesTest() {
        add_routes(router_, house_.services, house_.identity, [](db::Transaction&) {});
    }

    http::Response ask(http::Method method, const std::string& path, std::string body = {}) {
        http::Request request;
        request.method = method;
        request.path = path;
        request.body = std::move(body);
        request.query = query_;
        request.secure = secure_;
        request.client_address = "10.0.0.9";
        if (marked_) request.headers.add("x-requested-with", "yimen");
        request.headers.add("user-agent", std::string(199, 'a') + "\xe4\xb8\x80");
        if (!cookie_.empty()) request.cookies.add(cookie_name_, cookie_);
        const auto match = router_.match(method, path);
        request.path_parameters = match.path_parameters;
        if (auto refused = admit(*match.route, request, house_.services, house_.identity)) {
            refusal_ = refused->code;
            return {};
        }
        refusal_.clear();
        auto response = match.route->handler(request);
        keep_cookie(response);
        return response;
    }

    http::Response sign_in_as(const std::string& account) {
        return ask(http::Method::Post, "/api/session",
                   R"({"account":")" + account + R"(","password":")" + kPassword + R"("})");
    }

    static boost::json::value parse(const http::Response& response) {
        return boost::json::parse(response.body);
    }

    House house_{test::Engine::Sqlite};
    http::Router router_;
    std::string cookie_name_ = "yimen_session";
    std::string cookie_;
    std::string set_cookie_;
    std::string refusal_;
    http::NamedValues query_;
    bool marked_ = true;
    bool secure_ = false;

  private:
    void keep_cookie(const http::Response& response) {
        for (const auto& [name, value] : response.headers) {
            if (name != "Set-Cookie") continue;
            set_cookie_ = value;
            cookie_name_ = value.substr(0, value.find('='));
            const auto begin = cookie_name_.size() + 1;
            cookie_ = value.substr(begin, value.find(';') - begin);
        }
    }
};

TEST_F(RoutesTest, show_nobody_before_and_somebody_after_signing_in) {
    house_.open_account("zhang", kCityUnit, "catalog-editor");
    EXPECT_EQ(ask(http::Method::Get, "/api/session").body,
              R"({"signed_in":false,"account":null,"display_name":null,"staff":false,)"
              R"("posts":[],"expires_at":null,"second_factor":false,"owed":[],)"
              R"("local_sign_in":true,"applicant":null})");
    const auto response = sign_in_as("zhang");
    EXPECT_EQ(response.status, 200);
    EXPECT_EQ(ask(http::Method::Get, "/api/session").body, response.body);
    EXPECT_EQ(
        response.body,
        R"({"signed_in":true,"account":"zhang","display_name":"张三","staff":true,)"
        R"("posts":[{"unit_id":"unit-city","unit_name":"市政务服务局",)"
        R"("role":"catalog-editor","role_name":"事项编辑","rights":["catalog.edit","catalog.object"]}],)"
        R"("expires_at":"2026-03-02T09:30:00.000+08:00","second_factor":false,"owed":[],)"
        R"("local_sign_in":true,"applicant":null})");
}

TEST_F(RoutesTest, give_a_cookie_that_scripts_and_other_sites_cannot_use) {
    house_.open_account("zhang");
    sign_in_as("zhang");
    EXPECT_TRUE(set_cookie_.starts_with("yimen_session="));
    EXPECT_NE(set_cookie_.find("HttpOnly"), std::string::npos);
    EXPECT_NE(set_cookie_.find("SameSite=Lax"), std::string::npos);
    secure_ = true;
    sign_in_as("zhang");
    EXPECT_TRUE(set_cookie_.starts_with("__Host-yimen_session="));
    EXPECT_NE(set_cookie_.find("Secure"), std::string::npos);
    EXPECT_NE(set_cookie_.find("Path=/"), std::string::npos);
    EXPECT_TRUE(parse(ask(http::Method::Get, "/api/session")).at("signed_in").as_bool());
}

TEST_F(RoutesTest, refuse_writes_that_another_site_could_have_sent) {
    house_.open_account("zhang");
    marked_ = false;
    sign_in_as("zhang");
    EXPECT_EQ(refusal_, "forged-request");
    ask(http::Method::Get, "/api/session");
    EXPECT_EQ(refusal_, "");
}

TEST_F(RoutesTest, turn_refusals_into_their_status) {
    const auto wrong = ask(http::Method::Post, "/api/session",
                           R"({"account":"nobody","password":"x","second_factor":null})");
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(parse(wrong).at("code").as_string(), "sign-in-refused");
    const auto malformed = ask(http::Method::Post, "/api/session", R"({"account":1})");
    EXPECT_EQ(malformed.status, 422);
    EXPECT_EQ(parse(malformed).at("errors").as_array().size(), 2U);
}

TEST_F(RoutesTest, let_only_those_in_who_may) {
    ask(http::Method::Get, "/api/sessions");
    EXPECT_EQ(refusal_, "not-signed-in");
    house_.open_account("zhang");
    sign_in_as("zhang");
    ask(http::Method::Get, "/api/sessions");
    EXPECT_EQ(refusal_, "");
    ask(http::Method::Get, "/api/desk/audit");
    EXPECT_EQ(refusal_, "forbidden");
}

TEST_F(RoutesTest, list_and_revoke_sessions_and_sign_out) {
    house_.open_account("zhang");
    sign_in_as("zhang");
    const auto former = cookie_;
    sign_in_as("zhang");
    const auto listed = parse(ask(http::Method::Get, "/api/sessions"));
    const auto& sessions = listed.at("sessions").as_array();
    ASSERT_EQ(sessions.size(), 2U);
    EXPECT_TRUE(sessions[0].at("current").as_bool());
    EXPECT_FALSE(sessions[1].at("current").as_bool());
    EXPECT_EQ(sessions[1].at("address").as_string(), "10.0.0.9");
    EXPECT_EQ(sessions[1].at("device").as_string(), std::string(199, 'a'));
    const std::string other{sessions[1].at("session_id").as_string()};
    EXPECT_EQ(ask(http::Method::Delete, "/api/sessions/" + other).status, 204);
    EXPECT_EQ(ask(http::Method::Delete, "/api/sessions/" + other).status, 404);
    EXPECT_FALSE(house_.find(former));
    const auto present = cookie_;
    EXPECT_EQ(ask(http::Method::Delete, "/api/session").status, 204);
    EXPECT_NE(set_cookie_.find("Max-Age=0"), std::string::npos);
    EXPECT_FALSE(house_.find(present));
}

TEST_F(RoutesTest, search_the_audit_log) {
    house_.open_account("auditor", kCityUnit, "security-auditor");
    sign_in_as("auditor");
    query_ = {{"act", "sign-in"}, {"limit", "1"}, {"from", "2026-03-02"}};
    const auto page = parse(ask(http::Method::Get, "/api/desk/audit"));
    ASSERT_EQ(page.at("entries").as_array().size(), 1U);
    const auto& entry = page.at("entries").at(0);
    EXPECT_EQ(entry.at("account").as_string(), "auditor");
    EXPECT_EQ(entry.at("at").as_string(), "2026-03-02T09:00:00.000+08:00");
    EXPECT_TRUE(page.at("next").is_null());
    query_ = {{"from", "yesterday"}};
    EXPECT_EQ(ask(http::Method::Get, "/api/desk/audit").status, 422);
    query_ = {{"limit", "many"}};
    EXPECT_EQ(ask(http::Method::Get, "/api/desk/audit").status, 422);
}

}  // namespace
}  // namespace yimen::people
