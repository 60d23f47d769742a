#include "platform/http/server.h"

#include <stdexcept>
#include <system_error>

#include <boost/json.hpp>

#include "test_server.h"

namespace yimen::http {
namespace {

class ServerAnswersTest : public ServerTest {
  protected:
    ServerAnswersTest() {
        add(Method::Get, "/hello", [](const Request&) { return text("hello"); });
        add(Method::Get, "/now", [](const Request&) { return text("now"); }, Runs::Immediately);
        add(Method::Get, "/echo/{word}", [](const Request& request) {
            return text(request.path_parameter("word") + "|" + request.parameter("q").value_or(""));
        });
        add(Method::Post, "/echo", [](const Request& request) { return text(request.body); });
        add(Method::Get, "/fails",
            [](const Request&) -> Response { throw std::runtime_error{"secret words"}; });
    }
};

TEST_F(ServerAnswersTest, from_workers_and_at_once) {
    start();
    RawClient client{port()};
    EXPECT_EQ(client.ask(get("/hello")).body, "hello");
    EXPECT_EQ(client.ask(get("/now")).body, "now");
    EXPECT_EQ(client.ask(get("/echo/%E9%97%A8?q=a+b")).body, "门|a b");
    EXPECT_EQ(client.ask(post("/echo", "the body")).body, "the body");
}

TEST_F(ServerAnswersTest, keep_the_connection_unless_told_otherwise) {
    start();
    RawClient client{port()};
    EXPECT_EQ(client.ask(get("/hello")).header("connection"), "");
    const auto last = client.ask(get("/hello", "Connection: close\r\n"));
    EXPECT_EQ(last.header("connection"), "close");
    EXPECT_TRUE(client.is_closed_by_server());

    RawClient old{port()};
    EXPECT_EQ(old.ask("GET /hello HTTP/1.0\r\n\r\n").header("connection"), "close");
    EXPECT_TRUE(old.is_closed_by_server());
    RawClient old_keeper{port()};
    const std::string keep = "GET /hello HTTP/1.0\r\nConnection: keep-alive\r\n\r\n";
    EXPECT_EQ(old_keeper.ask(keep).header("connection"), "keep-alive");
    EXPECT_EQ(old_keeper.ask(keep).body, "hello");
}

TEST_F(ServerAnswersTest, pipelined_requests_in_their_order) {
    start();
    RawClient client{port()};
    std::string requests;
    for (int number = 0; number < 20; ++number) {
        requests += get("/echo/" + std::to_string(number)) + get("/now");
        requests += post("/echo", "body " + std::to_string(number));
    }
    client.send(requests);
    for (int number = 0; number < 20; ++number) {
        EXPECT_EQ(client.receive().body, std::to_string(number) + "|");
        EXPECT_EQ(client.receive().body, "now");
        EXPECT_EQ(client.receive().body, "body " + std::to_string(number));
    }
}

TEST_F(ServerAnswersTest, requests_that_come_byte_by_byte) {
    start();
    RawClient client{port()};
    for (const char byte : "\r\n" + post("/echo", "slow")) {
        client.send(std::string_view{&byte, 1});
    }
    EXPECT_EQ(client.receive().body, "slow");
}

TEST_F(ServerAnswersTest, half_closed_clients) {
    start();
    RawClient client{port()};
    client.send(get("/hello"));
    client.finish_sending();
    EXPECT_EQ(client.receive().body, "hello");
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST_F(ServerAnswersTest, head_like_get_without_the_body) {
    start();
    RawClient client{port()};
    client.send("HEAD /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    const auto answer = client.receive(BodyOfAnswer::LeftOut);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("content-length"), "5");
    EXPECT_EQ(client.ask(get("/hello")).body, "hello");
}

TEST_F(ServerAnswersTest, unknown_paths_and_methods_with_problems) {
    start();
    RawClient client{port()};
    const auto missing = client.ask(get("/nothing", "Accept-Language: en\r\n"));
    EXPECT_EQ(missing.status, 404);
    EXPECT_EQ(missing.header("content-type"), "application/problem+json; charset=utf-8");
    EXPECT_EQ(missing.problem_code(), "not-found");
    const auto wrong = client.ask("DELETE /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(wrong.status, 405);
    EXPECT_EQ(wrong.header("allow"), "GET, HEAD");
    const auto unknown = client.ask("BREW / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(unknown.status, 501);
    EXPECT_EQ(unknown.problem_code(), "method-not-implemented");
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST_F(ServerAnswersTest, exceptions_with_500_that_tells_nothing_but_the_number) {
    std::string reported;
    hooks.report = [&](const Failure& failure) {
        reported = std::string{failure.operation_id} + " " + std::string{failure.what} + " " +
                   std::string{failure.request_id};
    };
    start();
    RawClient client{port()};
    const auto answer = client.ask(get("/fails", "X-Request-Id: request-0007\r\n"));
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.problem_code(), "unexpected");
    EXPECT_EQ(answer.body.find("secret"), std::string::npos);
    EXPECT_EQ(boost::json::parse(answer.body).at("request_id").as_string(), "request-0007");
    EXPECT_EQ(reported, "GET/fails secret words request-0007");
}

TEST_F(ServerAnswersTest, exceptions_that_somebody_knows_with_their_problem) {
    hooks.translate = [](const std::exception&) -> std::optional<Problem> {
        return Problem{ProblemKind::Unavailable, "busy", {}, {}};
    };
    start();
    RawClient client{port()};
    EXPECT_EQ(client.ask(get("/fails")).status, 503);
}

TEST_F(ServerAnswersTest, only_those_the_gate_lets_in) {
    hooks.gate = [](const Route& route, Request& request) -> std::optional<Problem> {
        if (route.pattern == "/now") return std::nullopt;
        if (request.cookie("session") == "good") return std::nullopt;
        return Problem{ProblemKind::Unauthenticated, "not-signed-in", {}, {}};
    };
    start();
    RawClient client{port()};
    EXPECT_EQ(client.ask(get("/hello")).status, 401);
    EXPECT_EQ(client.ask(get("/hello", "Cookie: session=good\r\n")).status, 200);
    EXPECT_EQ(client.ask(get("/now")).status, 200);
}

TEST_F(ServerAnswersTest, with_security_headers_always) {
    options.trusted_proxies = {"127.0.0.1"};
    start();
    RawClient client{port()};
    for (const auto& request : {get("/hello"), get("/nothing"), get("/now")}) {
        const auto answer = client.ask(request);
        EXPECT_TRUE(answer.header("content-security-policy").starts_with("default-src 'self'"));
        EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
        EXPECT_EQ(answer.header("cross-origin-opener-policy"), "same-origin");
        EXPECT_TRUE(answer.header("permissions-policy").starts_with("camera=(self), "));
        EXPECT_EQ(answer.header("cache-control"), "no-store");
        EXPECT_EQ(answer.header("strict-transport-security"), "");
        EXPECT_EQ(answer.header("x-request-id").size(), 32U);
        EXPECT_EQ(answer.header("date").size(), 29U);
    }
    const auto secure = client.ask(get("/hello", "X-Forwarded-Proto: https\r\n"));
    EXPECT_EQ(secure.header("strict-transport-security"), "max-age=31536000");
    const auto refused = client.ask("GET / HTTP/1.1\r\n\r\n");
    EXPECT_EQ(refused.header("x-content-type-options"), "nosniff");
}

TEST_F(ServerAnswersTest, and_logs_each_under_its_operation) {
    start();
    RawClient client{port()};
    client.ask(get("/echo/secret?q=secret", "X-Request-Id: request-0001\r\n"));
    client.ask(get("/nothing"));
    client.ask("nonsense\r\n\r\n");
    const auto lines = await_log(3);
    EXPECT_EQ(lines[0].operation_id, "GET/echo/{word}");
    EXPECT_EQ(lines[0].method, "GET");
    EXPECT_EQ(lines[0].status, 200);
    EXPECT_EQ(lines[0].request_id, "request-0001");
    EXPECT_EQ(lines[1].operation_id, "unmatched");
    EXPECT_EQ(lines[1].status, 404);
    EXPECT_EQ(lines[2].operation_id, "malformed");
    EXPECT_EQ(lines[2].method, "-");
    EXPECT_EQ(lines[2].status, 400);
    EXPECT_EQ(server->figures().requests, 3U);
}

TEST_F(ServerAnswersTest, a_header_that_would_break_the_head_with_500) {
    add(Method::Get, "/split", [](const Request& request) {
        auto response = text("x");
        response.header("X-Name", request.parameter("name").value());
        return response;
    });
    start();
    RawClient client{port()};
    const auto answer = client.ask(get("/split?name=a%0D%0ASet-Cookie:%20b=c"));
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(answer.header("set-cookie"), "");
}

/// stack.md's table of what a parser must not let pass; every one is refused and ends the
/// connection.
class MalformedRequestTest : public ServerAnswersTest,
                             public testing::WithParamInterface<std::string> {};

TEST_P(MalformedRequestTest, is_answered_400_and_the_connection_ends) {
    start();
    RawClient client{port()};
    client.send(GetParam());
    const auto answer = client.receive();
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.problem_code(), "bad-request");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_TRUE(client.is_closed_by_server());
}

using namespace std::string_literals;

INSTANTIATE_TEST_SUITE_P(
    Table, MalformedRequestTest,
    testing::Values(
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"s,
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n"s,
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab"s,
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na"s,
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n"s,
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n"s,
        "POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n"s,
        "GET /hello HTTP/1.1\r\nHost : x\r\n\r\n"s, "GET /hello HTTP/1.1\nHost: x\n\n"s,
        "GET /hello HTTP/1.1\r\nHost: x\r\nX: a\0b\r\n\r\n"s,
        "GET /hello HTTP/1.1\r\nHost: x\r\nX: a\r\n b\r\n\r\n"s,
        "GET /hello HTTP/1.1\r\nHost: x\r\nX: a\rb\r\n\r\n"s, "GET /hello HTTP/1.1\r\n\r\n"s,
        "GET /hello HTTP/1.1\r\nHost: x\r\nHost: x\r\n\r\n"s,
        "GET /hello HTTP/1.1\r\nHost: x y\r\n\r\n"s, "GET /hello HTTP/2.0\r\nHost: x\r\n\r\n"s,
        "GET /hello\r\n\r\n"s, "GET  /hello HTTP/1.1\r\nHost: x\r\n\r\n"s,
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n"s, "GET /%00 HTTP/1.1\r\nHost: x\r\n\r\n"s,
        "GET /?a=%FF HTTP/1.1\r\nHost: x\r\n\r\n"s,
        "GET /../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"s,
        "\x16\x03\x01\x02\x00\x01\x00\x01\xFC\x03\x03"s));

TEST_F(ServerTest, says_when_the_port_is_taken) {
    start();
    options.port = port();
    EXPECT_THROW((Server{options, *dispatch, {}}), std::system_error);
    options.port = 0;
    options.address = "no address";
    EXPECT_THROW((Server{options, *dispatch, {}}), std::system_error);
}

TEST_F(ServerTest, listens_on_the_other_family_too) {
    add(Method::Get, "/", [](const Request& request) { return text(request.client_address); });
    options.address = "::";
    start();
    RawClient client{port()};
    EXPECT_EQ(client.ask(get("/")).body, "127.0.0.1");
}

}  // namespace
}  // namespace yimen::http
