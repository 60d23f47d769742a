#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "catalog/actions/announce_places.h"
#include "city/city.h"
#include "people/actions/import_places.h"
#include "people/people.h"

namespace yimen::test {
namespace {

constexpr const char* kItem = "drug-retail-licence";
constexpr const char* kUnit = "jiedong-market-supervision-bureau";

class RenamedUnitTest : public testing::Test {
  protected:
    void SetUp() override { ASSERT_EQ(name_in_list(), "揭阳市揭东区市场监督管理局"); }

    std::string name_in_list() {
        const auto page = city.ask(http::Method::Get, "/api/items");
        return std::string{page.body.at("items").at(0).at("unit_name").as_string()};
    }

    City city{Engine::Sqlite, {kItem}};
};

TEST_F(RenamedUnitTest, by_the_desk_shows_its_new_name_on_the_next_request) {
    const std::string target = std::string{"/api/desk/units/"} + kUnit;
    const auto unit = city.ask(http::Method::Get, target, "security");
    auto content = unit.body.as_object();
    boost::json::object sent;
    for (const auto* name : {"short_name", "kind", "division_code", "parent_id", "credit_code"}) {
        sent[name] = content.at(name);
    }
    sent["name"] = "揭阳市揭东区市场和知识产权局";
    const auto changed = city.ask(http::Method::Put, target, "security",
                                  {.body = boost::json::serialize(sent), .if_match = unit.etag});
    ASSERT_EQ(changed.status, 200) << changed.text;
    EXPECT_EQ(name_in_list(), "揭阳市揭东区市场和知识产权局");
}

TEST_F(RenamedUnitTest, by_an_import_shows_its_new_name_on_the_next_request) {
    auto& services = city.application().services();
    auto unit = *services.database.read(
        [](db::Transaction& transaction) { return people::find_unit(transaction, kUnit); });
    unit.name = "揭阳市揭东区市场和知识产权局";
    ASSERT_TRUE(people::import_places({}, {unit}, services, [](db::Transaction& transaction) {
        catalog::announce_places(transaction);
    }));
    EXPECT_EQ(name_in_list(), "揭阳市揭东区市场和知识产权局");
}

}  // namespace
}  // namespace yimen::test
