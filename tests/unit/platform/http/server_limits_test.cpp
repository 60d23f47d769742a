#include <thread>

#include "test_server.h"

namespace yimen::http {
namespace {

using namespace std::chrono_literals;

class ServerLimitsTest : public ServerTest {
  protected:
    ServerLimitsTest() {
        add(Method::Get, "/now", [](const Request&) { return text("now"); }, Runs::Immediately);
        add(Method::Post, "/echo", [](const Request& request) { return text(request.body); });
        add(Method::Get, "/wait", [this](const Request&) {
            gate.pass();
            return text("waited");
        });
    }
    ~ServerLimitsTest() override { gate.open(); }

    Gate gate;
};

TEST_F(ServerLimitsTest, refuse_a_head_that_is_too_large) {
    options.limits.header_bytes = 1000;
    start();
    for (const auto& request :
         {get("/now", "X: " + std::string(1000, 'x') + "\r\n"), "GET /" + std::string(1100, 'x')}) {
        RawClient client{port()};
        const auto answer = client.ask(request);
        EXPECT_EQ(answer.status, 431);
        EXPECT_EQ(answer.problem_code(), "header-too-large");
        EXPECT_TRUE(client.is_closed_by_server());
    }
    RawClient many_lines{port()};
    for (int line = 0; line < 100; ++line)
        many_lines.send(line == 0 ? "GET / HTTP/1.1\r\n" : "X-Line: 123456\r\n");
    EXPECT_EQ(many_lines.receive().status, 431);
}

TEST_F(ServerLimitsTest, refuse_a_body_that_is_too_large) {
    options.limits.body_bytes = 100;
    start();
    RawClient exact{port()};
    EXPECT_EQ(exact.ask(post("/echo", std::string(100, 'x'))).status, 200);

    RawClient announced{port()};
    announced.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 101\r\n\r\n");
    const auto answer = announced.receive();
    EXPECT_EQ(answer.status, 413);
    EXPECT_EQ(answer.problem_code(), "too-large");
    EXPECT_TRUE(announced.is_closed_by_server());

    RawClient chunked{port()};
    chunked.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    for (int chunk = 0; chunk < 11; ++chunk) chunked.send("a\r\n0123456789\r\n");
    EXPECT_EQ(chunked.receive().status, 413);
    EXPECT_TRUE(chunked.is_closed_by_server());
}

TEST_F(ServerLimitsTest, let_the_client_read_a_refusal_while_it_still_sends) {
    start();
    RawClient client{port()};
    const std::string much(3 * 1024 * 1024, 'x');
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 3145728\r\n\r\n" + much);
    EXPECT_EQ(client.receive().status, 413);
}

TEST_F(ServerLimitsTest, close_who_does_not_finish_a_head) {
    options.limits.header_time = 40ms;
    start();
    RawClient client{port()};
    client.send("GET /now HTTP/1.1\r\nHo");
    const auto answer = client.receive();
    EXPECT_EQ(answer.status, 408);
    EXPECT_EQ(answer.problem_code(), "request-timeout");
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST_F(ServerLimitsTest, close_who_does_not_finish_a_body) {
    options.limits.body_time = 40ms;
    start();
    RawClient client{port()};
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    EXPECT_EQ(client.receive().status, 408);
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST_F(ServerLimitsTest, close_who_sends_too_slowly) {
    options.limits.header_time = 40ms;
    options.limits.body_bytes_per_second_min = 1'000'000'000;
    start();
    RawClient client{port()};
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 10\r\n\r\nhalf");
    EXPECT_EQ(client.receive().status, 408);
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST_F(ServerLimitsTest, close_who_asks_nothing) {
    options.limits.idle_time = 40ms;
    start();
    RawClient silent{port()};
    EXPECT_TRUE(silent.is_closed_by_server());
    RawClient once{port()};
    EXPECT_EQ(once.ask(get("/now")).status, 200);
    EXPECT_TRUE(once.is_closed_by_server());
}

TEST_F(ServerLimitsTest, close_who_does_not_read_the_answer) {
    options.limits.write_time = 40ms;
    const auto much = std::make_shared<const std::string>(32 * 1024 * 1024, 'x');
    add(Method::Get, "/much", [&](const Request&) {
        Response response;
        response.shared_body = much;
        return response;
    });
    start();
    RawClient client{port(), 4096};
    client.send(get("/much"));
    await_log(1);
    const auto answer = client.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_FALSE(answer.complete);
}

TEST_F(ServerLimitsTest, turn_connections_away_beyond_the_total) {
    options.limits.connections = 2;
    start();
    RawClient first{port()};
    RawClient second{port()};
    EXPECT_EQ(first.ask(get("/now")).status, 200);
    EXPECT_EQ(second.ask(get("/now")).status, 200);
    RawClient third{port()};
    const auto answer = third.receive();
    EXPECT_EQ(answer.status, 503);
    EXPECT_NE(answer.header("retry-after"), "");
    EXPECT_TRUE(third.is_closed_by_server());
    EXPECT_EQ(server->figures().refused_connections, 1U);
    EXPECT_EQ(server->figures().open_connections, 2U);
}

TEST_F(ServerLimitsTest, turn_connections_away_beyond_those_of_one_address) {
    options.limits.connections_per_address = 1;
    start();
    RawClient first{port()};
    EXPECT_EQ(first.ask(get("/now")).status, 200);
    RawClient second{port()};
    EXPECT_EQ(second.receive().status, 503);
}

TEST_F(ServerLimitsTest, let_a_trusted_proxy_have_more_connections) {
    options.limits.connections_per_address = 1;
    options.trusted_proxies = {"127.0.0.0/8"};
    start();
    RawClient first{port()};
    EXPECT_EQ(first.ask(get("/now")).status, 200);
    RawClient second{port()};
    EXPECT_EQ(second.ask(get("/now")).status, 200);
}

TEST_F(ServerLimitsTest, end_a_connection_after_so_many_requests) {
    options.limits.requests_per_connection = 2;
    start();
    RawClient client{port()};
    EXPECT_EQ(client.ask(get("/now")).header("connection"), "");
    EXPECT_EQ(client.ask(get("/now")).header("connection"), "close");
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST_F(ServerLimitsTest, answer_503_when_every_worker_is_held) {
    options.workers = 2;
    options.limits.waiting_requests = 0;
    start();
    RawClient first{port()};
    RawClient second{port()};
    first.send(get("/wait"));
    second.send(get("/wait"));
    gate.await_arrivals(2);
    EXPECT_EQ(server->figures().busy_workers, 2U);

    RawClient third{port()};
    const auto answer = third.ask(get("/wait"));
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.problem_code(), "busy");
    EXPECT_EQ(answer.header("retry-after"), "5");
    EXPECT_EQ(third.ask(get("/now")).body, "now");
    EXPECT_EQ(server->figures().refused_requests, 1U);
    gate.open();
    EXPECT_EQ(first.receive().body, "waited");
    EXPECT_EQ(second.receive().body, "waited");
    EXPECT_EQ(third.ask(get("/wait")).body, "waited");
}

TEST_F(ServerLimitsTest, answer_what_is_brief_on_threads_of_its_own) {
    const auto pass = [this](const Request&) {
        gate.pass();
        return text("read");
    };
    add(Method::Get, "/read", pass, Runs::Briefly);
    add(Method::Get, "/long", [](const Request&) { return text("long"); });
    options.workers = 1;
    options.brief_workers = 1;
    options.limits.waiting_requests = 0;
    start();
    RawClient first{port()};
    first.send(get("/read"));
    gate.await_arrivals(1);

    RawClient second{port()};
    EXPECT_EQ(second.ask(get("/read")).status, 503);
    EXPECT_EQ(second.ask(get("/long")).body, "long");
    EXPECT_EQ(server->figures().busy_workers, 1U);
    gate.open();
    EXPECT_EQ(first.receive().body, "read");
}

TEST_F(ServerLimitsTest, answer_what_is_brief_on_the_workers_where_there_are_no_others) {
    add(Method::Get, "/read", [](const Request&) { return text("read"); }, Runs::Briefly);
    options.brief_workers = 0;
    start();
    EXPECT_EQ(RawClient{port()}.ask(get("/read")).body, "read");
}

TEST_F(ServerLimitsTest, answer_at_once_without_a_worker_where_nothing_has_to_wait) {
    router.add({.method = Method::Get,
                .pattern = "/kept/{thing}",
                .operation_id = "getThing",
                .access = Access::Public,
                .runs = Runs::OnWorker,
                .handler =
                    [this](const Request&) {
                        gate.pass();
                        return text("from the store");
                    },
                .at_once = [](const Request& request) -> std::optional<Response> {
                    if (request.path_parameter("thing") == "broken") throw std::runtime_error{"x"};
                    if (request.path_parameter("thing") != "known") return std::nullopt;
                    return text("kept");
                }});
    hooks.gate = [](const Route&, Request& request) -> std::optional<Problem> {
        if (request.parameter("refused")) return Problem{ProblemKind::Forbidden, "forbidden"};
        return std::nullopt;
    };
    hooks.gate_waits = [](const Request& request) { return !request.cookie("session").empty(); };
    options.workers = 1;
    options.limits.waiting_requests = 0;
    start();
    RawClient first{port()};
    first.send(get("/wait"));
    gate.await_arrivals(1);

    RawClient client{port()};
    EXPECT_EQ(client.ask(get("/kept/known")).body, "kept");
    EXPECT_EQ(client.ask(get("/kept/known?refused=1")).status, 403);
    EXPECT_EQ(client.ask(get("/kept/broken")).status, 500);
    EXPECT_EQ(client.ask(get("/kept/other")).status, 503);
    EXPECT_EQ(client.ask(get("/kept/known", "Cookie: session=good\r\n")).status, 503);
    gate.open();
    EXPECT_EQ(first.receive().body, "waited");
    // The worker is free a moment after its answer is out.
    const auto ask_when_free = [&](const std::string& request) {
        auto answer = client.ask(request);
        for (int tries = 0; tries < 1000 && answer.status == 503; ++tries) {
            answer = client.ask(request);
        }
        return answer.body;
    };
    EXPECT_EQ(ask_when_free(get("/kept/other")), "from the store");
    EXPECT_EQ(ask_when_free(get("/kept/known", "Cookie: session=good\r\n")), "from the store");
    EXPECT_EQ(await_log(8)[0].operation_id, "getThing");
}

TEST_F(ServerLimitsTest, let_so_many_requests_wait_for_a_worker) {
    options.workers = 1;
    options.limits.waiting_requests = 1;
    start();
    RawClient running{port()};
    running.send(get("/wait"));
    gate.await_arrivals(1);
    RawClient one{port()};
    RawClient other{port()};
    one.send(get("/wait"));
    other.send(get("/wait"));
    EXPECT_EQ(await_log(1).front().status, 503);
    EXPECT_EQ(server->figures().waiting_requests, 1U);
    gate.open();
    EXPECT_EQ(running.receive().status, 200);
    EXPECT_EQ(one.receive().status + other.receive().status, 200 + 503);
}

class ServerStopTest : public ServerLimitsTest {};

TEST_F(ServerStopTest, lets_a_running_request_end) {
    start();
    RawClient running{port()};
    running.send(get("/wait"));
    gate.await_arrivals(1);
    RawClient idle{port()};
    EXPECT_EQ(idle.ask(get("/now")).status, 200);

    std::thread stopping{[this] { server->stop(); }};
    EXPECT_TRUE(idle.is_closed_by_server());
    gate.open();
    const auto answer = running.receive();
    EXPECT_EQ(answer.body, "waited");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_TRUE(running.is_closed_by_server());
    running.finish_sending();
    stopping.join();
    EXPECT_EQ(server->figures().open_connections, 0U);
    EXPECT_THROW(RawClient{port()}, std::runtime_error);
}

TEST_F(ServerStopTest, closes_what_does_not_end_in_time) {
    options.drain_time = 10ms;
    start();
    RawClient running{port()};
    running.send(get("/wait"));
    gate.await_arrivals(1);
    std::thread stopping{[this] { server->stop(); }};
    EXPECT_TRUE(running.is_closed_by_server());
    gate.open();
    stopping.join();
    EXPECT_EQ(server->figures().open_connections, 0U);
}

TEST_F(ServerStopTest, may_be_called_twice) {
    start();
    server->stop();
    server->stop();
    EXPECT_EQ(server->figures().open_connections, 0U);
}

}  // namespace
}  // namespace yimen::http
