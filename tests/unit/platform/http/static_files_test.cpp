#include "platform/http/static_files.h"

#include <filesystem>
#include <fstream>
#include <stdexcept>

#include "test_server.h"

#include "platform/http/compression.h"

namespace yimen::http {
namespace {

std::string header(const Response& response, std::string_view name) {
    for (const auto& [given, value] : response.headers) {
        if (given == name) return value;
    }
    return {};
}

Request request_for(std::string path) {
    Request request;
    request.path = std::move(path);
    return request;
}

class StaticFilesTest : public ServerTest {
  protected:
    StaticFilesTest() {
        write("index.html", "<p>portal</p>");
        write("desk/index.html", "<p>desk</p>");
        write("assets/app-1a2b.js", script);
        write("assets/app-1a2b.js.br", "brotli form");
        write("assets/logo-3c4d.png", "png");
        write("long.css", std::string(5000, 'x'));
        write("../secret.txt", "secret");
        std::filesystem::create_symlink(folder.file("secret.txt"), web() / "link.txt");
    }

    std::filesystem::path web() const { return folder.file("web"); }

    void write(const std::string& name, const std::string& content) {
        const auto path = web() / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream{path, std::ios::binary} << content;
    }

    const std::string script = std::string(2000, ';') + "let name = '一门'";
};

TEST_F(StaticFilesTest, are_served_with_their_type_and_tag) {
    const StaticFiles files{web()};
    EXPECT_EQ(files.size(), 5U);
    const auto index = files.answer(request_for("/")).value();
    EXPECT_EQ(*index.shared_body, "<p>portal</p>");
    EXPECT_EQ(index.content_type, "text/html; charset=utf-8");
    EXPECT_EQ(header(index, "Cache-Control"), "no-cache");
    EXPECT_EQ(*files.answer(request_for("/desk/"))->shared_body, "<p>desk</p>");

    auto again = request_for("/");
    again.headers.add("if-none-match", header(index, "ETag"));
    EXPECT_EQ(files.answer(again)->status, 304);
}

TEST_F(StaticFilesTest, with_a_hash_in_the_name_may_be_kept) {
    const StaticFiles files{web()};
    const auto logo = files.answer(request_for("/assets/logo-3c4d.png")).value();
    EXPECT_EQ(header(logo, "Cache-Control"), "public, max-age=31536000, immutable");
    EXPECT_EQ(header(logo, "Vary"), "");
}

TEST_F(StaticFilesTest, come_in_the_best_form_the_client_takes) {
    const StaticFiles files{web()};
    auto request = request_for("/assets/app-1a2b.js");
    const auto plain = files.answer(request).value();
    EXPECT_EQ(*plain.shared_body, script);
    EXPECT_EQ(header(plain, "Vary"), "Accept-Encoding");

    request.headers.add("accept-encoding", "gzip");
    const auto zipped = files.answer(request).value();
    EXPECT_EQ(header(zipped, "Content-Encoding"), "gzip");
    EXPECT_EQ(*zipped.shared_body, gzip(script, Effort::Thorough));
    EXPECT_NE(header(zipped, "ETag"), header(plain, "ETag"));

    request.headers = {{"accept-encoding", "gzip, br"}};
    const auto brotli = files.answer(request).value();
    EXPECT_EQ(header(brotli, "Content-Encoding"), "br");
    EXPECT_EQ(*brotli.shared_body, "brotli form");
    EXPECT_EQ(brotli.content_type, "text/javascript; charset=utf-8");
}

TEST_F(StaticFilesTest, are_only_those_of_the_folder) {
    const StaticFiles files{web()};
    for (const auto* path : {"/../secret.txt", "/link.txt", "/secret.txt", "//index.html", "/desk",
                             "/assets/", "/assets/app-1a2b.js.br", ""}) {
        EXPECT_FALSE(files.answer(request_for(path))) << path;
    }
    auto post = request_for("/");
    post.method = Method::Post;
    EXPECT_FALSE(files.answer(post));
    EXPECT_THROW(StaticFiles{web() / "nowhere"}, std::runtime_error);
}

TEST_F(StaticFilesTest, show_the_page_of_a_path_that_is_no_file) {
    const StaticFiles files{web(), [](std::string_view path) -> std::optional<std::string> {
                                if (path.starts_with("/desk/")) return "desk/index.html";
                                if (path == "/cases") return "index.html";
                                return std::nullopt;
                            }};
    const auto opened = [&](std::string path) {
        auto request = request_for(std::move(path));
        request.headers.add("accept", "text/html,*/*;q=0.8");
        const auto response = files.answer(request);
        return response ? *response->shared_body : "";
    };
    EXPECT_EQ(opened("/desk/cases/7"), "<p>desk</p>");
    EXPECT_EQ(opened("/cases"), "<p>portal</p>");
    EXPECT_EQ(opened("/other"), "");
    EXPECT_EQ(opened("/api/cases"), "");
    EXPECT_FALSE(files.answer(request_for("/cases")));
}

TEST_F(StaticFilesTest, are_served_where_no_route_is) {
    options.static_folder = web();
    add(Method::Get, "/api/now", [](const Request&) { return text("now"); });
    start();
    RawClient client{port()};
    const auto index = client.ask(get("/"));
    EXPECT_EQ(index.body, "<p>portal</p>");
    EXPECT_EQ(index.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(client.ask(get("/", "If-None-Match: " + index.header("etag") + "\r\n")).status, 304);
    client.send("HEAD /index.html HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.receive(BodyOfAnswer::LeftOut).header("content-length"), "13");
    EXPECT_EQ(client.ask(get("/api/now")).body, "now");
    EXPECT_EQ(client.ask(get("/api/other")).status, 404);
    EXPECT_EQ(await_log(1).front().operation_id, "static-file");
}

}  // namespace
}  // namespace yimen::http
