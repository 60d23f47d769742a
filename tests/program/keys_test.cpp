#include <filesystem>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "program/installation.h"

namespace yimen::test {
namespace {

using testing::HasSubstr;

constexpr const char* kPerson =
    R"({"document_type":"citizen-id","number":"11010519491231002X","name":"张三"})";

/// Changing the key of encrypted fields while a server runs.
class KeysTest : public testing::TestWithParam<Engine> {
  protected:
    void run(const std::string& step, const std::string& expected) {
        const auto ended = installation_.run({"keys", step});
        EXPECT_EQ(ended.exit_code, 0) << ended.said;
        EXPECT_THAT(ended.said, HasSubstr(expected));
    }

    const Installation installation_{GetParam(), {"drug-retail-licence"}};
};

INSTANTIATE_TEST_SUITE_P(Engines, KeysTest, testing::Values(Engine::Sqlite, Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(KeysTest, change_while_the_server_goes_on_reading_what_stands_under_either) {
    RunningServer server{installation_.environment()};
    OfficerDesk desk{server.port(), "window"};
    const auto stored = desk.send("POST", "/api/desk/natural-persons", kPerson, {});
    ASSERT_EQ(stored.status, 200) << stored.body;
    const auto id = boost::json::parse(stored.body).at("person").at("person_id").as_string();
    const auto read = [&] { return desk.get("/api/desk/natural-persons/" + std::string{id}); };

    run("add", "Key 2 stands in");
    EXPECT_EQ(read().status, 200);
    run("activate", "New fields take key 2");
    EXPECT_EQ(read().status, 200);
    // Three applicants of the city, the mandate of one of them, and the person above.
    run("reseal", "5 records, 5 sealed anew");
    EXPECT_EQ(read().status, 200);
    EXPECT_THAT(read().body, HasSubstr("1101"));
    run("reseal", "nothing was left to do");
    EXPECT_EQ(server.drain().exit_code, 0);
}

TEST_P(KeysTest, are_not_added_where_there_is_no_key_file) {
    std::filesystem::remove(installation_.file("keys.json"));
    const auto ended = installation_.run({"keys", "add"});
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_THAT(ended.said, HasSubstr("key file: missing"));
}

}  // namespace
}  // namespace yimen::test
