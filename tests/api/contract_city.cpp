#include "api/contract_city.h"

#include <stdexcept>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "app/demonstration.h"
#include "people/actions/appoint.h"
#include "people/actions/create_account.h"
#include "people/domain/roles.h"

#include "platform/http/url_text.h"

namespace yimen::test {

namespace {

/// The path with its parameters filled in; one that is not given stands for something unknown.
std::string path_of(const Operation& operation, const std::map<std::string, std::string>& values) {
    auto path = operation.pattern;
    for (const auto& name : operation.path_parameters) {
        const auto blank = '{' + name + '}';
        const auto given = values.find(name);
        path.replace(path.find(blank), blank.size(),
                     given == values.end() ? "unknown" : given->second);
    }
    return path;
}

std::string header_of(const http::Response& response, std::string_view name) {
    for (const auto& [sent, value] : response.headers) {
        if (sent == name) return value;
    }
    return {};
}

}  // namespace

ContractCity::ContractCity(Engine engine, std::vector<std::string> item_keys)
    : city_(engine, std::move(item_keys)) {}

Answer ContractCity::ask(const std::string& operation_id, const std::string& account,
                         const Question& question) {
    const auto& operation = Contract::get().operation(operation_id);
    http::Request request;
    request.method = operation.method;
    request.path = path_of(operation, question.path);
    request.query = *http::parse_query(question.query);
    request.body = question.body;
    if (question.file) attach(request, *question.file, folder_.file("upload"));
    request.client_address = "127.0.0.1";
    request.request_id = "test";
    request.headers.add("host", "yimen.test");
    if (question.page == Page::Ours) request.headers.add("x-requested-with", "yimen");
    if (!question.if_match.empty()) request.headers.add("if-match", question.if_match);
    if (!question.prefer.empty()) request.headers.add("prefer", question.prefer);
    if (!question.if_none_match.empty()) {
        request.headers.add("if-none-match", question.if_none_match);
    }
    if (!question.idempotency_key.empty()) {
        request.headers.add("idempotency-key", question.idempotency_key);
    }
    present(request, account, [&] { return cookie_of(account); });

    const auto response = send(operation, std::move(request));
    for (const auto& fault : Contract::get().find_faults(operation, response)) {
        ADD_FAILURE() << operation_id << " answers " << response.status << ": " << fault;
    }
    (response.status < 400 ? granted_ : refused_).insert(operation_id);
    Answer answer{.status = response.status,
                  .body = nullptr,
                  .text = response.body,
                  .etag = header_of(response, "ETag"),
                  .content_type = response.content_type};
    if (is_json(response.content_type) && !response.body.empty()) {
        answer.body = boost::json::parse(response.body);
    }
    return answer;
}

Answer ContractCity::expect(int status, const std::string& operation_id, const std::string& account,
                            const Question& question) {
    auto answer = ask(operation_id, account, question);
    EXPECT_EQ(answer.status, status) << operation_id << ' ' << answer.text;
    return answer;
}

http::Response ContractCity::send(const Operation& operation, http::Request request) {
    const auto& application = city_.application();
    const auto match = application.router().match(request.method, request.path);
    if (match.route == nullptr) {
        return application.dispatch().answer_unmatched(match, request);
    }
    EXPECT_EQ(match.route->operation_id, operation.id) << request.path;
    request.path_parameters = match.path_parameters;
    return answer_of(application.dispatch(), *match.route, request);
}

std::string ContractCity::cookie_of(const std::string& account) {
    auto& cookie = cookies_[account];
    if (!cookie.empty()) return cookie;
    http::Request request;
    request.method = http::Method::Post;
    request.path = "/api/session";
    request.client_address = "127.0.0.1";
    request.headers.add("x-requested-with", "yimen");
    const auto other = passwords_.find(account);
    const auto password =
        other == passwords_.end() ? std::string{app::kDemonstrationPassword} : other->second;
    request.body =
        boost::json::serialize(boost::json::object{{"account", account}, {"password", password}});
    const auto set = header_of(send(Contract::get().operation("signIn"), request), "Set-Cookie");
    const auto begin = set.find('=') + 1;
    cookie = set.substr(begin, set.find(';') - begin);
    if (cookie.empty()) throw std::runtime_error{account + " cannot sign in"};
    return cookie;
}

void ContractCity::use_password(const std::string& login_name, const std::string& password) {
    passwords_[login_name] = password;
    cookies_.erase(login_name);
}

std::string ContractCity::open_client() {
    const auto opened =
        ask("registerClient", "security",
            {.body = R"({"unit_id":"jiedong-market-supervision-bureau","name":"食药审批系统",)"
                     R"("scopes":["submit","receive","report","read","exchange","subscribe"]})"});
    const auto& body = opened.body.as_object();
    return basic_credentials(std::string{body.at("client").at("client_id").as_string()},
                             std::string{body.at("secret").as_string()});
}

void ContractCity::open_account(const std::string& login_name, const std::string& role,
                                const std::string& unit_id) {
    auto& application = city_.application();
    auto& services = application.services();
    const auto officer = people::server_operator();
    const auto account_id =
        people::create_account({.officer = officer,
                                .login_name = login_name,
                                .display_name = login_name,
                                .password = std::string{app::kDemonstrationPassword}},
                               services, application.identity());
    ASSERT_TRUE(account_id) << account_id.problem().code;
    if (role.empty()) return;
    const auto post = people::appoint({.officer = officer,
                                       .account_id = *account_id,
                                       .unit_id = unit_id,
                                       .role = role,
                                       .from = services.clock.today(),
                                       .to = std::nullopt},
                                      services);
    ASSERT_TRUE(post) << post.problem().code;
}

}  // namespace yimen::test
