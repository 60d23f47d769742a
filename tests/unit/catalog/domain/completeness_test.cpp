#include "catalog/domain/completeness.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/catalog/sound_item.h"

namespace yimen::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

ServiceItem complete_item() {
    auto item = sound_item();
    item.codes = {"440132001000", "implementation", "handling"};
    item.audience = {"法人"};
    return item;
}

TEST(CompletenessTest, finds_nothing_missing_in_a_whole_item) {
    EXPECT_THAT(missing_elements(complete_item()), IsEmpty());
    EXPECT_THAT(materials_without_basis(complete_item()), IsEmpty());
    EXPECT_TRUE(is_permit(complete_item()));
}

TEST(CompletenessTest, names_what_is_missing) {
    auto item = complete_item();
    item.codes.implementation = "　";
    item.audience = {};
    item.contact.bus_routes = "";
    EXPECT_THAT(missing_elements(item), ElementsAre("实施编码", "服务对象", "乘车线路"));
}

TEST(CompletenessTest, names_materials_that_cite_nothing_or_what_the_item_does_not_cite) {
    auto item = complete_item();
    item.materials.push_back(sound_material("无依据"));
    item.materials.back().basis.reset();
    item.materials.push_back(sound_material("别的依据"));
    item.materials.back().basis = Citation{"没有的法", "第一条"};
    EXPECT_THAT(materials_without_basis(item), ElementsAre("无依据", "别的依据"));
}

}  // namespace
}  // namespace yimen::catalog
