#include "api/superior_contract.h"

#include <stdexcept>

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "app/data_folder.h"
#include "catalog/actions/import_items.h"
#include "support/source_folder.h"

namespace yimen::test {

namespace {

namespace json = boost::json;

constexpr const char* kCityItem = "class3-medical-device-licence";
constexpr const char* kCityUnit = "jieyang-market-supervision-bureau";

using Words = std::map<std::string, std::string>;

std::string text_at(const json::value& value, const std::string& member) {
    const auto& text = value.at(member).as_string();
    return {text.data(), text.size()};
}

/// Publishes the item as the market supervision of the city and of 揭东 carry it out.
std::string publish_city_item(ContractCity& city) {
    auto data = app::read_data_folder(source_folder() / "data");
    if (!data) throw std::runtime_error{"no data"};
    catalog::ImportItems command{.items = {},
                                 .justifications = {},
                                 .as = catalog::ImportAs::Published,
                                 .author = "import",
                                 .reviewer = "import-review",
                                 .reason = "演示"};
    for (const auto& imported : data->items) {
        if (imported.item.key != kCityItem) continue;
        command.items.push_back(imported);
        command.items.push_back(imported);
        command.items.back().item.department = "揭阳市揭东区市场监督管理局";
        command.items.back().item.promised_days = 9;
    }
    const auto brought = catalog::import_items(command, city.city().application().services());
    EXPECT_TRUE(brought);
    return catalog::entry_id_of(kCityItem, kCityUnit);
}

class Asking {
  public:
    Asking(ContractCity& city, std::string entry_id) : city_(city), entry_(std::move(entry_id)) {}

    ContractCity& city() { return city_; }
    Words entry() const { return {{"entry_id", entry_}}; }

    std::string etag_of(const std::string& entry_id, const std::string& account) {
        return city_.expect(200, "getEntry", account, {.path = {{"entry_id", entry_id}}}).etag;
    }

    /// Puts something, and brings its id and tag.
    std::pair<Words, std::string> raise(const std::string& operation_id, const Words& path,
                                        const std::string& body) {
        const auto answer = city_.expect(201, operation_id, "editor", {.path = path, .body = body});
        return {{{"referral_id", text_at(answer.body.at("referral"), "referral_id")}}, answer.etag};
    }

  private:
    ContractCity& city_;
    std::string entry_;
};

void grant_referrals(Asking& ask, const std::string& city_entry) {
    const auto [adjustment, tag] =
        ask.raise("raiseAdjustment", ask.entry(),
                  R"({"field":"name","proposed":"零售药店许可","reason":"与职能一致"})");
    ask.city().expect(200, "getReferral", "editor", {.path = adjustment});
    ask.city().expect(200, "answerReferral", "catalogue",
                      {.path = adjustment,
                       .body = R"({"decision":"refuse","reason":"全省统一"})",
                       .if_match = tag});
    const auto [objection, objection_tag] =
        ask.raise("raiseObjection", {{"entry_id", city_entry}},
                  R"({"element":"/materials/0","proposed":"","reason":"可以共享取得"})");
    ask.city().expect(
        200, "withdrawReferral", "editor",
        {.path = objection, .body = R"({"reason":"已说清"})", .if_match = objection_tag});
    const auto [review, review_tag] =
        ask.raise("askJointReview", ask.entry(),
                  R"({"unit_id":"jiedong-healthcare-security-bureau","reason":"涉及医保"})");
    const auto read = ask.city().expect(200, "getReferral", "editor-medical", {.path = review});
    EXPECT_FALSE(read.body.at("changes").as_array().empty());
    ask.city().expect(200, "answerReferral", "editor-medical",
                      {.path = review,
                       .body = R"({"decision":"accept","reason":"同意"})",
                       .if_match = review_tag});
    for (const auto* kind : {"adjustment", "objection", "joint-review"}) {
        const auto query = std::string{"kind="} + kind;
        const auto page =
            ask.city().expect(200, "listReferrals", "editor", {.query = query + "&limit=1"});
        EXPECT_EQ(page.body.at("referrals").as_array().size(), 1U) << kind;
        ask.city().expect(200, "countReferrals", "editor", {.query = query});
        ask.city().expect(200, "exportReferrals", "editor", {.query = query});
        EXPECT_TRUE(ask.city()
                        .expect(200, "exportReferralsWorkbook", "editor", {.query = query})
                        .text.starts_with("PK"));
    }
}

void grant_tasks(Asking& ask) {
    ask.city().expect(200, "receiveSuperior", "catalogue", {.body = R"({
        "label":"2026 年第 2 版","cause":"basis","whole":false,"items":[{
        "key":"drug-retail-licence","code":"440132001000","source":"省",
        "name":"药品经营许可证（零售）核发","type":"行政许可","promised_days":14,
        "basis":[{"law":"中华人民共和国药品管理法","article":"第五十一条"}]}]})"});
    const auto tasks = ask.city().expect(200, "listTasks", "editor", {.query = "state=open"});
    const auto& task = tasks.body.at("tasks").as_array().at(0);
    const auto version = std::to_string(task.at("version").as_int64());
    ask.city().expect(204, "bindTask", "editor",
                      {.path = {{"task_id", text_at(task, "task_id")}},
                       .body = R"({"reason":"本地已按此办理"})",
                       .if_match = '"' + version + '"'});
}

void grant_inspection(Asking& ask, const std::string& entry_id) {
    const auto opened = ask.city().expect(201, "openInspection", "reviewer",
                                          {.body = R"({"name":"要素准确性抽查","size":200})"});
    const auto id = text_at(opened.body.at("inspection"), "inspection_id");
    ask.city().expect(200, "listInspections", "editor", {.query = "limit=1"});
    ask.city().expect(200, "getInspection", "editor", {.path = {{"inspection_id", id}}});
    ask.city().expect(200, "stepInspection", "reviewer",
                      {.path = {{"inspection_id", id}, {"entry_id", entry_id}},
                       .body = R"({"act":"pass","reason":""})",
                       .if_match = R"("1")"});
}

}  // namespace

void grant_superior_operations(ContractCity& city, const std::string& entry_id) {
    const auto city_entry = publish_city_item(city);
    Asking ask{city, entry_id};
    grant_tasks(ask);
    ask.city().expect(200, "compareSuperior", "editor", {.query = "limit=1&division=445203"});
    EXPECT_TRUE(ask.city()
                    .expect(200, "exportSuperiorComparison", "editor", {.query = "division=445203"})
                    .text.starts_with("PK"));
    ask.city().expect(200, "listUnlinkedEntries", "editor");
    ask.city().expect(200, "adoptSuperior", "editor",
                      {.path = ask.entry(),
                       .body = R"({"fields":["name","basis"],"reason":"按省目录"})",
                       .if_match = ask.etag_of(entry_id, "editor")});
    const auto county_entry = catalog::entry_id_of(kCityItem, "jiedong-market-supervision-bureau");
    const auto shared = ask.city().expect(200, "listSharedItems", "editor");
    EXPECT_EQ(shared.body.at("items").as_array().size(), 1U);
    ask.city().expect(200, "getUniformity", "editor", {.path = {{"item_key", kCityItem}}});
    ask.city().expect(200, "adoptStandard", "editor",
                      {.path = {{"entry_id", county_entry}},
                       .body = R"({"elements":["promised_days"],"reason":"全市统一"})",
                       .if_match = ask.etag_of(county_entry, "editor")});
    auto changed = ask.city().expect(200, "getEntry", "editor", {.path = ask.entry()});
    auto content = changed.body.at("content");
    content.at("accountability").as_string() += "。";
    ask.city().expect(
        200, "saveDraft", "editor",
        {.path = ask.entry(), .body = json::serialize(content), .if_match = changed.etag});
    grant_referrals(ask, city_entry);
    grant_inspection(ask, entry_id);
    ask.city().expect(200, "getQuality", "editor");
    EXPECT_TRUE(ask.city().expect(200, "exportQuality", "editor").text.starts_with("PK"));
    const auto list =
        ask.city().expect(201, "importList", "catalogue",
                          {.body = R"({"name":"权责清单","csv":"编码,名称,类型\n1,甲,乙"})"});
    ask.city().expect(200, "listOwnedLists", "editor", {.query = "limit=1"});
    ask.city().expect(200, "getOwnedList", "editor",
                      {.path = {{"list_id", text_at(list.body.at("list"), "list_id")}}});
}

void refuse_superior_operations(ContractCity& city, const std::string& entry_id) {
    Asking ask{city, entry_id};
    for (const auto* operation_id :
         {"compareSuperior", "exportSuperiorComparison", "listUnlinkedEntries"}) {
        ask.city().expect(422, operation_id, "editor", {.query = "division=x"});
    }
    for (const auto* operation_id :
         {"listReferrals", "countReferrals", "exportReferrals", "exportReferralsWorkbook"}) {
        ask.city().expect(422, operation_id, "editor", {.query = "kind=complaint"});
    }
    for (const auto* operation_id : {"listTasks", "getQuality", "exportQuality", "listSharedItems",
                                     "listOwnedLists", "listInspections"}) {
        ask.city().expect(401, operation_id);
    }
    ask.city().expect(403, "openInspection", "editor", {.body = R"({"name":"抽查","size":3})"});
    ask.city().expect(404, "stepInspection", "reviewer",
                      {.body = R"({"act":"pass","reason":""})", .if_match = R"("1")"});
    for (const auto* operation_id :
         {"getReferral", "getUniformity", "getOwnedList", "getInspection"}) {
        ask.city().expect(404, operation_id, "editor");
    }
    ask.city().expect(403, "receiveSuperior", "editor",
                      {.body = R"({"label":"","cause":"basis","whole":true,"items":[]})"});
    ask.city().expect(422, "receiveSuperior", "catalogue",
                      {.body = R"({"label":"","cause":"other","whole":true,"items":[]})"});
    ask.city().expect(403, "importList", "editor", {.body = R"({"name":"清单","csv":""})"});
    ask.city().expect(422, "importList", "catalogue", {.body = R"({"name":"","csv":""})"});
    const std::string tag = R"("1")";
    ask.city().expect(
        422, "adoptSuperior", "editor",
        {.path = ask.entry(), .body = R"({"fields":["fee"],"reason":""})", .if_match = tag});
    ask.city().expect(
        409, "adoptStandard", "editor",
        {.path = ask.entry(), .body = R"({"elements":[],"reason":""})", .if_match = tag});
    ask.city().expect(404, "bindTask", "editor", {.body = R"({"reason":"依规"})", .if_match = tag});
    ask.city().expect(
        422, "raiseAdjustment", "editor",
        {.path = ask.entry(), .body = R"({"field":"fee","proposed":"","reason":""})"});
    ask.city().expect(
        409, "raiseObjection", "editor",
        {.path = ask.entry(), .body = R"({"element":"/name","proposed":"","reason":"不合理"})"});
    ask.city().expect(
        409, "askJointReview", "editor",
        {.path = ask.entry(),
         .body = R"({"unit_id":"jiedong-healthcare-security-bureau","reason":"涉及"})"});
    ask.city().expect(404, "answerReferral", "editor",
                      {.body = R"({"decision":"accept","reason":"同意"})", .if_match = tag});
    ask.city().expect(404, "withdrawReferral", "editor",
                      {.body = R"({"reason":"撤"})", .if_match = tag});
}

}  // namespace yimen::test
