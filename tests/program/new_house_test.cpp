#include <fstream>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "people/people.h"
#include "program/installation.h"
#include "support/source_folder.h"

namespace yimen::test {
namespace {

using testing::HasSubstr;

/// The first commands on an empty store.
class NewHouseTest : public testing::TestWithParam<Engine> {
  protected:
    std::string data(const std::string& name) const {
        return (source_folder() / "data" / name).string();
    }

    const Installation installation_{GetParam()};
};

INSTANTIATE_TEST_SUITE_P(Engines, NewHouseTest, testing::Values(Engine::Sqlite, Engine::Postgres),
                         testing::PrintToStringParamName());

TEST_P(NewHouseTest, gets_its_places_and_units_from_files) {
    const std::vector<std::string> words{"import", "places", data("divisions-guangdong.csv"),
                                         data("demonstration/units.json")};
    for (int times = 0; times < 2; ++times) {
        const auto ended = installation_.run(words);
        EXPECT_EQ(ended.exit_code, 0) << ended.said;
        EXPECT_THAT(ended.said, HasSubstr("78 units"));
    }
    const auto database = installation_.open();
    const auto unit = database->read([](db::Transaction& transaction) {
        return people::find_unit(transaction, "jiedong-market-supervision-bureau");
    });
    ASSERT_TRUE(unit);
    EXPECT_EQ(unit->division_code, "445203");
}

TEST_P(NewHouseTest, takes_no_units_of_which_one_is_wrong) {
    const auto path = installation_.file("units.json");
    std::ofstream{path} << R"([{"id":"a","name":"档案馆","short_name":"档案馆","kind":"guild",)"
                           R"("division_code":"445203","parent_id":null,"credit_code":"1",)"
                           R"("demonstration":false}])";
    const auto ended =
        installation_.run({"import", "places", data("divisions-guangdong.csv"), path});
    EXPECT_EQ(ended.exit_code, 1);
    EXPECT_THAT(ended.said, HasSubstr("/units/0/kind"));
    EXPECT_THAT(ended.said, HasSubstr("/units/0/credit_code"));
}

}  // namespace
}  // namespace yimen::test
