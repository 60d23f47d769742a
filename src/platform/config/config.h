#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "platform/http/server.h"

namespace yimen::config {

/// Every setting of the server with its default; yimen.sample.toml says what each is for. A key is
/// `section.member` of this struct.
struct Config {
    struct Server {
        std::string address = "127.0.0.1";
        std::uint16_t port = 8080;
        std::string public_address;
        std::size_t io_threads = 2;
        std::size_t workers = 64;
        std::vector<std::string> trusted_proxies;
        std::chrono::seconds drain_seconds{20};
    } server;
    http::Limits limits;
    struct Store {
        std::string engine = "sqlite";
        std::string path = "var/yimen.db";
        std::string connection;
        std::size_t connections = 12;
    } store;
    struct Folders {
        std::string data = "data";
        std::string uploads = "var/uploads";
        std::string files = "var/files";
        std::string web = "build/web";
    } folders;
    struct Security {
        bool local_sign_in = true;
        bool second_factor_for_staff = true;
        std::chrono::minutes session_idle_minutes{30};
        std::chrono::hours session_hours{12};
        std::uint32_t password_memory_kibibytes = 19 * 1024;
        std::uint32_t password_passes = 2;
        std::size_t password_threads = 2;
        std::size_t password_waiting = 64;
        std::string key_file = "var/keys.json";
        std::string field_algorithm = "sm4-gcm";
    } security;
    struct Log {
        std::string level = "info";
        std::string file;
    } log;
    struct Audit {
        std::string server_name = "server";
        std::string anchor_file = "var/audit.anchors";
        std::chrono::seconds anchor_seconds{30};
    } audit;
    /// How messages go out. Without an address of its platform or server a way is not offered.
    struct Messages {
        int quiet_from = 22;
        int quiet_to = 8;
        std::string sms_address;
        std::string sms_token;
        std::string sms_signature = "【一门】";
        std::string mail_host;
        std::uint16_t mail_port = 587;
        std::string mail_security = "starttls";
        std::string mail_user;
        std::string mail_password;
        std::string mail_sender;
        std::string trusted_certificates;
        std::chrono::seconds gateway_seconds{20};
    } messages;
    /// Where systems of departments are told of events.
    struct Webhooks {
        bool own_network = false;
        bool plain_http = false;
        std::string trusted_certificates;
        std::chrono::seconds answer_seconds{10};
    } webhooks;
    struct Materials {
        std::string clamd;
        std::chrono::seconds clamd_seconds{30};
    } materials;
};

/// What was read, and everything that is wrong with it, a line each: `yimen.toml:12: server.port:
/// …`. With errors the config is not to be used.
struct ReadConfig {
    Config config;
    std::vector<std::string> errors;
};

/// Brings the value of an environment variable.
using Environment = std::function<std::optional<std::string>(const std::string& name)>;

Environment process_environment();

/// Defaults, then the TOML text, then the environment (YIMEN_SERVER_PORT for server.port; lists are
/// separated by commas). `name` stands before the line numbers.
ReadConfig read_config(const std::string& text, const std::string& name,
                       const Environment& environment);

/// As above, from a file; one that cannot be read is an error. Without a path: defaults and
/// environment.
ReadConfig read_config_file(const std::optional<std::filesystem::path>& path,
                            const Environment& environment);

/// Every key with its value as TOML writes it, in the order of Config.
std::vector<std::pair<std::string, std::string>> list_settings(Config config);

}  // namespace yimen::config
