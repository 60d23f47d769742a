#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/broken_bodies.h"
#include "api/contract_city.h"

namespace yimen::test {
namespace {

namespace json = boost::json;

constexpr const char* kItem = "drug-retail-licence";

class BodiesTest : public testing::Test {
  protected:
    /// Every body that the contract forbids is refused at the place where it is broken.
    void expect_refused_everywhere(const std::string& operation_id, const std::string& account,
                                   const json::value& good,
                                   const testing::Matcher<int>& status = 422) {
        const auto schema = Contract::get().body_schema(Contract::get().operation(operation_id));
        ASSERT_THAT(schema.find_faults(good), testing::IsEmpty()) << operation_id;
        const auto etag = city_.ask("getEntry", "editor", {.path = entry_}).etag;
        for (const auto& broken : break_everywhere(good, schema)) {
            EXPECT_THAT(schema.find_faults(broken.body), testing::Not(testing::IsEmpty()));
            const auto answer =
                city_.ask(operation_id, account,
                          {.path = entry_, .body = json::serialize(broken.body), .if_match = etag});
            EXPECT_THAT(answer.status, status) << operation_id << ' ' << broken.pointer;
            if (answer.status != 422) continue;
            EXPECT_NE(answer.text.find('"' + broken.pointer + '"'), std::string::npos)
                << operation_id << ' ' << broken.pointer << ' ' << answer.text;
        }
    }

    ContractCity city_{Engine::Sqlite, {kItem}};
    std::map<std::string, std::string> entry_ = {{"entry_id", city_.city().entry_id(kItem)},
                                                 {"year", "2021"},
                                                 {"table_id", "item_type"},
                                                 {"value", "其他类别"},
                                                 {"channel_id", "yue-sheng-shi"}};
};

TEST_F(BodiesTest, are_refused_where_the_contract_forbids_them) {
    const auto before = city_.ask("getEntry", "editor", {.path = entry_});
    const auto content = before.body.at("content");
    expect_refused_everywhere("checkDraft", "editor", content);
    expect_refused_everywhere("saveDraft", "editor", content);
    for (const auto* operation_id : {"submitDraft", "publishDraft", "retireEntry"}) {
        expect_refused_everywhere(operation_id, "publisher", {{"reason", "依规修订"}});
    }
    for (const auto* operation_id : {"discardDraft", "restoreDraft"}) {
        expect_refused_everywhere(operation_id, "editor", {{"reason", "依规修订"}});
    }
    expect_refused_everywhere("saveRemarks", "editor",
                              {{"remarks", {{{"element", "fee"}, {"text", "不要钱"}}}}});
    expect_refused_everywhere("recordVolume", "editor", {{"cases", 7}, {"source", "年报"}});
    expect_refused_everywhere("saveCodeValue", "catalogue",
                              {{"source", "地方扩展"},
                               {"valid_from", "2026-01-01"},
                               {"valid_to", nullptr},
                               {"codes", {{{"interface_name", "local"}, {"code", "11"}}}}});
    expect_refused_everywhere("registerChannel", "catalogue",
                              {{"name", "粤省事"},
                               {"kind", "小程序"},
                               {"family", "粤系列"},
                               {"operated_by", "省局"},
                               {"address", "https://yss.gdzwfw.gov.cn/"}});
    expect_refused_everywhere("saveSynonym", "catalogue",
                              {{"everyday", "开药房"}, {"formal", "药品零售"}});
    const json::value member = {{"entry_id", "nothing"}, {"version", 1}};
    expect_refused_everywhere("publishBatch", "publisher",
                              {{"title", "第一批"}, {"entries", json::array{member}}});
    expect_refused_everywhere("listOnChannel", "catalogue",
                              {{"item_code", "x"}, {"address", "https://yss.gdzwfw.gov.cn/"}});
    expect_refused_everywhere(
        "reviewDraft", "reviewer",
        {{"decision", "approve"}, {"reason", "依规修订"}, {"disguise_ruled_out", true}});
    expect_refused_everywhere(
        "previewCalendarTable", "system",
        {{"format", "csv"}, {"text", "date,kind"}, {"paper", "国务院办公厅通知"}});
    expect_refused_everywhere("closeOffices", "system",
                              {{"division", "445203"}, {"day", "2026-03-03"}, {"reason", "台风"}});
    expect_refused_everywhere("adoptSuperior", "editor",
                              {{"fields", {"name"}}, {"reason", "按省目录"}});
    expect_refused_everywhere("adoptStandard", "editor",
                              {{"elements", {"fee"}}, {"reason", "全市统一"}});
    expect_refused_everywhere("raiseAdjustment", "editor",
                              {{"field", "name"}, {"proposed", "新名"}, {"reason", "一致"}});
    expect_refused_everywhere("raiseObjection", "editor",
                              {{"element", "/name"}, {"proposed", ""}, {"reason", "不合理"}});
    expect_refused_everywhere(
        "askJointReview", "editor",
        {{"unit_id", "jiedong-healthcare-security-bureau"}, {"reason", "涉及医保"}});
    expect_refused_everywhere("openInspection", "reviewer", {{"name", "抽查"}, {"size", 3}});
    expect_refused_everywhere("importList", "catalogue",
                              {{"name", "权责清单"}, {"csv", "编码,名称,类型\n1,甲,乙"}});
    // Signing in says nothing of what was wrong with account and password, not even their length.
    expect_refused_everywhere(
        "signIn", "", {{"account", "nobody"}, {"password", "x"}, {"second_factor", "123456"}},
        testing::AnyOf(401, 422));
    EXPECT_EQ(city_.ask("getEntry", "editor", {.path = entry_}).text, before.text);
}

TEST(GuidesTest, of_the_whole_demonstration_city_are_as_the_contract_says) {
    ContractCity city{Engine::Sqlite, {}};
    std::set<std::string> seen;
    std::string after;
    do {
        const auto page = city.ask("listItems", "", {.query = "limit=50&after=" + after});
        for (const auto& item : page.body.at("items").as_array()) {
            const std::string id{item.at("item_id").as_string()};
            EXPECT_TRUE(seen.insert(id).second) << id << " stands on two pages";
            city.ask("getItem", "", {.path = {{"item_id", id}}});
        }
        const auto& next = page.body.at("next");
        after = next.is_null() ? "" : std::string{next.as_string()};
    } while (!after.empty());
    EXPECT_EQ(seen.size(), 123U);
    EXPECT_EQ(city.ask("getFacets").body.at("most_asked").as_array().empty(), false);
}

}  // namespace
}  // namespace yimen::test
