#include "catalog/domain/superior.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/catalog/sound_item.h"

namespace yimen::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

SuperiorItem superior_of(const ServiceItem& item) {
    const auto owned = hub_owned_of(item);
    return {.key = item.key,
            .code = owned.code,
            .source = "省",
            .name = owned.name,
            .type = owned.type,
            .basis = owned.basis};
}

TEST(CompareWithSuperiorTest, finds_nothing_where_all_is_alike) {
    const auto item = sound_item();
    EXPECT_THAT(compare_with_superior(hub_owned_of(item), hub_owned_of(superior_of(item))),
                IsEmpty());
}

TEST(CompareWithSuperiorTest, names_each_field_with_both_values) {
    const auto item = sound_item();
    auto superior = superior_of(item);
    superior.name = "药品零售许可";
    superior.code = "440100000000";
    superior.type = "行政确认";
    superior.basis.push_back({"中华人民共和国行政许可法", "第十二条"});
    const auto found = compare_with_superior(hub_owned_of(item), hub_owned_of(superior));
    ASSERT_THAT(found, SizeIs(4));
    EXPECT_EQ(found[0], (HubDifference{"name", "药品零售企业许可", "药品零售许可"}));
    EXPECT_EQ(found[1], (HubDifference{"code", "", "440100000000"}));
    EXPECT_EQ(found[2], (HubDifference{"type", "行政许可", "行政确认"}));
    EXPECT_EQ(found[3].field, "basis");
    EXPECT_EQ(found[3].superior,
              "《中华人民共和国药品管理法》第五十一条\n《中华人民共和国行政许可法》第十二条");
}

TEST(CompareWithSuperiorTest, lets_an_item_cite_more_for_its_materials) {
    auto item = sound_item();
    const auto superior = superior_of(item);
    item.legal_basis.push_back({"中华人民共和国居民身份证法", "第十三条", ""});
    EXPECT_THAT(compare_with_superior(hub_owned_of(item), hub_owned_of(superior)), IsEmpty());
}

TEST(AdoptSuperiorTest, leaves_no_difference_in_the_chosen_fields) {
    auto item = sound_item();
    auto superior = superior_of(item);
    superior.name = "药品零售许可";
    superior.type = "行政确认";
    superior.basis.push_back({"中华人民共和国行政许可法", "第十二条"});
    adopt_superior(item, superior, {"name", "basis"});
    const auto left = compare_with_superior(hub_owned_of(item), hub_owned_of(superior));
    ASSERT_THAT(left, SizeIs(1));
    EXPECT_EQ(left[0].field, "type");
    EXPECT_EQ(item.legal_basis.size(), 2U);
    EXPECT_EQ(item.legal_basis[0].gist, "从事药品零售活动应当经批准");
}

class HubDeparturesTest : public testing::Test {
  protected:
    std::vector<FieldProblem> find(const std::vector<GrantedAdjustment>& granted = {}) const {
        return find_hub_departures(hub_owned_of(changed), hub_owned_of(in_force),
                                   hub_owned_of(superior_of(superior)), granted);
    }

    ServiceItem in_force = sound_item();
    ServiceItem superior = sound_item();
    ServiceItem changed = sound_item();
};

TEST_F(HubDeparturesTest, are_none_where_nothing_changes) {
    EXPECT_THAT(find(), IsEmpty());
}

TEST_F(HubDeparturesTest, are_reported_at_their_element) {
    changed.name = "另一个名称";
    const auto found = find();
    ASSERT_THAT(found, SizeIs(1));
    EXPECT_EQ(found[0].pointer, "/name");
    EXPECT_EQ(found[0].code, "hub-owned-changed");
}

TEST_F(HubDeparturesTest, may_follow_the_superior_and_may_stay_as_they_were) {
    in_force.name = "原来的名称";
    changed.name = in_force.name;
    EXPECT_THAT(find(), IsEmpty());
    changed.name = superior.name;
    EXPECT_THAT(find(), IsEmpty());
}

TEST_F(HubDeparturesTest, are_allowed_as_they_were_granted_and_no_other_way) {
    changed.name = "另一个名称";
    EXPECT_THAT(find({{"name", "另一个名称"}}), IsEmpty());
    EXPECT_THAT(find({{"name", "第三个名称"}}), SizeIs(1));
    EXPECT_THAT(find({{"type", "另一个名称"}}), SizeIs(1));
}

TEST_F(HubDeparturesTest, hold_for_a_basis_that_is_dropped) {
    changed.legal_basis = {{"中华人民共和国行政许可法", "第十二条", ""}};
    ASSERT_THAT(find(), SizeIs(1));
    EXPECT_EQ(find()[0].pointer, "/legal_basis");
    EXPECT_THAT(find({{"basis", "《中华人民共和国行政许可法》第十二条"}}), IsEmpty());
    EXPECT_THAT(find({{"basis", "《中华人民共和国药品管理法》第五十一条"}}), SizeIs(1));
}

TEST(FindChangesTest, names_what_a_delivery_changed) {
    const auto before = superior_of(sound_item());
    auto after = before;
    EXPECT_THAT(find_changes(before, after), IsEmpty());
    after.name = "药品零售许可";
    after.promised_days = 9;
    EXPECT_THAT(find_changes(before, after),
                ElementsAre(SuperiorChange{"name", "药品零售企业许可", "药品零售许可"},
                            SuperiorChange{"promised_days", "", "9"}));
}

}  // namespace
}  // namespace yimen::catalog
