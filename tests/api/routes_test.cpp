#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/contract_city.h"

namespace yimen::test {
namespace {

constexpr const char* kItem = "drug-retail-licence";

const std::string kPerson =
    R"({"document_type":"citizen-id","number":"11010519491231002X","name":"张三"})";
const std::string kUnit =
    R"({"name":"档案馆","short_name":"档案馆","kind":"institution","division_code":"445203",)"
    R"("credit_code":"914403001922038216"})";

/// What lists nothing without a right, what any staff may read, and the clerk's own work.
const std::set<std::string> kWindowClerkMay = {"exportEntries",
                                               "followWork",
                                               "listInquiryTakers",
                                               "listEntries",
                                               "listRoles",
                                               "listDivisions",
                                               "listUnits",
                                               "exportUnits",
                                               "recordMandate",
                                               "endMandate",
                                               "recordGuardian",
                                               "listMandatesOfNaturalPerson",
                                               "listMandatesOfLegalPerson",
                                               "nameRepresentative",
                                               "verifyApplicant",
                                               "registerExternalCaseByHand",
                                               "releaseAccount",
                                               "registerNaturalPerson",
                                               "findNaturalPerson",
                                               "getNaturalPerson",
                                               "changeNaturalPerson",
                                               "discloseNaturalPerson",
                                               "registerLegalPerson",
                                               "findLegalPerson",
                                               "getLegalPerson",
                                               "changeLegalPerson",
                                               "uploadFileAtWindow",
                                               "listMaterialsAtWindow",
                                               "addMaterialAtWindow",
                                               "getMaterialAtWindow",
                                               "verifyMaterial",
                                               "getMarkedCopy",
                                               "getMarkedPreview",
                                               "getManual",
                                               "getManualPaper"};

std::string name_of(http::Access access) {
    switch (access) {
        case http::Access::Public:
            return "public";
        case http::Access::SignedIn:
            return "signed-in";
        case http::Access::Staff:
            return "staff";
        case http::Access::Client:
            return "client";
    }
    return {};
}

template <class Entry>
std::string line_of(const Entry& entry, const std::string& id) {
    return std::string{http::method_name(entry.method)} + ' ' + entry.pattern + ' ' + id + ' ' +
           name_of(entry.access);
}

bool is_write(http::Method method) {
    return method != http::Method::Get && method != http::Method::Head;
}

class RoutesTest : public testing::Test {
  protected:
    ContractCity city_{Engine::Sqlite, {kItem}};
};

TEST_F(RoutesTest, are_the_operations_of_the_contract) {
    std::multiset<std::string> written;
    for (const auto& operation : Contract::get().operations()) {
        written.insert(line_of(operation, operation.id));
    }
    std::multiset<std::string> served;
    for (const auto& route : city_.city().application().router().routes()) {
        served.insert(line_of(route, route.operation_id));
    }
    EXPECT_THAT(served, testing::ContainerEq(written));
}

TEST_F(RoutesTest, have_their_parameters_in_the_contract) {
    for (const auto& operation : Contract::get().operations()) {
        std::set<std::string> in_path;
        for (auto open = operation.pattern.find('{'); open != std::string::npos;
             open = operation.pattern.find('{', open + 1)) {
            const auto close = operation.pattern.find('}', open);
            in_path.insert(operation.pattern.substr(open + 1, close - open - 1));
        }
        EXPECT_THAT(operation.path_parameters, testing::UnorderedElementsAreArray(in_path))
            << operation.id;
    }
}

/// A value that the schema of a parameter forbids; none when any text will do.
std::vector<std::string> forbidden_by(const boost::json::object& schema) {
    const auto& type = schema.at("type").as_string();
    std::vector<std::string> values;
    if (type == "integer") values.emplace_back("many");
    if (schema.contains("format")) values.emplace_back("2026-02-30");
    if (schema.contains("enum")) values.emplace_back("of-no-kind");
    if (const auto* most = schema.if_contains("maximum")) {
        values.push_back(std::to_string(most->to_number<std::int64_t>() + 1));
    }
    if (const auto* least = schema.if_contains("minimum")) {
        values.push_back(std::to_string(least->to_number<std::int64_t>() - 1));
    }
    if (const auto* longest = schema.if_contains("maxLength")) {
        values.emplace_back(longest->to_number<std::size_t>() + 1, 'x');
    }
    if (type == "string") values.emplace_back("%07");
    return values;
}

/// Whoever may ask the operation.
std::string asker_of(const Operation& operation, const std::string& client) {
    if (operation.access == http::Access::Public) return "";
    if (operation.access == http::Access::Client) return client;
    return operation.id == "searchAudit" || operation.id == "exportAudit" ? "auditor" : "system";
}

TEST_F(RoutesTest, refuse_every_query_that_the_contract_forbids) {
    std::size_t refused = 0;
    const auto client = city_.open_client();
    for (const auto& operation : Contract::get().operations()) {
        for (const auto& parameter : Contract::get().query_parameters(operation)) {
            auto queries = forbidden_by(parameter.schema);
            for (auto& query : queries) query = parameter.name + '=' + query;
            if (parameter.required) queries.emplace_back();
            for (const auto& query : queries) {
                const auto answer =
                    city_.ask(operation.id, asker_of(operation, client), {.query = query});
                EXPECT_EQ(answer.status, 422) << operation.id << '?' << query;
                EXPECT_NE(answer.text.find("\"/" + parameter.name + '"'), std::string::npos)
                    << operation.id << '?' << query << ' ' << answer.text;
                ++refused;
            }
        }
    }
    EXPECT_GT(refused, 30U);
}

TEST_F(RoutesTest, tell_nothing_of_an_entry_to_somebody_without_a_right_on_it) {
    const auto& id = city_.city().entry_id(kItem);
    const std::string reason = R"({"reason":"试试"})";
    const auto answer_to = [&](const std::string& entry_id) {
        return city_.ask("submitDraft", "editor-chaonan",
                         {.path = {{"entry_id", entry_id}}, .body = reason, .if_match = "\"1\""});
    };
    EXPECT_EQ(answer_to(id).status, 404);
    EXPECT_EQ(answer_to(id).text, answer_to("no-such-entry").text);
    const auto seen = city_.ask("publishDraft", "editor",
                                {.path = {{"entry_id", id}}, .body = reason, .if_match = "\"1\""});
    EXPECT_EQ(seen.status, 403);
}

TEST_F(RoutesTest, refuse_writes_that_another_site_could_have_sent) {
    for (const auto& operation : Contract::get().operations()) {
        // No browser sends the credentials of a client by itself.
        if (!is_write(operation.method) || operation.access == http::Access::Client) continue;
        for (const auto* account : {"", "editor"}) {
            const auto answer = city_.ask(operation.id, account, {.page = Page::AnotherSite});
            EXPECT_EQ(answer.status, 403) << operation.id;
            EXPECT_EQ(answer.code(), "forged-request") << operation.id;
        }
    }
}

TEST_F(RoutesTest, refuse_to_nobody_what_needs_somebody) {
    for (const auto& operation : Contract::get().operations()) {
        if (operation.access == http::Access::Public) continue;
        const auto answer = city_.ask(operation.id);
        EXPECT_EQ(answer.status, 401) << operation.id;
        EXPECT_EQ(answer.code(),
                  operation.access == http::Access::Client ? "client-unknown" : "not-signed-in")
            << operation.id;
    }
}

TEST_F(RoutesTest, refuse_to_people_what_is_for_other_systems) {
    for (const auto& operation : Contract::get().operations()) {
        if (operation.access != http::Access::Client) continue;
        EXPECT_EQ(city_.ask(operation.id, "security").code(), "client-unknown") << operation.id;
    }
}

TEST_F(RoutesTest, refuse_to_other_systems_what_is_for_people) {
    const auto client = city_.open_client();
    for (const auto& operation : Contract::get().operations()) {
        if (operation.access == http::Access::Public || operation.access == http::Access::Client) {
            continue;
        }
        EXPECT_EQ(city_.ask(operation.id, client).code(), "not-signed-in") << operation.id;
    }
}

TEST_F(RoutesTest, refuse_staff_work_to_somebody_without_a_post) {
    city_.open_account("somebody");
    for (const auto& operation : Contract::get().operations()) {
        if (operation.access != http::Access::Staff) continue;
        const auto answer = city_.ask(operation.id, "somebody");
        EXPECT_EQ(answer.status, 403) << operation.id;
        EXPECT_EQ(answer.code(), "forbidden") << operation.id;
    }
}

/// Bodies and versions are as they should be, so that nothing but the missing right refuses.
TEST_F(RoutesTest, refuse_staff_work_to_a_post_without_the_right) {
    city_.open_account("clerk", "window-clerk");
    const auto& id = city_.city().entry_id(kItem);
    const auto entry = city_.ask("getEntry", "editor", {.path = {{"entry_id", id}}});
    const auto content = boost::json::serialize(entry.body.at("content"));
    const std::string reason = R"({"reason":"试试"})";
    const std::string table = R"({"format":"csv","text":"date,kind","paper":"通知"})";
    const std::string offices = R"({"division":"445203","day":"2026-03-03","reason":"台风"})";
    const std::string webhook =
        R"({"address":"https://a.cn/","description":"","kinds":["case.accepted"],"active":true})";
    const std::map<std::string, std::string> bodies = {
        {"checkDraft", content},
        {"saveDraft", content},
        {"submitDraft", reason},
        {"reviewDraft", R"({"decision":"return","reason":"试试"})"},
        {"publishDraft", reason},
        {"retireEntry", reason},
        {"previewCalendarTable", table},
        {"importCalendarTable", table},
        {"closeOffices", offices},
        {"reopenOffices", offices},
        {"discardDraft", reason},
        {"restoreDraft", reason},
        {"saveRemarks", R"({"remarks":[]})"},
        {"recordVolume", R"({"cases":1,"source":"年报"})"},
        {"saveCodeValue", R"({"source":"a","valid_from":"2026-01-01","valid_to":null,"codes":[]})"},
        {"registerChannel",
         R"({"name":"a","kind":"网站","family":"","operated_by":"a","address":"https://a.cn/"})"},
        {"saveSynonym", R"({"everyday":"开药房","formal":"药品零售"})"},
        {"publishBatch", R"({"title":"第一批","entries":[]})"},
        {"listOnChannel", R"({"item_code":"1","address":"https://a.cn/"})"},
        {"createAccount", R"({"login_name":"li.si","display_name":"李四"})"},
        {"closeAccount", reason},
        {"reopenAccount", reason},
        {"linkPerson", kPerson},
        {"appointToPost", R"({"unit_id":"x","role":"x","from":"2026-03-02"})"},
        {"createUnit", kUnit},
        {"changeUnit", kUnit},
        {"closeUnit", reason},
        {"registerClient", R"({"unit_id":"x","name":"x","scopes":["read"]})"},
        {"switchClientOff", reason},
        {"subscribeWebhookAtDesk", webhook},
        {"changeWebhookAtDesk", webhook},
        {"liftBar", reason},
        {"nameSubstitute",
         R"({"unit_id":"none","substitute":"x","from_on":"2026-03-03","until_on":"2026-03-04"})"},
        {"recordInquiry", R"({"unit_id":"x","way":"phone","question":"几点开门？"})"},
        {"offerInquiry", R"({"unit_id":"x","words":"试试"})"},
        {"refuseInquiry", R"({"words":"试试"})"},
        {"answerInquiry", R"({"words":"试试"})"},
        {"searchWork", R"({"division":"440514","state":"received","text":"张三"})"},
        {"findMovedCases", R"({"closures":[{"division":"445203","day":"2026-03-04"}]})"},
        {"reportExternalCaseByHand", R"({"kind":"accept","on":"2026-03-02"})"},
        {"recordFactOfCase", R"({"name":"x","value":"yes","source":"x"})"}};
    const std::map<std::string, std::string> queries = {
        {"compareVersions", "from=1&to=1"},
        {"listColleagues", "unit=none"},
        {"listSubstitutions", "unit=none"},
        {"listReferrals", "kind=objection"},
        {"countReferrals", "kind=objection"},
        {"exportReferrals", "kind=objection"},
        {"exportReferralsWorkbook", "kind=objection"},
        {"getRatingFigures", "unit=none"},
        {"exportRatings", "unit=none&purpose=check"},
        {"exportCases", "item_id=none&purpose=check"},
        {"exportCasesAsText", "item_id=none&purpose=check"}};
    for (const auto& operation : Contract::get().operations()) {
        if (operation.access != http::Access::Staff || kWindowClerkMay.contains(operation.id)) {
            continue;
        }
        const auto body = bodies.find(operation.id);
        const auto query = queries.find(operation.id);
        const auto answer =
            city_.ask(operation.id, "clerk",
                      {.path = {{"entry_id", id}, {"number", "1"}, {"year", "2021"}},
                       .query = query == queries.end() ? "" : query->second,
                       .body = body == bodies.end() ? "" : body->second,
                       .if_match = entry.etag});
        EXPECT_THAT(answer.status, testing::AnyOf(403, 404)) << operation.id;
        EXPECT_THAT(answer.code(), testing::AnyOf("forbidden", "not-found")) << operation.id;
    }
    EXPECT_EQ(city_.ask("getManual", "clerk", {.path = {{"entry_id", id}}}).status, 200);
    EXPECT_EQ(city_.ask("listEntries", "clerk").body.at("entries").as_array().size(), 0U);
    EXPECT_EQ(city_.ask("getEntry", "editor", {.path = {{"entry_id", id}}}).text, entry.text);
}

TEST_F(RoutesTest, refuse_data_of_persons_to_whoever_does_not_serve_them) {
    const std::string legal =
        R"({"credit_code":"91350100M000100Y43","name":"某某公司","kind":"enterprise"})";
    const std::map<std::string, std::string> bodies = {
        {"registerNaturalPerson", kPerson},
        {"findNaturalPerson", R"({"document_type":"citizen-id","number":"11010519491231002X"})"},
        {"getNaturalPerson", ""},
        {"changeNaturalPerson", R"({"name":"张三"})"},
        {"discloseNaturalPerson", R"({"purpose":"试试"})"},
        {"registerLegalPerson", legal},
        {"findLegalPerson", R"({"credit_code":"91350100M000100Y43"})"},
        {"getLegalPerson", ""},
        {"changeLegalPerson", R"({"name":"某某公司","kind":"enterprise"})"},
        {"recordMandate",
         R"({"kind":"mandate","principal_type":"natural-person","principal_id":"x",)"
         R"("agent":{"document_type":"citizen-id","number":"11010519491231002X","name":"张三"},)"
         R"("scope":{"everything":true,"items":[],"areas":[]},"acts":["file"],)"
         R"("from":"2026-03-02","to":"2026-12-31","reason":"","letter":"x"})"},
        {"endMandate", R"({"reason":"试试"})"},
        {"recordGuardian",
         R"({"guardian":{"document_type":"citizen-id","number":"11010519491231002X",)"
         R"("name":"张三"},"basis":"minor","paper":"户口簿"})"},
        {"listMandatesOfNaturalPerson", ""},
        {"listMandatesOfLegalPerson", ""},
        {"nameRepresentative",
         R"({"document_type":"citizen-id","number":"11010519491231002X","name":"张三",)"
         R"("paper":"变更登记","end_grants":false})"},
        {"verifyApplicant", R"({"login_name":"elder"})"},
        {"releaseAccount", R"({"reason":"试试"})"}};
    for (const auto& [operation_id, body] : bodies) {
        for (const auto* account : {"editor", "security", "auditor"}) {
            const auto answer =
                city_.ask(operation_id, account, {.body = body, .if_match = "\"1\""});
            EXPECT_EQ(answer.code(), "forbidden") << operation_id << ' ' << account;
        }
    }
}

TEST_F(RoutesTest, answer_other_paths_and_methods_with_a_refusal) {
    auto& city = city_.city();
    const auto unknown = city.ask(http::Method::Get, "/api/unknown");
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(unknown.code(), "not-found");
    const auto wrong_method = city.ask(http::Method::Delete, "/api/items");
    EXPECT_EQ(wrong_method.status, 405);
    EXPECT_EQ(wrong_method.code(), "method-not-allowed");
}

}  // namespace
}  // namespace yimen::test
