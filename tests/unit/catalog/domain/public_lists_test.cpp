#include "catalog/domain/public_lists.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../sound_item.h"

namespace yimen::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const PublicList& list(std::string_view name) {
    const auto* found = find_public_list(name);
    if (found == nullptr) throw std::out_of_range{"there is no such list"};
    return *found;
}

std::vector<std::string_view> lists_of(const ServiceItem& item) {
    std::vector<std::string_view> names;
    for (const auto& one : public_lists()) {
        if (one.includes(item)) names.push_back(one.name);
    }
    return names;
}

TEST(PublicListsTest, are_found_by_name_alone) {
    for (const auto& one : public_lists()) EXPECT_EQ(find_public_list(one.name), &one);
    EXPECT_EQ(find_public_list("马上办"), nullptr);
    EXPECT_EQ(find_public_list(""), nullptr);
}

TEST(PublicListsTest, name_every_permit_with_its_supervision) {
    auto item = sound_item();
    EXPECT_THAT(lists_of(item), ElementsAre("supervision"));
    EXPECT_THAT(list("supervision").rows(item),
                ElementsAre(ElementsAre(item.name, item.department, item.supervising_department)));
    item.type = "公共服务";
    EXPECT_THAT(lists_of(item), IsEmpty());
}

TEST(PublicListsTest, take_an_item_up_for_its_own_reason_each) {
    const auto with = [](auto change) {
        auto item = sound_item();
        item.type = "公共服务";
        change(item);
        return lists_of(item);
    };
    EXPECT_THAT(with([](ServiceItem& item) { item.flags.immediate = true; }),
                ElementsAre("immediate"));
    EXPECT_THAT(with([](ServiceItem& item) { item.visits = 1; }), ElementsAre("one-visit"));
    EXPECT_THAT(with([](ServiceItem& item) { item.flags.commitment = true; }),
                ElementsAre("commitment"));
    EXPECT_THAT(with([](ServiceItem& item) { item.flags.deferrable_acceptance = true; }),
                ElementsAre("deferrable-acceptance"));
    EXPECT_THAT(with([](ServiceItem& item) { item.special_procedures.resize(1); }),
                ElementsAre("special-steps"));
    EXPECT_THAT(with([](ServiceItem& item) { item.materials[0].government_can_provide = true; }),
                ElementsAre("certificate-free"));
    EXPECT_THAT(with([](ServiceItem& item) { item.flags.kiosk = true; }), ElementsAre("nearby"));
    EXPECT_THAT(with([](ServiceItem& item) { item.level = "村级"; }), ElementsAre("nearby"));
    EXPECT_THAT(with([](ServiceItem& item) { item.cross_region = "跨省通办"; }),
                ElementsAre("cross-region"));
    EXPECT_THAT(with([](ServiceItem& item) { item.materials[0].proof = true; }),
                ElementsAre("proofs"));
    EXPECT_THAT(with([](ServiceItem& item) { item.window = "1 号窗口"; }),
                ElementsAre("stationed"));
}

TEST(PublicListsTest, call_online_only_what_needs_no_visit) {
    auto item = sound_item();
    item.online_depth = "全程网办";
    EXPECT_FALSE(list("fully-online").includes(item));
    item.visits = 0;
    EXPECT_TRUE(list("fully-online").includes(item));
    item.online_depth = "网上申请";
    EXPECT_FALSE(list("fully-online").includes(item));
}

TEST(PublicListsTest, tag_items_with_every_list_but_the_one_of_supervision) {
    auto item = sound_item();
    item.flags.immediate = true;
    item.visits = 1;
    EXPECT_THAT(tags_of(item), ElementsAre("马上办", "最多跑一次"));
}

TEST(PublicListsTest, split_materials_into_main_and_deferrable_ones) {
    auto item = sound_item();
    item.materials = {sound_material("申请表"), sound_material("身份证"),
                      sound_material("租赁合同"), sound_material("照片")};
    item.materials[2].deferrable = true;
    item.materials[3].necessity = "非必要";
    EXPECT_THAT(list("deferrable-acceptance").rows(item),
                ElementsAre(ElementsAre(item.name, item.department, "申请表、身份证", "租赁合同",
                                        "作出决定前")));
    item.deferral_days = 5;
    EXPECT_EQ(list("deferrable-acceptance").rows(item)[0][4], "5 个工作日内");
}

TEST(PublicListsTest, give_each_special_step_a_row_with_limit_and_basis) {
    auto item = sound_item();
    item.special_procedures = {{"听证", 20, "工作日", "行政许可法", "第四十七条", "", true},
                               {"现场勘验", 30, "自然日", "药品管理法", "第五十二条", "", false}};
    EXPECT_THAT(list("special-steps").rows(item),
                ElementsAre(ElementsAre(item.name, item.department, "听证", "20 个工作日",
                                        "行政许可法第四十七条"),
                            ElementsAre(item.name, item.department, "现场勘验", "30 个自然日",
                                        "药品管理法第五十二条")));
}

TEST(PublicListsTest, state_the_five_texts_of_a_commitment) {
    auto item = sound_item();
    item.commitment_terms = CommitmentTerms{"内容", "要求", "责任", "方式", "监管"};
    EXPECT_THAT(list("commitment").rows(item),
                ElementsAre(ElementsAre(item.name, item.department, "内容", "要求", "责任", "方式",
                                        "监管")));
}

TEST(PublicListsTest, give_each_proof_a_row_of_its_own) {
    auto item = sound_item();
    item.materials = {sound_material("婚姻状况证明"), sound_material("身份证"),
                      sound_material("收入证明")};
    item.materials[0].proof = item.materials[2].proof = true;
    const auto rows = list("proofs").rows(item);
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0][0], "婚姻状况证明");
    EXPECT_EQ(rows[1][0], "收入证明");
}

TEST(PublicListsTest, fill_every_column_in_every_row) {
    auto item = sound_item();
    item.special_procedures.resize(2);
    item.materials[0].proof = true;
    for (const auto& one : public_lists()) {
        const auto rows = one.rows(item);
        EXPECT_FALSE(rows.empty()) << one.name;
        for (const auto& row : rows) EXPECT_EQ(row.size(), one.columns.size()) << one.name;
    }
}

TEST(PublicListsTest, say_how_long_it_takes) {
    auto item = sound_item();
    EXPECT_EQ(limit_in_words(item), "10 个工作日");
    item.promised_days = 0;
    EXPECT_EQ(limit_in_words(item), "当场办结");
}

}  // namespace
}  // namespace yimen::catalog
