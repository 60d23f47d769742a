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

/// As a clerk enters a case of a system of the nation.
constexpr const char* kVerticalCase =
    R"({"item_id":"deed-tax-declaration.jiedong-tax-bureau","number":"税契2026-7",)"
    R"("applicant":{"kind":"natural-person","document_type":"citizen-id",)"
    R"("number":"11010519491231002X","name":"张三"},"received_on":"2026-03-02","reports":[]})";

/// Changing the key of encrypted fields while a server runs.
class KeysTest : public testing::TestWithParam<Engine> {
  protected:
    std::string run(const std::string& step, const std::string& expected) const {
        const auto ended = installation_.run({"keys", step});
        EXPECT_EQ(ended.exit_code, 0) << ended.said;
        EXPECT_THAT(ended.said, HasSubstr(expected));
        return ended.said;
    }

    const Installation installation_{GetParam(), {"drug-retail-licence", "deed-tax-declaration"}};
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

    const auto entered = desk.send("POST", "/api/desk/external-cases", kVerticalCase, {});
    ASSERT_EQ(entered.status, 200) << entered.body;
    run("add", "Key 2 stands in");
    EXPECT_EQ(read().status, 200);
    run("activate", "New fields take key 2");
    EXPECT_EQ(read().status, 200);
    // Three applicants of the city, the mandate of one of them, and the person above.
    const auto resealed = run("reseal", "5 records, 5 sealed anew");
    // Applicant and receipt of the unified register.
    EXPECT_THAT(resealed, HasSubstr("\n2 records, 2 sealed anew"));
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
