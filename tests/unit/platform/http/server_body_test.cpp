#include <filesystem>
#include <fstream>
#include <iterator>

#include "test_server.h"

namespace yimen::http {
namespace {

std::string content_of(const std::filesystem::path& path) {
    std::ifstream stream{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

std::size_t files_in(const std::filesystem::path& folder) {
    const std::filesystem::directory_iterator files{folder};
    return static_cast<std::size_t>(std::distance(begin(files), end(files)));
}

std::string part(const std::string& name, const std::string& content,
                 const std::string& file_name = "") {
    const auto file = file_name.empty() ? "" : "; filename=\"" + file_name + "\"";
    return "--b0\r\nContent-Disposition: form-data; name=\"" + name + "\"" + file + "\r\n\r\n" +
           content + "\r\n";
}

class ServerBodyTest : public ServerTest {
  protected:
    ServerBodyTest() {
        options.upload_folder = folder.file("uploads");
        std::filesystem::create_directory(options.upload_folder);
        add(Method::Post, "/echo", [](const Request& request) { return text(request.body); });
        add(
            Method::Post, "/files", [this](const Request& request) { return keep(request); },
            Runs::OnWorker, Uploads::Accepted);
    }

    /// Moves the file of the field "keep" away and says what came.
    Response keep(const Request& request) {
        std::string said;
        for (const auto& [name, value] : request.form_fields) said += name + "=" + value + ";";
        for (const auto& file : request.files) {
            said += file.field + ":" + file.file_name + ":" + std::to_string(file.size_bytes) + ";";
            if (file.field == "keep") std::filesystem::rename(file.path, folder.file("kept"));
            contents.push_back(file.field == "keep" ? "" : content_of(file.path));
        }
        return text(said);
    }

    static std::string upload(const std::string& parts, const std::string& more_headers = "") {
        return post("/files", parts + "--b0--\r\n",
                    "Content-Type: multipart/form-data; boundary=b0\r\n" + more_headers);
    }

    void expect_nothing_left() {
        server->stop();
        EXPECT_EQ(files_in(options.upload_folder), 0U);
    }

    std::vector<std::string> contents;
};

TEST_F(ServerBodyTest, comes_in_chunks_with_trailers) {
    start();
    RawClient client{port()};
    client.send("POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.send("4;name=value\r\nWiki\r\n5\r\npe");
    client.send("dia\r\n0\r\nX-Trailer: Host\r\n\r\n" + get("/nothing"));
    EXPECT_EQ(client.receive().body, "Wikipedia");
    EXPECT_EQ(client.receive().status, 404);
}

TEST_F(ServerBodyTest, is_asked_for_when_the_client_waits_for_that) {
    start();
    RawClient client{port()};
    const std::string head =
        "POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n";
    client.send(head);
    EXPECT_EQ(client.receive_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("body");
    EXPECT_EQ(client.receive().body, "body");
    client.send(head + "here");
    EXPECT_EQ(client.receive().body, "here");
}

TEST_F(ServerBodyTest, is_not_asked_for_when_it_would_be_refused) {
    options.limits.body_bytes = 3;
    start();
    RawClient large{port()};
    EXPECT_EQ(large
                  .ask("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                       "Expect: 100-continue\r\n\r\n")
                  .status,
              413);
    RawClient nowhere{port()};
    EXPECT_EQ(nowhere
                  .ask("POST /nowhere HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\n"
                       "Expect: 100-continue\r\n\r\n")
                  .status,
              404);
    RawClient odd{port()};
    EXPECT_EQ(odd.ask("POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n"
                      "Expect: more\r\n\r\n")
                  .status,
              417);
}

TEST_F(ServerBodyTest, with_files_is_streamed_to_disk_and_swept_away) {
    start();
    RawClient client{port()};
    std::string large(3 * 1024 * 1024, '\0');
    for (std::size_t at = 0; at < large.size(); ++at) large[at] = static_cast<char>(at * 7 / 3);
    const auto answer = client.ask(upload(part("note", "食品") + part("scan", large, "执照.pdf") +
                                          part("keep", "kept content", "k.txt")));
    EXPECT_EQ(answer.body, "note=食品;scan:执照.pdf:3145728;keep:k.txt:12;");
    ASSERT_EQ(contents.size(), 2U);
    EXPECT_TRUE(contents[0] == large);
    EXPECT_EQ(content_of(folder.file("kept")), "kept content");
    EXPECT_EQ(files_in(options.upload_folder), 0U);
    EXPECT_EQ(client.ask(post("/echo", "next")).body, "next");
}

TEST_F(ServerBodyTest, with_files_may_come_in_chunks) {
    start();
    RawClient client{port()};
    client.send(
        "POST /files HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
        "Content-Type: multipart/form-data; boundary=b0\r\n\r\n");
    const auto body = part("scan", "abc", "a.txt") + "--b0--";
    for (const char byte : body) client.send("1\r\n" + std::string{byte} + "\r\n");
    client.send("0\r\n\r\n");
    EXPECT_EQ(client.receive().body, "scan:a.txt:3;");
}

TEST_F(ServerBodyTest, with_files_is_refused_where_none_are_taken) {
    start();
    RawClient client{port()};
    const auto answer =
        client.ask(post("/echo", "--b0--", "Content-Type: multipart/form-data; boundary=b0\r\n"));
    EXPECT_EQ(answer.status, 415);
}

TEST_F(ServerBodyTest, with_files_has_limits) {
    options.limits.upload_bytes = 2000;
    options.limits.upload_files = 1;
    options.limits.body_bytes = 100;
    start();
    const auto refusal = [&](const std::string& request) {
        RawClient client{port()};
        const auto answer = client.ask(request);
        return std::to_string(answer.status) + " " + answer.problem_code();
    };
    const auto one = part("a", "x", "x");
    EXPECT_EQ(refusal(upload(one + one)), "413 too-many-files");
    EXPECT_EQ(refusal(upload(part("a", std::string(3000, 'x'), "x"))), "413 too-large");
    EXPECT_EQ(refusal(upload(part("a", std::string(101, 'x')))), "413 too-large");
    EXPECT_EQ(refusal(upload("--b0\r\nnonsense\r\n\r\n")), "400 bad-upload");
    EXPECT_EQ(refusal(post("/files", one, "Content-Type: multipart/form-data; boundary=b0\r\n")),
              "400 bad-upload");
    EXPECT_EQ(refusal(post("/files", one, "Content-Type: multipart/form-data\r\n")),
              "400 bad-upload");
    expect_nothing_left();
}

TEST_F(ServerBodyTest, with_files_leaves_nothing_when_the_client_goes_away) {
    start();
    {
        RawClient client{port()};
        const auto request = upload(part("a", std::string(1024 * 1024, 'x'), "x"));
        client.send(request.substr(0, request.size() - 100));
    }
    EXPECT_EQ(await_log(1).front().status, 499);
    expect_nothing_left();
}

TEST_F(ServerBodyTest, with_files_is_not_read_before_the_gate_let_it_in) {
    hooks.gate = [](const Route&, Request& request) -> std::optional<Problem> {
        if (request.cookie("session") == "good") return std::nullopt;
        return Problem{ProblemKind::Unauthenticated, "not-signed-in", {}, {}};
    };
    start();
    const std::string expect = "Expect: 100-continue\r\n";
    const auto request = upload(part("a", "x", "x"), expect);
    RawClient stranger{port()};
    EXPECT_EQ(stranger.ask(request.substr(0, request.find("\r\n\r\n") + 4)).status, 401);
    EXPECT_TRUE(stranger.is_closed_by_server());

    const auto good = upload(part("a", "x", "x"), expect + "Cookie: session=good\r\n");
    const auto head_size = good.find("\r\n\r\n") + 4;
    RawClient known{port()};
    known.send(good.substr(0, head_size));
    EXPECT_EQ(known.receive_until("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    EXPECT_EQ(known.ask(good.substr(head_size)).body, "a:x:1;");
}

TEST_F(ServerBodyTest, with_files_is_answered_500_when_the_disk_fails) {
    start();
    std::filesystem::remove(options.upload_folder);
    RawClient client{port()};
    EXPECT_EQ(client.ask(upload(part("a", "x", "x"))).status, 500);
}

}  // namespace
}  // namespace yimen::http
