#include <tuple>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/contract_city.h"
#include "api/notice_contract.h"
#include "api/superior_contract.h"
#include "app/demonstration.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using testing::ContainerEq;

constexpr const char* kItem = "drug-retail-licence";
const std::string kReason = R"({"reason":"依规修订"})";

/// What these read cannot be asked wrongly: they take nothing, or any text.
const std::set<std::string> kRefuseNothing = {
    "getFacets",    "listPublicLists", "getCatalogStatistics", "getSession",     "getLiveness",
    "getReadiness", "getMetrics",      "listChannels",         "listCodeTables", "listBatches"};

/// Tags of the operations that contract tests of their own ask.
const std::set<std::string> kAskedElsewhere = {"people",   "own",     "mandates", "materials",
                                               "cases",    "clients", "open",     "messages",
                                               "register", "ratings", "webhooks", "inquiries"};

std::set<std::string> all_operations() {
    std::set<std::string> ids;
    for (const auto& operation : Contract::get().operations()) {
        if (!kAskedElsewhere.contains(operation.tag)) ids.insert(operation.id);
    }
    return ids;
}

std::string sign_in_body(std::string_view password) {
    return json::serialize(
        json::object{{"account", "system"}, {"password", password}, {"second_factor", nullptr}});
}

std::string table_body(std::string_view text) {
    return json::serialize(json::object{{"format", text.starts_with('{') ? "json" : "csv"},
                                        {"text", text},
                                        {"paper", "国务院办公厅关于2027年部分节假日安排的通知"}});
}

class ContractTest : public testing::TestWithParam<Engine> {
  protected:
    void SetUp() override {
        item_ = {{"item_id", id_}};
        entry_ = {{"entry_id", id_}};
        volume_ = {{"entry_id", id_}, {"year", "2021"}};
    }

    std::string etag() { return city_.expect(200, "getEntry", "editor", {.path = entry_}).etag; }

    void read_as_the_public();
    void sign_in_and_out();
    void publish_a_new_version();
    void read_as_staff();
    void read_the_calendar();
    void manage_the_calendar();
    void finish_the_draft();
    void administer();

    ContractCity city_{GetParam(), {kItem}};
    std::string id_ = city_.city().entry_id(kItem);
    std::map<std::string, std::string> item_;
    std::map<std::string, std::string> entry_;
    std::map<std::string, std::string> volume_;
};

void ContractTest::read_as_the_public() {
    const auto page = city_.expect(200, "listItems");
    EXPECT_EQ(page.body.at("total").as_int64(), 1);
    city_.expect(200, "listItems", "",
                 {.query = "query=%E8%8D%AF%E5%93%81&limit=1&division=445200"});
    const auto guide = city_.expect(200, "getItem", "", {.path = item_});
    city_.expect(304, "getItem", "", {.path = item_, .if_none_match = guide.etag});
    const auto form = city_.expect(200, "getFormDefinition", "", {.path = item_});
    EXPECT_EQ(form.body.at("fields"), guide.body.at("item").at("form"));
    EXPECT_EQ(form.body.at("schema").at("properties").as_object().size(),
              form.body.at("fields").as_array().size());
    city_.expect(304, "getFormDefinition", "", {.path = item_, .if_none_match = form.etag});
    const auto chart = city_.expect(200, "getItemFlowChart", "", {.path = item_});
    EXPECT_NE(chart.text.find("<svg"), std::string::npos);
    for (const auto* paper : {"getItemGuidePaper", "getItemForm", "getItemSampleForm"}) {
        EXPECT_TRUE(city_.expect(200, paper, "", {.path = item_}).text.starts_with("%PDF-"))
            << paper;
    }
    EXPECT_FALSE(city_.expect(200, "listChannels").body.at("channels").as_array().empty());
    const auto suggested = city_.expect(200, "suggestItems", "", {.query = "query=%E8%8D%AF"});
    EXPECT_EQ(suggested.body.at("suggestions").as_array().size(), 1U);
    for (const auto* id :
         {"listCodeTables", "getHighFrequency", "getFacets", "getCatalogStatistics",
          "getRowTemplateOfItem", "getLiveness", "getReadiness", "getMetrics"}) {
        city_.expect(200, id, "", {.path = item_});
    }
    const auto lists = city_.expect(200, "listPublicLists");
    EXPECT_FALSE(lists.body.at("lists").as_array().empty());
    for (const auto& list : lists.body.at("lists").as_array()) {
        const std::string name{list.at("list_name").as_string()};
        const auto content =
            city_.expect(200, "getPublicList", "", {.path = {{"list_name", name}}});
        for (const auto& row : content.body.at("rows").as_array()) {
            EXPECT_EQ(row.at("cells").as_array().size(),
                      content.body.at("columns").as_array().size())
                << name;
        }
        const auto workbook =
            city_.expect(200, "exportPublicList", "", {.path = {{"list_name", name}}});
        EXPECT_TRUE(workbook.text.starts_with("PK")) << name;
    }
}

void ContractTest::sign_in_and_out() {
    EXPECT_FALSE(city_.expect(200, "getSession").body.at("signed_in").as_bool());
    EXPECT_TRUE(city_.expect(200, "getSession", "system").body.at("signed_in").as_bool());
    city_.expect(200, "signIn", "", {.body = sign_in_body(app::kDemonstrationPassword)});
    const auto open = city_.expect(200, "listSessions", "system");
    ASSERT_EQ(open.body.at("sessions").as_array().size(), 2U);
    for (const auto& session : open.body.at("sessions").as_array()) {
        if (session.at("current").as_bool()) continue;
        const std::string session_id{session.at("session_id").as_string()};
        city_.expect(204, "revokeSession", "system", {.path = {{"session_id", session_id}}});
    }
    city_.expect(204, "signOut", "system");
    EXPECT_FALSE(city_.expect(200, "getSession", "system").body.at("signed_in").as_bool());
}

void ContractTest::publish_a_new_version() {
    const auto act = [&](const std::string& operation_id, const std::string& account,
                         const std::string& body, std::string_view state) {
        const auto answer = city_.expect(200, operation_id, account,
                                         {.path = volume_, .body = body, .if_match = etag()});
        EXPECT_EQ(answer.body.at("summary").at("state").as_string(), state) << operation_id;
    };
    auto content = city_.expect(200, "getEntry", "editor", {.path = entry_}).body.at("content");
    content.at("accountability").as_string() += "。";
    act("saveRemarks", "editor", R"({"remarks":[{"element":"fee","text":"不要钱"}]})", "published");
    act("recordVolume", "editor", R"({"cases":3001,"source":"年报"})", "published");
    EXPECT_EQ(city_.expect(200, "getHighFrequency", "", {.query = "year=2021"})
                  .body.at("areas")
                  .as_array()
                  .size(),
              1U);
    act("saveDraft", "editor", json::serialize(content), "draft");
    act("discardDraft", "editor", kReason, "published");
    act("restoreDraft", "editor", kReason, "draft");
    auto faulty = content;
    faulty.at("accountability") = "";
    const auto faults = city_.expect(200, "checkDraft", "editor",
                                     {.path = entry_, .body = json::serialize(faulty)});
    EXPECT_EQ(faults.body.at("faults").as_array().size(), 1U);
    act("submitDraft", "editor", kReason, "submitted");
    act("reviewDraft", "reviewer", R"({"decision":"return","reason":"请再看看"})", "draft");
    act("submitDraft", "editor", kReason, "submitted");
    act("reviewDraft", "reviewer", R"({"decision":"approve","reason":""})", "reviewed");
    act("publishDraft", "publisher", kReason, "published");
    EXPECT_EQ(content.at("window").as_string().empty(), false);
    content.at("window").as_string() += "（二楼）";
    act("saveDraft", "editor", json::serialize(content), "draft");
    act("submitDraft", "editor", kReason, "submitted");
    act("reviewDraft", "reviewer", R"({"decision":"approve","reason":""})", "reviewed");
    const auto version =
        city_.expect(200, "getEntry", "publisher", {.path = entry_}).body.at("version").as_int64();
    const json::value batch = {{"title", "第一批"},
                               {"entries", {{{"entry_id", id_}, {"version", version}}}}};
    city_.expect(200, "publishBatch", "publisher", {.body = json::serialize(batch)});
    const auto batches = city_.expect(200, "listBatches");
    EXPECT_EQ(batches.body.at("batches").at(0).at("items").as_array().size(), 1U);
}

/// A draft keeps the published version from being retired.
void ContractTest::finish_the_draft() {
    for (const auto& [operation_id, account, body] :
         {std::tuple{"submitDraft", "editor", kReason.c_str()},
          std::tuple{"reviewDraft", "reviewer", R"({"decision":"approve","reason":""})"},
          std::tuple{"publishDraft", "publisher", kReason.c_str()}}) {
        city_.expect(200, operation_id, account,
                     {.path = entry_, .body = body, .if_match = etag()});
    }
}

void ContractTest::read_as_staff() {
    const auto page =
        city_.expect(200, "listEntries", "editor", {.query = "state=published&limit=1"});
    EXPECT_EQ(page.body.at("next").as_string(), id_);
    const auto workbook =
        city_.expect(200, "exportEntries", "editor", {.query = "state=published"});
    EXPECT_TRUE(workbook.text.starts_with("PK"));
    const auto drafts = city_.expect(200, "exportEntries", "editor", {.query = "state=draft"});
    EXPECT_LT(drafts.text.size(), workbook.text.size());
    city_.expect(200, "getEntryVersion", "editor", {.path = {{"entry_id", id_}, {"number", "1"}}});
    const auto comparison =
        city_.expect(200, "compareVersions", "editor", {.path = entry_, .query = "from=1&to=2"});
    EXPECT_EQ(comparison.body.at("differences").as_array().size(), 1U);
    const auto manual = city_.expect(200, "getManual", "editor", {.path = entry_});
    EXPECT_EQ(manual.body.at("number").as_int64(), 3);
    EXPECT_TRUE(
        city_.expect(200, "getManualPaper", "editor", {.path = entry_}).text.starts_with("%PDF-"));
    city_.expect(200, "searchAudit", "auditor");
    const auto audit =
        city_.expect(200, "searchAudit", "auditor", {.query = "limit=1&from=2026-03-01"});
    EXPECT_EQ(audit.body.at("entries").as_array().size(), 1U);
    EXPECT_TRUE(audit.body.at("next").is_string());
    EXPECT_TRUE(city_.expect(200, "exportAudit", "auditor").text.starts_with("PK"));
    const auto taken =
        city_.expect(200, "searchAudit", "auditor", {.query = "act=audit.export&account=auditor"});
    EXPECT_EQ(taken.body.at("entries").as_array().size(), 1U);
}

void ContractTest::read_the_calendar() {
    const std::map<std::string, std::string> year = {{"year", "2026"}};
    const auto known = city_.expect(200, "getCalendarYear", "", {.path = year});
    EXPECT_FALSE(known.body.at("provisional").as_bool());
    EXPECT_EQ(known.body.at("working_days").as_int64(), 248);
    EXPECT_EQ(known.body.at("days").as_array().size(), 365U);
    city_.expect(304, "getCalendarYear", "", {.path = year, .if_none_match = known.etag});
    const auto unknown = city_.expect(200, "getCalendarYear", "", {.path = {{"year", "2028"}}});
    EXPECT_TRUE(unknown.body.at("provisional").as_bool());
    const auto due =
        city_.expect(200, "explainDueDay", "", {.query = "from=2026-09-30&working_days=10"});
    EXPECT_EQ(due.body.at("due").as_string(), "2026-10-20");
    EXPECT_EQ(due.body.at("lines").as_array().size(), 7U);
    city_.expect(200, "explainDueDay", "", {.query = "working_days=0&division=445203"});
}

void ContractTest::manage_the_calendar() {
    const auto overview = city_.expect(200, "getCalendar", "system");
    EXPECT_EQ(overview.body.at("tables").as_array().size(), 11U);
    const auto table = table_body(
        "date,kind\n2027-01-01,off\n2027-05-01,off\n2027-05-02,off\n2027-10-01,off\n"
        "2027-10-02,off\n2027-10-03,off\n2027-10-09,work\n");
    const auto preview = city_.expect(200, "previewCalendarTable", "system", {.body = table});
    EXPECT_EQ(preview.etag, overview.etag);
    EXPECT_EQ(preview.body.at_pointer("/years/0/replaces").as_bool(), false);
    const auto imported = city_.expect(200, "importCalendarTable", "system",
                                       {.body = table, .if_match = preview.etag});
    EXPECT_NE(imported.etag, preview.etag);
    EXPECT_EQ(imported.body.at("years"), preview.body.at("years"));

    const std::string offices = R"({"division":"445203","day":"2026-03-03","reason":"台风"})";
    city_.expect(204, "closeOffices", "system", {.body = offices});
    const auto closures = city_.expect(200, "listClosures", "system", {.query = "division=445203"});
    EXPECT_EQ(closures.body.at("closures").as_array().size(), 1U);
    const auto due = city_.expect(200, "explainDueDay", "",
                                  {.query = "from=2026-03-02&working_days=1&division=445203"});
    EXPECT_EQ(due.body.at("due").as_string(), "2026-03-04");
    EXPECT_EQ(due.body.at_pointer("/lines/0/reason").as_string(), "台风");
    city_.expect(204, "reopenOffices", "system", {.body = offices});
}

void ContractTest::administer() {
    city_.expect(200, "saveCodeValue", "catalogue",
                 {.path = {{"table_id", "item_type"}, {"value", "其他类别"}},
                  .body = R"({"source":"地方扩展","valid_from":"2026-01-01","valid_to":null,)"
                          R"("codes":[{"interface_name":"gbt-39046","code":"11"}]})"});
    city_.expect(200, "saveSynonym", "catalogue",
                 {.body = R"({"everyday":"开药房","formal":"药品零售"})"});
    city_.expect(200, "listSynonyms", "catalogue");
    city_.expect(200, "removeSynonym", "catalogue",
                 {.path = {{"everyday", "开药房"}, {"formal", "药品零售"}}});
    std::map<std::string, std::string> channel = {{"channel_id", "hall-screen"}};
    city_.expect(
        200, "registerChannel", "catalogue",
        {.path = channel,
         .body = R"({"name":"大厅屏","kind":"大厅屏幕","family":"","operated_by":"区政数局",)"
                 R"("address":"https://screen.example.gov.cn/"})"});
    const auto guide = city_.expect(200, "getItem", "", {.path = item_});
    const std::string code{guide.body.at("item").at("codes").at("implementation").as_string()};
    const json::value listing = {{"item_code", code},
                                 {"address", "https://screen.example.gov.cn/item"}};
    city_.expect(200, "listOnChannel", "catalogue",
                 {.path = channel, .body = json::serialize(listing)});
    EXPECT_EQ(
        city_.expect(200, "getChannel", "", {.path = channel}).body.at("items").as_array().size(),
        1U);
    channel["item_code"] = code;
    city_.expect(204, "unlistOnChannel", "catalogue", {.path = channel});
}

TEST_P(ContractTest, is_kept_by_every_operation_that_grants) {
    read_as_the_public();
    verify_notices(city_);
    read_the_calendar();
    manage_the_calendar();
    sign_in_and_out();
    publish_a_new_version();
    read_as_staff();
    administer();
    grant_superior_operations(city_, id_);
    finish_the_draft();
    const auto retired = city_.expect(200, "retireEntry", "publisher",
                                      {.path = entry_, .body = kReason, .if_match = etag()});
    EXPECT_EQ(retired.body.at("summary").at("state").as_string(), "retired");
    city_.expect(200, "getCatalogStatistics");
    EXPECT_THAT(city_.granted(), ContainerEq(all_operations()));
}

TEST_P(ContractTest, is_kept_by_every_operation_that_refuses) {
    city_.expect(422, "listItems", "", {.query = "after=nowhere"});
    city_.expect(422, "suggestItems");
    city_.expect(422, "verifyNotice", "", {.query = "number=1"});
    city_.expect(404, "getCalendarYear", "", {.path = {{"year", "1000"}}});
    city_.expect(422, "explainDueDay", "", {.query = "working_days=501"});
    city_.expect(422, "explainDueDay", "", {.query = "working_days=1&from=9000-01-01"});
    city_.expect(403, "getCalendar", "editor");
    city_.expect(422, "previewCalendarTable", "system", {.body = table_body("{}")});
    city_.expect(422, "importCalendarTable", "system", {.body = table_body("date,kind\n")});
    city_.expect(422, "listClosures", "system", {.query = "after=nowhere"});
    const std::string nowhere = R"({"division":"999999","day":"2026-03-03","reason":" "})";
    city_.expect(422, "closeOffices", "system", {.body = nowhere});
    city_.expect(409, "closeOffices", "system",
                 {.body = R"({"division":"445203","day":"2026-03-07","reason":"台风"})"});
    city_.expect(404, "reopenOffices", "system",
                 {.body = R"({"division":"445203","day":"2026-03-03","reason":"台风"})"});
    city_.expect(422, "getHighFrequency", "", {.query = "year=soon"});
    for (const auto* id : {"getItem", "getFormDefinition", "getItemFlowChart", "getItemGuidePaper",
                           "getItemForm", "getItemSampleForm", "getRowTemplateOfItem",
                           "getPublicList", "exportPublicList", "getChannel"}) {
        city_.expect(404, id);
    }
    city_.expect(404, "getManual", "editor");
    city_.expect(404, "getManualPaper", "editor-chaonan", {.path = entry_});
    city_.expect(401, "signIn", "", {.body = sign_in_body("wrong")});
    city_.expect(422, "signIn", "", {.body = R"({"account":7})"});
    city_.expect(422, "signIn", "", {.body = "{"});
    city_.expect(401, "signOut");
    city_.expect(401, "listSessions");
    city_.expect(404, "revokeSession", "editor");
    city_.expect(401, "listEntries");
    city_.expect(401, "exportEntries");
    city_.expect(404, "getEntry", "editor");
    city_.expect(404, "getEntryVersion", "editor", {.path = {{"entry_id", id_}, {"number", "9"}}});
    city_.expect(404, "compareVersions", "editor", {.path = entry_, .query = "from=1&to=9"});
    city_.expect(422, "checkDraft", "editor", {.path = entry_, .body = R"({"name":7})"});
    city_.expect(403, "searchAudit", "editor");
    city_.expect(422, "searchAudit", "auditor", {.query = "from=yesterday"});
    city_.expect(403, "exportAudit", "editor");
    city_.expect(422, "exportAudit", "auditor", {.query = "from=yesterday"});

    const auto content = json::serialize(
        city_.expect(200, "getEntry", "editor", {.path = entry_}).body.at("content"));
    city_.expect(422, "saveDraft", "editor", {.path = entry_, .body = content});
    city_.expect(412, "saveDraft", "editor",
                 {.path = entry_, .body = content, .if_match = R"("999")"});
    city_.expect(409, "submitDraft", "editor",
                 {.path = entry_, .body = kReason, .if_match = etag()});
    city_.expect(
        409, "reviewDraft", "reviewer",
        {.path = entry_, .body = R"({"decision":"approve","reason":""})", .if_match = etag()});
    city_.expect(409, "publishDraft", "publisher",
                 {.path = entry_, .body = kReason, .if_match = etag()});
    city_.expect(409, "discardDraft", "editor",
                 {.path = entry_, .body = kReason, .if_match = etag()});
    city_.expect(409, "restoreDraft", "editor",
                 {.path = entry_, .body = kReason, .if_match = etag()});
    city_.expect(422, "saveRemarks", "editor",
                 {.path = entry_,
                  .body = R"({"remarks":[{"element":"nothing","text":""}]})",
                  .if_match = etag()});
    city_.expect(422, "recordVolume", "editor",
                 {.path = volume_, .body = R"({"cases":-1,"source":" "})", .if_match = etag()});
    const std::string value = R"({"source":"","valid_from":"soon","valid_to":null,"codes":[]})";
    city_.expect(403, "saveCodeValue", "editor", {.body = value});
    city_.expect(422, "saveCodeValue", "catalogue",
                 {.path = {{"table_id", "item_type"}, {"value", "新"}}, .body = value});
    const std::string listing = R"({"item_code":"","address":"nowhere"})";
    city_.expect(
        422, "registerChannel", "catalogue",
        {.body = R"({"name":"","kind":"移动应用","family":"","operated_by":"","address":""})"});
    city_.expect(404, "listOnChannel", "catalogue", {.body = listing});
    city_.expect(422, "listOnChannel", "catalogue",
                 {.path = {{"channel_id", "yue-sheng-shi"}}, .body = listing});
    city_.expect(404, "unlistOnChannel", "catalogue");
    city_.expect(403, "listSynonyms", "editor");
    city_.expect(422, "saveSynonym", "catalogue", {.body = R"({"everyday":"","formal":""})"});
    city_.expect(404, "removeSynonym", "catalogue");
    city_.expect(422, "publishBatch", "publisher", {.body = R"({"title":"","entries":[]})"});
    city_.expect(422, "retireEntry", "publisher",
                 {.path = entry_, .body = R"({"reason":" "})", .if_match = etag()});
    refuse_superior_operations(city_, id_);

    auto must_refuse = all_operations();
    for (const auto& id : kRefuseNothing) must_refuse.erase(id);
    EXPECT_THAT(city_.refused(), ContainerEq(must_refuse));
}

INSTANTIATE_TEST_SUITE_P(both_engines, ContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::test
