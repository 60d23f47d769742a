#include "catalog/domain/proofs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "unit/catalog/sound_item.h"

namespace yimen::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

AskedPaper always(std::string name) {
    return {.name = std::move(name), .certificate_type = {}, .always = true, .proof = true};
}

PaperTrail trail(std::string id, std::vector<AskedPaper> asked, std::string given) {
    return {.entry_id = std::move(id),
            .unit_id = "unit",
            .city = "4452",
            .topics = {},
            .asked = std::move(asked),
            .given_name = std::move(given),
            .given_type = {}};
}

TEST(ProofLoopsTest, are_found_between_two_items_that_ask_for_each_other) {
    const std::vector trails = {trail("b", {always("甲证明")}, "乙证明"),
                                trail("a", {always("乙证明")}, "甲证明")};
    EXPECT_THAT(find_proof_loops(trails),
                ElementsAre(ProofLoop{{{"a", "乙证明"}, {"b", "甲证明"}}}));
}

TEST(ProofLoopsTest, are_found_over_three_items_once) {
    const std::vector trails = {trail("a", {always("丙")}, "甲"), trail("b", {always("甲")}, "乙"),
                                trail("c", {always("乙")}, "丙"), trail("d", {always("丙")}, "丁")};
    EXPECT_THAT(find_proof_loops(trails),
                ElementsAre(ProofLoop{{{"a", "丙"}, {"c", "乙"}, {"b", "甲"}}}));
}

TEST(ProofLoopsTest, are_found_where_an_item_asks_for_what_it_alone_gives) {
    const std::vector trails = {trail("a", {always("甲")}, "甲")};
    EXPECT_THAT(find_proof_loops(trails), ElementsAre(ProofLoop{{{"a", "甲"}}}));
}

TEST(ProofLoopsTest, are_none_where_another_item_gives_the_paper) {
    const std::vector trails = {trail("a", {always("乙")}, "甲"), trail("b", {always("甲")}, "乙"),
                                trail("c", {}, "甲")};
    EXPECT_THAT(find_proof_loops(trails), IsEmpty());
}

TEST(ProofLoopsTest, are_none_where_the_paper_is_asked_on_a_condition) {
    auto sometimes = always("乙");
    sometimes.always = false;
    const std::vector trails = {trail("a", {sometimes}, "甲"), trail("b", {always("甲")}, "乙")};
    EXPECT_THAT(find_proof_loops(trails), IsEmpty());
}

TEST(ProofLoopsTest, do_not_reach_over_cities) {
    auto elsewhere = trail("b", {always("甲")}, "乙");
    elsewhere.city = "4405";
    const std::vector trails = {trail("a", {always("乙")}, "甲"), elsewhere};
    EXPECT_THAT(find_proof_loops(trails), IsEmpty());
}

TEST(ProofLoopsTest, are_followed_by_certificate_type) {
    auto one = trail("a", {always("营业执照副本")}, "许可证");
    one.asked[0].certificate_type = "business-licence";
    one.given_type = "permit";
    auto other = trail("b", {always("许可证正本")}, "营业执照");
    other.asked[0].certificate_type = "permit";
    other.given_type = "business-licence";
    const std::vector trails = {one, other};
    EXPECT_THAT(find_proof_loops(trails), SizeIs(1));
}

TEST(RepeatedProofsTest, are_found_within_a_unit_and_within_a_topic) {
    auto one = trail("a", {always("死亡证明")}, "甲");
    auto other = trail("b", {always("死亡 证明")}, "乙");
    one.topics = other.topics = {"殡葬服务"};
    other.unit_id = "other";
    auto third = trail("c", {always("死亡证明")}, "丙");
    const std::vector trails = {one, other, third};
    EXPECT_THAT(find_repeated_proofs(trails),
                ElementsAre(RepeatedProof{"死亡证明", RepeatScope::Unit, "unit", {"a", "c"}},
                            RepeatedProof{"死亡证明", RepeatScope::Topic, "殡葬服务", {"a", "b"}}));
}

TEST(RepeatedProofsTest, are_no_two_asks_of_one_item_and_no_plain_papers) {
    auto card = always("居民身份证");
    card.proof = false;
    const std::vector trails = {trail("a", {always("证明"), always("证明"), card}, "甲"),
                                trail("b", {card}, "乙")};
    EXPECT_THAT(find_repeated_proofs(trails), IsEmpty());
}

TEST(TrailTest, leaves_out_what_government_provides_itself) {
    auto item = sound_item();
    item.materials.push_back(sound_material("清税证明"));
    item.materials[1].proof = true;
    item.materials[0].government_can_provide = true;
    const auto found = trail_of("a", "unit", "445203", item);
    EXPECT_EQ(found.city, "4452");
    ASSERT_THAT(found.asked, SizeIs(1));
    EXPECT_TRUE(found.asked[0].always);
    EXPECT_TRUE(found.asked[0].proof);
}

}  // namespace
}  // namespace yimen::catalog
