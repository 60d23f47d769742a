#include "program/installation.h"

#include <csignal>
#include <filesystem>
#include <fstream>
#include <stdexcept>

#include <boost/json.hpp>

#include "app/demonstration.h"
#include "city/city.h"
#include "support/source_folder.h"

namespace yimen::test {

Installation::Installation(Engine engine) : store_(std::make_unique<TemporaryStore>(engine)) {
    settle();
}

Installation::Installation(Engine engine, std::vector<std::string> item_keys) {
    City city{engine, std::move(item_keys)};
    const auto keys = file("keys.json");
    std::ofstream{keys} << city.key_file_text();
    std::filesystem::permissions(
        keys, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    store_ = std::move(city).leave_store();
    settle();
}

void Installation::settle() {
    environment_ = {{"YIMEN_SERVER_PORT", "0"},
                    {"YIMEN_FOLDERS_DATA", (source_folder() / "data").string()},
                    {"YIMEN_FOLDERS_UPLOADS", file("uploads")},
                    {"YIMEN_FOLDERS_FILES", file("files")},
                    {"YIMEN_FOLDERS_WEB", file("web")},
                    {"YIMEN_SECURITY_KEY_FILE", file("keys.json")},
                    {"YIMEN_SECURITY_PASSWORD_MEMORY_KIBIBYTES", "8"},
                    {"YIMEN_SECURITY_PASSWORD_PASSES", "1"},
                    {"YIMEN_AUDIT_ANCHOR_FILE", file("audit.anchors")},
                    {"YIMEN_AUDIT_ANCHOR_SECONDS", "1"}};
    if (store_->engine() == Engine::Sqlite) {
        environment_["YIMEN_STORE_PATH"] = store_->path();
    } else {
        environment_["YIMEN_STORE_ENGINE"] = "postgres";
        environment_["YIMEN_STORE_CONNECTION"] = store_->connection();
    }
}

RunningServer::RunningServer(const EnvironmentOf& environment) : process_({"serve"}, environment) {
    constexpr std::string_view kPort = R"("port":)";
    if (!process_.await(R"("code":"opened")")) throw std::runtime_error{process_.wait().said};
    process_.await("}\n");
    const auto said = process_.said();
    const auto line = said.find(R"("code":"opened")");
    port_ =
        static_cast<std::uint16_t>(std::stoi(said.substr(said.find(kPort, line) + kPort.size())));
}

Ended RunningServer::drain() {
    process_.send(SIGTERM);
    return process_.wait();
}

OfficerDesk::OfficerDesk(std::uint16_t port, const std::string& account)
    : client_(port), account_(account) {
    const boost::json::value body = {{"account", account},
                                     {"password", app::kDemonstrationPassword}};
    const auto answer = send("POST", "/api/session", boost::json::serialize(body), {});
    if (answer.status != 200) throw std::runtime_error{account + ": " + answer.body};
    const auto set = answer.header("set-cookie");
    cookie_ = set.substr(0, set.find(';'));
}

OfficerDesk::OfficerDesk(std::uint16_t port, std::string account, std::string cookie)
    : client_(port), account_(std::move(account)), cookie_(std::move(cookie)) {}

std::string OfficerDesk::head(const std::string& method, const std::string& target,
                              std::size_t body_bytes, const std::string& more_headers) const {
    auto text = method + ' ' + target + " HTTP/1.1\r\nHost: yimen\r\nX-Requested-With: yimen\r\n";
    if (!cookie_.empty()) text += "Cookie: " + cookie_ + "\r\n";
    if (method != "GET") {
        text += "Content-Type: application/json\r\nContent-Length: " + std::to_string(body_bytes) +
                "\r\n";
    }
    return text + more_headers + "\r\n";
}

http::RawAnswer OfficerDesk::get(const std::string& target) {
    return client_.ask(head("GET", target, 0, {}));
}

http::RawAnswer OfficerDesk::send(const std::string& method, const std::string& target,
                                  const std::string& body, const std::string& if_match) {
    const auto condition = if_match.empty() ? "" : "If-Match: " + if_match + "\r\n";
    return client_.ask(head(method, target, body.size(), condition) + body);
}

std::int64_t version_of(const http::RawAnswer& answer) {
    const auto tag = answer.header("etag");
    if (tag.size() < 3) throw std::runtime_error{"an answer without ETag: " + answer.body};
    return std::stoll(tag.substr(tag.find('"') + 1));
}

}  // namespace yimen::test
