#include "platform/config/config.h"

#include <fstream>
#include <iterator>
#include <map>

#include <gtest/gtest.h>

#include "support/source_folder.h"
#include "support/temporary_folder.h"

namespace yimen::config {
namespace {

Environment variables(std::map<std::string, std::string> values) {
    return [held = std::move(values)](const std::string& name) -> std::optional<std::string> {
        const auto found = held.find(name);
        if (found == held.end()) return std::nullopt;
        return found->second;
    };
}

ReadConfig read(const std::string& text, const Environment& environment = variables({})) {
    return read_config(text, "yimen.toml", environment);
}

using Errors = std::vector<std::string>;

std::string sample_text() {
    std::ifstream file{test::source_folder() / "yimen.sample.toml"};
    return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(ConfigTest, is_all_defaults_without_a_file) {
    const auto read = read_config_file(std::nullopt, variables({}));
    EXPECT_EQ(read.errors, Errors{});
    EXPECT_EQ(list_settings(read.config), list_settings(Config{}));
}

TEST(ConfigTest, says_in_the_sample_file_what_its_defaults_are) {
    const auto sample = read(sample_text());
    EXPECT_EQ(sample.errors, Errors{});
    EXPECT_EQ(list_settings(sample.config), list_settings(Config{}));
}

TEST(ConfigTest, has_every_key_in_the_sample_file_in_its_own_order) {
    std::vector<std::pair<std::string, std::string>> written;
    std::string section;
    std::istringstream lines{sample_text()};
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with('[')) section = line.substr(1, line.find(']') - 1);
        const auto equals = line.find(" = ");
        if (line.starts_with('#') || equals == line.npos) continue;
        written.emplace_back(section + '.' + line.substr(0, equals), line.substr(equals + 3));
    }
    EXPECT_EQ(written, list_settings(Config{}));
}

TEST(ConfigTest, takes_what_the_file_says) {
    const auto read_one = read(R"([server]
port = 9000
trusted_proxies = ["10.0.0.0/8", "::1"]
drain_seconds = 3
[limits]
idle_time = 5000
[security]
local_sign_in = false
session_idle_minutes = 10
)");
    EXPECT_EQ(read_one.errors, Errors{});
    EXPECT_EQ(read_one.config.server.port, 9000);
    EXPECT_EQ(read_one.config.server.trusted_proxies,
              (std::vector<std::string>{"10.0.0.0/8", "::1"}));
    EXPECT_EQ(read_one.config.server.drain_seconds, std::chrono::seconds{3});
    EXPECT_EQ(read_one.config.limits.idle_time, std::chrono::milliseconds{5000});
    EXPECT_FALSE(read_one.config.security.local_sign_in);
    EXPECT_EQ(read_one.config.security.session_idle_minutes, std::chrono::minutes{10});
}

TEST(ConfigTest, lets_the_environment_win) {
    const auto read_one = read("[server]\nport = 9000\n[security]\nlocal_sign_in = true\n",
                               variables({{"YIMEN_SERVER_PORT", "9001"},
                                          {"YIMEN_SERVER_TRUSTED_PROXIES", "10.0.0.1, ::1,"},
                                          {"YIMEN_SECURITY_LOCAL_SIGN_IN", "false"},
                                          {"YIMEN_AUDIT_SERVER_NAME", "hall-2"}}));
    EXPECT_EQ(read_one.errors, Errors{});
    EXPECT_EQ(read_one.config.server.port, 9001);
    EXPECT_EQ(read_one.config.server.trusted_proxies,
              (std::vector<std::string>{"10.0.0.1", "::1"}));
    EXPECT_FALSE(read_one.config.security.local_sign_in);
    EXPECT_EQ(read_one.config.audit.server_name, "hall-2");
}

TEST(ConfigTest, tells_all_that_is_wrong_with_line_numbers) {
    const auto read_one = read(R"([server]
port = 70000
adress = "127.0.0.1"
workers = "many"
trusted_proxies = ["10.0.0.1", 7]
[security]
local_sign_in = "no"
[sever]
[store]
engine = "oracle"
)",
                               variables({{"YIMEN_LIMITS_BODY_TIME", "soon"}}));
    EXPECT_EQ(
        read_one.errors,
        (Errors{"yimen.toml:2: server.port: expected a whole number from 0 to 65535",
                "yimen.toml:4: server.workers: expected a whole number from 1 to 4096",
                "yimen.toml:5: server.trusted_proxies: expected a list of texts",
                "YIMEN_LIMITS_BODY_TIME: expected a whole number from 1 to 2147483647",
                "yimen.toml:7: security.local_sign_in: expected true or false",
                "yimen.toml:3: server.adress: unknown key", "yimen.toml:8: sever: unknown section",
                "store.engine: expected one of sqlite postgres"}));
}

TEST(ConfigTest, tells_where_the_text_is_no_toml) {
    const auto read_one = read("[server]\nport = = 1\n");
    ASSERT_EQ(read_one.errors.size(), 1U);
    EXPECT_TRUE(read_one.errors[0].starts_with("yimen.toml:2: ")) << read_one.errors[0];
}

TEST(ConfigTest, refuses_what_does_not_go_together) {
    EXPECT_EQ(read("[store]\nengine = \"postgres\"\n").errors,
              Errors{"store.connection: needed with the engine postgres"});
    EXPECT_EQ(read("[audit]\nserver_name = \"hall 2\"\n").errors,
              Errors{"audit.server_name: expected letters a-z, digits and hyphens"});
    EXPECT_EQ(read("server = 7\n").errors, Errors{"yimen.toml:1: server: unknown key"});
}

TEST(ConfigTest, refuses_an_environment_that_no_file_could_say) {
    const auto wrong = read("", variables({{"YIMEN_STORE_PATH", "var/\xC7.db"},
                                           {"YIMEN_SERVER_TRUSTED_PROXIES", "::1, \xFF"}}));
    EXPECT_EQ(wrong.errors, (Errors{"YIMEN_SERVER_TRUSTED_PROXIES: expected UTF-8",
                                    "YIMEN_STORE_PATH: expected UTF-8"}));
}

TEST(ConfigTest, lists_texts_so_that_they_can_be_read_again) {
    Config config;
    config.store.path = "a \"b\" \\ \n\t\x7F 一.db";
    std::string file;
    for (const auto& [key, value] : list_settings(config)) file += key + " = " + value + '\n';
    const auto again = read(file);
    EXPECT_EQ(again.errors, Errors{});
    EXPECT_EQ(again.config.store.path, config.store.path);
}

TEST(ConfigTest, refuses_a_file_that_is_not_there) {
    const test::TemporaryFolder folder;
    EXPECT_EQ(read_config_file(folder.file("none.toml"), variables({})).errors,
              Errors{"none.toml: there is no such file"});
}

}  // namespace
}  // namespace yimen::config
