#include "platform/search/index.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::search {

namespace {

using Ids = std::vector<std::string>;

Ids ids_of(const std::vector<Hit>& hits) {
    Ids ids;
    for (const auto& hit : hits) ids.push_back(hit.id);
    return ids;
}

class IndexTest : public testing::Test {
  protected:
    IndexTest() {
        index_->apply(
            {{.id = "card",
              .name = "社会保障卡申领",
              .words = {"办社保卡", "医保卡"},
              .body = "凭居民身份证到银行网点领取",
              .places = {"揭东区", "揭阳市"},
              .popularity = 900},
             {.id = "unemployment",
              .name = "失业保险金申领",
              .words = {"领失业金", "下岗补贴"},
              .body = "参加社保满一年，已办理失业登记",
              .places = {"揭东区", "揭阳市"},
              .popularity = 300},
             {.id = "birth",
              .name = "国（境）内出生登记",
              .words = {"新生儿上户口", "宝宝落户"},
              .body = "带上出生医学证明和户口簿",
              .places = {"潮南区", "汕头市"},
              .popularity = 500},
             {.id = "house",
              .name = "不动产登记",
              .words = {"办房产证", "过户"},
              .body = "税费结清后登记，持身份证",
              .places = {"潮南区", "汕头市"},
              .popularity = 400},
             {.id = "house-query", .name = "不动产登记信息查询", .words = {"查房子"}, .body = ""}},
            {});
    }

    Ids find(std::string_view query) const { return ids_of(index_->find(query, 10)); }

    std::string first(std::string_view query) const {
        const auto hits = index_->find(query, 1);
        return hits.empty() ? "" : hits.front().id;
    }

    std::unique_ptr<Index> index_ = make_index();
};

TEST_F(IndexTest, finds_a_word_of_two_characters) {
    EXPECT_EQ(find("失业"), Ids{"unemployment"});
    EXPECT_EQ(first("社保"), "card");
}

TEST_F(IndexTest, finds_a_single_character_of_names_and_words) {
    EXPECT_EQ(find("卡"), Ids{"card"});
    EXPECT_EQ(find("房"), (Ids{"house", "house-query"}));
}

TEST_F(IndexTest, puts_the_exact_name_first) {
    EXPECT_EQ(first("不动产登记"), "house");
    EXPECT_EQ(first("不动产登记信息查询"), "house-query");
    EXPECT_EQ(first("国境内出生登记"), "birth");
}

TEST_F(IndexTest, ranks_names_over_everyday_words_over_bodies) {
    index_->apply({{.id = "body", .name = "甲", .words = {}, .body = "护照"},
                   {.id = "word", .name = "乙", .words = {"护照丢了补办"}, .body = ""},
                   {.id = "name", .name = "普通护照签发", .words = {}, .body = ""}},
                  {});
    EXPECT_EQ(find("护照"), (Ids{"name", "word", "body"}));
}

TEST_F(IndexTest, finds_by_everyday_words) {
    EXPECT_EQ(first("下岗补贴"), "unemployment");
    EXPECT_EQ(first("医保卡"), "card");
}

TEST_F(IndexTest, finds_by_a_whole_sentence) {
    EXPECT_EQ(first("我刚生了孩子怎么上户口？"), "birth");
    EXPECT_EQ(first("请问办理社保卡需要什么材料"), "card");
}

TEST_F(IndexTest, puts_what_holds_all_words_before_what_holds_some) {
    EXPECT_EQ(first("登记 信息"), "house-query");
    EXPECT_EQ(first("出生 登记"), "birth");
    EXPECT_GT(find("出生 登记").size(), 1U);
}

TEST_F(IndexTest, reads_traditional_and_full_width_characters) {
    EXPECT_EQ(first("社會保障卡申領"), "card");
    EXPECT_EQ(first("不動產登記"), "house");
    index_->apply({{.id = "toll", .name = "ＥＴＣ办理", .words = {}, .body = ""}}, {});
    EXPECT_EQ(find("etc"), Ids{"toll"});
    EXPECT_EQ(find("Ｅtc"), Ids{"toll"});
}

TEST_F(IndexTest, brings_nothing_for_what_nobody_offers) {
    EXPECT_EQ(find("量子"), Ids{});
    EXPECT_EQ(find(""), Ids{});
    EXPECT_EQ(find("？！……"), Ids{});
    EXPECT_EQ(index_->find("登记", 0).size(), 0U);
}

TEST_F(IndexTest, follows_synonyms_until_they_are_replaced) {
    EXPECT_EQ(find("娃娃"), Ids{});
    index_->set_synonyms({{"娃娃", "新生儿"}, {"娃娃", "出生"}, {"没饭碗", "失业"}, {"", "失业"}});
    EXPECT_EQ(first("娃娃"), "birth");
    const auto both = find("没饭碗的娃娃");
    EXPECT_NE(std::find(both.begin(), both.end(), "birth"), both.end());
    EXPECT_NE(std::find(both.begin(), both.end(), "unemployment"), both.end());
    EXPECT_EQ(first("我没饭碗了"), "unemployment");
    index_->set_synonyms({});
    EXPECT_EQ(find("娃娃"), Ids{});
}

TEST_F(IndexTest, a_synonym_does_not_hide_what_the_everyday_word_finds) {
    index_->set_synonyms({{"过户", "量子"}});
    EXPECT_EQ(first("过户"), "house");
    index_->set_synonyms({{"过户", "失业"}});
    const auto found = find("过户");
    EXPECT_NE(std::find(found.begin(), found.end(), "house"), found.end());
    EXPECT_NE(std::find(found.begin(), found.end(), "unemployment"), found.end());
}

TEST_F(IndexTest, breaks_ties_by_popularity) {
    index_->apply({{.id = "rare", .name = "养犬登记", .words = {}, .body = "", .popularity = 1},
                   {.id = "often", .name = "养犬登记", .words = {}, .body = "", .popularity = 9}},
                  {});
    EXPECT_EQ(find("养犬"), (Ids{"often", "rare"}));
}

TEST_F(IndexTest, prefers_the_place_that_the_query_names_and_keeps_the_others) {
    index_->apply({{.id = "there",
                    .name = "社会保障卡申领",
                    .words = {"办社保卡", "医保卡"},
                    .body = "",
                    .places = {"潮南区", "汕头市"},
                    .popularity = 1}},
                  {});
    EXPECT_EQ(find("社保卡").front(), "card");
    EXPECT_EQ(find("潮南社保卡").front(), "there");
    EXPECT_EQ(find("汕头市潮南区 社保卡").front(), "there");
    EXPECT_EQ(find("揭阳的社保卡").front(), "card");
    const auto found = find("潮南社保卡");
    EXPECT_NE(std::find(found.begin(), found.end(), "card"), found.end());
}

TEST_F(IndexTest, finds_the_exact_name_that_begins_with_a_place) {
    index_->apply(
        {{.id = "aid", .name = "揭阳市残疾人补贴", .words = {}, .body = "", .places = {"揭阳市"}},
         {.id = "other", .name = "残疾人补贴", .words = {}, .body = "", .places = {}}},
        {});
    EXPECT_EQ(first("揭阳市残疾人补贴"), "aid");
}

TEST_F(IndexTest, lists_a_place_when_the_query_names_nothing_else) {
    EXPECT_EQ(find("揭东"), (Ids{"card", "unemployment"}));
    EXPECT_EQ(find("汕头市"), (Ids{"birth", "house"}));
}

TEST_F(IndexTest, shows_every_name_once_before_any_name_twice) {
    std::vector<Document> offered;
    for (int i = 0; i < 20; ++i) {
        offered.push_back({.id = "licence-" + std::to_string(i),
                           .name = "烟草专卖零售许可证核发",
                           .words = {},
                           .body = "",
                           .popularity = 100});
    }
    offered.push_back(
        {.id = "sign", .name = "设置大型户外广告设施行政许可的核发", .words = {}, .body = ""});
    index_->apply(offered, {});
    const auto found = find("许可");
    ASSERT_EQ(found.size(), 10U);
    EXPECT_EQ(found[0], "licence-0");
    EXPECT_EQ(found[1], "sign");
    EXPECT_EQ(found[2], "licence-1");
}

TEST_F(IndexTest, brings_only_what_is_accepted_up_to_the_limit) {
    const auto hits =
        index_->find("登记", 1, [](std::string_view id) { return id == "house-query"; });
    EXPECT_EQ(ids_of(hits), Ids{"house-query"});
    EXPECT_TRUE(index_->find("登记", 5, [](std::string_view) { return false; }).empty());
}

TEST_F(IndexTest, suggests_names_that_begin_with_what_was_typed_before_those_that_hold_it) {
    index_->apply(
        {{.id = "cancel", .name = "注销失业登记", .words = {}, .body = "", .popularity = 9999}},
        {});
    EXPECT_EQ(ids_of(index_->suggest("失业", 2)), (Ids{"unemployment", "cancel"}));
    EXPECT_EQ(ids_of(index_->suggest("不动产登记信", 1)), Ids{"house-query"});
    EXPECT_TRUE(index_->suggest("  ", 5).empty());
}

TEST_F(IndexTest, suggests_by_everyday_words_and_by_what_is_found_otherwise) {
    EXPECT_EQ(ids_of(index_->suggest("下岗", 1)), Ids{"unemployment"});
    EXPECT_EQ(ids_of(index_->suggest("身份证到银行", 1)), Ids{"card"});
}

TEST_F(IndexTest, suggests_each_name_once) {
    index_->apply({{.id = "card-2", .name = "社会保障卡申领", .words = {"别的词"}, .body = ""},
                   {.id = "card-3", .name = "社会保障卡申领", .words = {}, .body = ""}},
                  {});
    EXPECT_EQ(ids_of(index_->suggest("社会保障", 10)), Ids{"card"});
}

TEST_F(IndexTest, knows_no_operators) {
    for (const auto* query :
         {"\"社保\"", "社保 OR 1=1", "-社保", "社保*", "name:社保", "(社保", "社保) AND",
          "NEAR(社保)", "社保'; DROP TABLE items; --", "社保\\", "%社保%", "<社保>"}) {
        EXPECT_EQ(first(query), "card") << query;
    }
}

TEST_F(IndexTest, survives_hostile_queries) {
    std::string long_one;
    for (int i = 0; i < 10'000; ++i) long_one += "登";
    EXPECT_FALSE(index_->find("社保" + long_one, 10).empty());
    EXPECT_EQ(first("社保\xFF\xC0\x80"), "card");
    EXPECT_EQ(find(std::string(10'000, '\xE7')), Ids{});
    EXPECT_EQ(find(std::string_view{"\0\0\0", 3}), Ids{});
    EXPECT_FALSE(index_->suggest("登记" + long_one, 10).empty());
}

RC_GTEST_PROP(IndexPropertyTest, any_bytes_can_be_indexed_and_looked_for, ()) {
    const auto name = *rc::gen::arbitrary<std::string>();
    const auto query = *rc::gen::arbitrary<std::string>();
    const auto index = make_index();
    index->apply(
        {{.id = name, .name = name, .words = {query, name}, .body = name, .places = {query}}}, {});
    index->set_synonyms({{query, name}, {name, query}});
    RC_ASSERT(index->find(query, 5).size() <= 1U);
    RC_ASSERT(index->suggest(query, 5).size() <= 1U);
}

}  // namespace

}  // namespace yimen::search
