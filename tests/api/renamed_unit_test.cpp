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

TEST(RenamedUnitTest, shows_its_new_name_on_the_next_request) {
    City city{Engine::Sqlite, {kItem}};
    const auto name_in_list = [&] {
        const auto page = city.ask(http::Method::Get, "/api/items");
        return std::string{page.body.at("items").at(0).at("unit_name").as_string()};
    };
    ASSERT_EQ(name_in_list(), "揭阳市揭东区市场监督管理局");

    auto& services = city.application().services();
    auto unit = *services.database.read(
        [](db::Transaction& transaction) { return people::find_unit(transaction, kUnit); });
    unit.name = "揭阳市揭东区市场和知识产权局";
    ASSERT_TRUE(people::import_places({}, {unit}, services));
    ASSERT_TRUE(catalog::announce_places(services));
    EXPECT_EQ(name_in_list(), "揭阳市揭东区市场和知识产权局");
}

}  // namespace
}  // namespace yimen::test
