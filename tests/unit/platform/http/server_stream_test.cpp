#include <atomic>
#include <fstream>
#include <future>
#include <stdexcept>
#include <thread>

#include "test_server.h"

namespace yimen::http {
namespace {

using namespace std::chrono_literals;

class ServerPiecesTest : public ServerTest {
  protected:
    ServerPiecesTest() {
        add(Method::Get, "/count", [](const Request&) {
            Response response;
            response.content_type = "text/csv";
            response.pieces = [number = 0]() mutable {
                return ++number > 1000 ? std::string{} : std::to_string(number) + "\n";
            };
            return response;
        });
    }
};

TEST_F(ServerPiecesTest, go_out_in_chunks) {
    start();
    RawClient client{port()};
    const auto answer = client.ask(get("/count"));
    EXPECT_EQ(answer.header("transfer-encoding"), "chunked");
    EXPECT_TRUE(answer.complete);
    EXPECT_TRUE(answer.body.starts_with("1\n2\n"));
    EXPECT_TRUE(answer.body.ends_with("\n999\n1000\n"));
    EXPECT_TRUE(client.ask(get("/count")).complete);
}

TEST_F(ServerPiecesTest, end_with_the_connection_for_old_clients) {
    start();
    RawClient client{port()};
    const auto answer = client.ask("GET /count HTTP/1.0\r\n\r\n");
    EXPECT_EQ(answer.header("transfer-encoding"), "");
    EXPECT_TRUE(answer.body.ends_with("\n999\n1000\n"));
}

TEST_F(ServerPiecesTest, are_not_made_for_head) {
    start();
    RawClient client{port()};
    client.send("HEAD /count HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.receive(BodyOfAnswer::LeftOut).status, 200);
    EXPECT_TRUE(client.ask(get("/count")).complete);
}

TEST_F(ServerPiecesTest, break_the_connection_when_one_fails) {
    add(Method::Get, "/fails", [](const Request&) {
        Response response;
        response.pieces = [number = 0]() mutable -> std::string {
            if (++number == 3) throw std::runtime_error{"no third"};
            return "piece";
        };
        return response;
    });
    std::promise<std::string> reported;
    hooks.report = [&](const Failure& failure) { reported.set_value(std::string{failure.what}); };
    start();
    RawClient client{port()};
    const auto answer = client.ask(get("/fails"));
    EXPECT_EQ(answer.body, "piecepiece");
    EXPECT_FALSE(answer.complete);
    EXPECT_EQ(reported.get_future().get(), "no third");
}

TEST_F(ServerPiecesTest, are_made_only_as_fast_as_they_are_read) {
    options.limits.write_time = 40ms;
    std::atomic<int> made{0};
    add(Method::Get, "/endless", [&](const Request&) {
        Response response;
        response.pieces = [&] {
            ++made;
            return std::string(1024 * 1024, 'x');
        };
        return response;
    });
    start();
    RawClient client{port(), 4096};
    client.send(get("/endless"));
    await_log(1);
    EXPECT_LT(made, 64);
}

class ServerFileTest : public ServerTest {
  protected:
    ServerFileTest() {
        for (std::size_t at = 0; at < 500'000; ++at) content += static_cast<char>('a' + at % 26);
        std::ofstream{folder.file("file"), std::ios::binary} << content;
        add(Method::Get, "/file", [this](const Request&) {
            Response response;
            response.content_type = "application/pdf";
            response.file = folder.file("file");
            return response;
        });
        add(Method::Get, "/gone", [this](const Request&) {
            Response response;
            response.file = folder.file("gone");
            return response;
        });
        start();
        client = std::make_unique<RawClient>(port());
    }

    RawAnswer ask(const std::string& headers) { return client->ask(get("/file", headers)); }

    std::string content;
    std::unique_ptr<RawClient> client;
};

TEST_F(ServerFileTest, is_sent_whole_with_its_length) {
    const auto answer = ask("");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.header("content-length"), "500000");
    EXPECT_EQ(answer.header("accept-ranges"), "bytes");
    EXPECT_TRUE(answer.body == content);
    client->send("HEAD /file HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client->receive(BodyOfAnswer::LeftOut).header("content-length"), "500000");
}

TEST_F(ServerFileTest, is_sent_in_parts) {
    const auto first = ask("Range: bytes=0-25\r\n");
    EXPECT_EQ(first.status, 206);
    EXPECT_EQ(first.header("content-range"), "bytes 0-25/500000");
    EXPECT_EQ(first.body, "abcdefghijklmnopqrstuvwxyz");
    EXPECT_EQ(ask("Range: bytes=-3\r\n").body, content.substr(499'997));
    EXPECT_TRUE(ask("Range: bytes=200000-\r\n").body == content.substr(200'000));
    const auto beyond = ask("Range: bytes=500000-\r\n");
    EXPECT_EQ(beyond.status, 416);
    EXPECT_EQ(beyond.header("content-range"), "bytes */500000");
    EXPECT_EQ(beyond.problem_code(), "range-not-satisfiable");
}

TEST_F(ServerFileTest, is_continued_only_when_it_is_still_the_same) {
    const auto etag = ask("").header("etag");
    EXPECT_EQ(ask("Range: bytes=0-1\r\nIf-Range: " + etag + "\r\n").status, 206);
    EXPECT_EQ(ask("Range: bytes=0-1\r\nIf-Range: \"other\"\r\n").status, 200);
    EXPECT_EQ(ask("If-None-Match: " + etag + "\r\n").status, 304);
}

TEST_F(ServerFileTest, is_answered_404_when_it_is_gone) {
    EXPECT_EQ(client->ask(get("/gone")).status, 404);
}

class ServerEventsTest : public ServerTest {
  protected:
    ServerEventsTest() {
        add(Method::Get, "/events", [this](const Request&) {
            Response response;
            response.events = [this](EventSink sink) { opened.set_value(std::move(sink)); };
            return response;
        });
        add(Method::Get, "/more", [](const Request&) {
            Response response;
            response.events = [](const EventSink& sink) { sink->send("", "hello"); };
            return response;
        });
    }

    EventSink open(RawClient& client) {
        client.send(get("/events"));
        head = client.receive_until("\r\n\r\n");
        return opened.get_future().get();
    }

    /// What one chunk holds.
    static std::string receive_chunk(RawClient& client) {
        const auto size = client.receive_until("\r\n");
        const auto data = client.receive_until("\n\n\r\n");
        return data.substr(0, data.size() - 2);
    }

    std::promise<EventSink> opened;
    std::string head;
};

TEST_F(ServerEventsTest, reach_the_reader_as_they_are_sent) {
    start();
    RawClient client{port()};
    const auto sink = open(client);
    EXPECT_NE(head.find("Content-Type: text/event-stream\r\n"), std::string::npos);
    EXPECT_NE(head.find("X-Accel-Buffering: no\r\n"), std::string::npos);
    EXPECT_TRUE(sink->send("queue", "{\"number\":\"A003\"}", "7"));
    EXPECT_EQ(receive_chunk(client), "event: queue\nid: 7\ndata: {\"number\":\"A003\"}\n\n");
    EXPECT_TRUE(sink->send("", "two\nlines"));
    EXPECT_EQ(receive_chunk(client), "data: two\ndata: lines\n\n");
    EXPECT_EQ(server->figures().event_streams, 1U);
    sink->close();
    EXPECT_FALSE(sink->send("", "late"));
    EXPECT_EQ(client.receive_until("\r\n\r\n"), "0\r\n\r\n");
    EXPECT_TRUE(client.is_closed_by_server());
}

TEST_F(ServerEventsTest, may_be_sent_before_the_stream_is_awaited) {
    start();
    RawClient client{port()};
    client.send(get("/more"));
    client.receive_until("\r\n\r\n");
    EXPECT_EQ(receive_chunk(client), "data: hello\n\n");
}

TEST_F(ServerEventsTest, come_in_order_from_many_threads) {
    start();
    RawClient client{port()};
    const auto sink = open(client);
    std::vector<std::thread> senders;
    for (int sender = 0; sender < 4; ++sender) {
        senders.emplace_back([&, sender] {
            for (int number = 0; number < 100; ++number) {
                sink->send(std::to_string(sender), std::to_string(number));
            }
        });
    }
    for (auto& sender : senders) sender.join();
    sink->close();
    const auto all = client.receive_until("0\r\n\r\n");
    for (int sender = 0; sender < 4; ++sender) {
        std::size_t at = 0;
        for (int number = 0; number < 100; ++number) {
            const auto event =
                "event: " + std::to_string(sender) + "\ndata: " + std::to_string(number) + "\n\n";
            at = all.find(event, at);
            ASSERT_NE(at, std::string::npos) << event;
        }
    }
}

TEST_F(ServerEventsTest, are_interspersed_with_heartbeats) {
    options.limits.event_heartbeat = 10ms;
    start();
    RawClient client{port()};
    const auto sink = open(client);
    EXPECT_EQ(receive_chunk(client), ":\n\n");
    EXPECT_EQ(receive_chunk(client), ":\n\n");
}

TEST_F(ServerEventsTest, tell_the_sender_that_the_reader_went) {
    start();
    std::promise<void> closed;
    auto client = std::make_unique<RawClient>(port());
    const auto sink = open(*client);
    sink->when_closed([&] { closed.set_value(); });
    client.reset();
    closed.get_future().wait();
    EXPECT_FALSE(sink->send("", "x"));
    EXPECT_FALSE(sink->is_open());
    bool told = false;
    sink->when_closed([&] { told = true; });
    EXPECT_TRUE(told);
}

TEST_F(ServerEventsTest, drop_a_reader_who_does_not_read) {
    options.limits.event_bytes_waiting = 100'000;
    start();
    RawClient client{port(), 4096};
    const auto sink = open(client);
    const std::string large(10'000, 'x');
    int sent = 0;
    while (sent < 1'000'000 && sink->send("", large)) ++sent;
    EXPECT_LT(sent, 1'000'000);
    EXPECT_FALSE(sink->is_open());
}

TEST_F(ServerEventsTest, have_a_limit_of_streams) {
    options.limits.event_streams = 1;
    start();
    RawClient first{port()};
    const auto sink = open(first);
    RawClient second{port()};
    EXPECT_EQ(second.ask(get("/more")).status, 503);
    EXPECT_EQ(second.ask(get("/nothing")).status, 404);
}

TEST_F(ServerEventsTest, end_when_the_server_stops) {
    start();
    RawClient client{port()};
    const auto sink = open(client);
    std::thread stopping{[this] { server->stop(); }};
    EXPECT_EQ(client.receive_until("\r\n\r\n"), "0\r\n\r\n");
    EXPECT_TRUE(client.is_closed_by_server());
    client.finish_sending();
    stopping.join();
    EXPECT_FALSE(sink->send("", "x"));
    EXPECT_EQ(server->figures().event_streams, 0U);
}

TEST_F(ServerEventsTest, do_not_begin_for_head) {
    start();
    RawClient client{port()};
    client.send("HEAD /events HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.receive(BodyOfAnswer::LeftOut).status, 200);
    EXPECT_EQ(client.ask(get("/nothing")).status, 404);
    EXPECT_EQ(server->figures().event_streams, 0U);
}

}  // namespace
}  // namespace yimen::http
