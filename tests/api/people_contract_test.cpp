#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/broken_bodies.h"
#include "api/contract_city.h"
#include "app/demonstration.h"
#include "people/domain/roles.h"
#include "support/json_text.h"

#include "platform/crypto/encoding.h"
#include "platform/crypto/totp.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using testing::ContainerEq;

constexpr const char* kItem = "drug-retail-licence";
constexpr const char* kCountyUnit = "jiedong-market-supervision-bureau";
const std::string kReason = R"({"reason":"岗位调整"})";
const std::string kPerson =
    R"({"document_type":"citizen-id","number":"11010519491231002X","name":"张三"})";
const std::string kUnit =
    R"({"name":"揭东区档案馆","short_name":"档案馆","kind":"institution",)"
    R"("division_code":"445203","parent_id":null,"credit_code":"914403001922038216"})";

std::set<std::string> operations_of_people() {
    std::set<std::string> ids;
    for (const auto& operation : Contract::get().operations()) {
        if (operation.tag == "people" || operation.tag == "own") ids.insert(operation.id);
    }
    return ids;
}

class PeopleContractTest : public testing::TestWithParam<Engine> {
  protected:
    /// An editor in the county; brings the answer of createAccount.
    Answer create(const std::string& login_name) {
        const json::object body{{"login_name", login_name},
                                {"display_name", "李四"},
                                {"first_post",
                                 {{"unit_id", kCountyUnit},
                                  {"role", "catalog-editor"},
                                  {"from", "2026-03-02"},
                                  {"to", nullptr}}}};
        return city_.expect(200, "createAccount", "security", {.body = json::serialize(body)});
    }

    void keep_accounts();
    void keep_units();
    void register_persons();
    void keep_own_account();

    ContractCity city_{GetParam(), {kItem}};
};

void PeopleContractTest::keep_accounts() {
    const auto created = create("li.si");
    const auto& account = created.body.at("account");
    EXPECT_TRUE(account.at("one_time_password").as_bool());
    EXPECT_EQ(created.body.at("one_time_password").as_string().size(), 14U);
    EXPECT_EQ(account.at("posts").at(0).at("role_name").as_string(), "事项编辑");
    const std::map<std::string, std::string> one = {
        {"account_id", text_of(account.at("account_id"))}};
    const auto etag = [&] {
        return city_.expect(200, "getAccount", "security", {.path = one}).etag;
    };

    const auto page =
        city_.expect(200, "listAccounts", "security", {.query = "query=li&state=open"});
    EXPECT_EQ(page.body.at("accounts").as_array().size(), 1U);
    const auto all = city_.expect(200, "exportAccounts", "security");
    EXPECT_TRUE(all.text.starts_with("PK"));
    const auto some = city_.expect(200, "exportAccounts", "security", {.query = "query=li"});
    EXPECT_LT(some.text.size(), all.text.size());
    const auto linked = city_.expect(200, "linkPerson", "security",
                                     {.path = one, .body = kPerson, .if_match = etag()});
    EXPECT_EQ(linked.body.at("person").at("number").as_string(), "110105********002X");
    const auto appointed = city_.expect(
        200, "appointToPost", "security",
        {.path = one,
         .body = R"({"unit_id":"jiedong-market-supervision-bureau",)"
                 R"("role":"catalog-reviewer","from":"2026-03-02","to":"2026-12-31"})"});
    ASSERT_EQ(appointed.body.at("posts").as_array().size(), 2U);
    city_.expect(204, "removePost", "security",
                 {.path = {{"post_id", text_of(appointed.body.at("posts").at(0).at("post_id"))}}});
    const auto reset = city_.expect(200, "resetPassword", "security", {.path = one});
    EXPECT_NE(reset.body.at("one_time_password"), created.body.at("one_time_password"));
    city_.expect(204, "dropSecondFactor", "security", {.path = one});
    const auto closed = city_.expect(200, "closeAccount", "security",
                                     {.path = one, .body = kReason, .if_match = etag()});
    EXPECT_FALSE(closed.body.at("active").as_bool());
    const auto reopened = city_.expect(200, "reopenAccount", "security",
                                       {.path = one, .body = kReason, .if_match = closed.etag});
    EXPECT_TRUE(reopened.body.at("active").as_bool());
    EXPECT_EQ(city_.expect(200, "listRoles", "editor").body.at("roles").as_array().size(),
              people::founding_roles().size());
}

void PeopleContractTest::keep_units() {
    const auto top = city_.expect(200, "listDivisions", "editor");
    EXPECT_EQ(top.body.at("divisions").at(0).at("name").as_string(), "广东省");
    city_.expect(200, "listDivisions", "editor", {.query = "parent=445200"});
    const auto everywhere = city_.expect(200, "exportUnits", "editor");
    EXPECT_TRUE(everywhere.text.starts_with("PK"));
    EXPECT_LT(city_.expect(200, "exportUnits", "editor", {.query = "division=445203"}).text.size(),
              everywhere.text.size());
    const auto created = city_.expect(200, "createUnit", "security", {.body = kUnit});
    const std::map<std::string, std::string> one = {
        {"unit_id", text_of(created.body.at("unit_id"))}};
    const auto changed = city_.expect(200, "changeUnit", "security",
                                      {.path = one, .body = kUnit, .if_match = created.etag});
    EXPECT_NE(changed.etag, created.etag);
    const auto closed = city_.expect(200, "closeUnit", "security",
                                     {.path = one, .body = kReason, .if_match = changed.etag});
    EXPECT_EQ(closed.body.at("closed_on").as_string(), "2026-03-02");
    city_.expect(200, "getUnit", "editor", {.path = one});
    const auto page =
        city_.expect(200, "listUnits", "editor", {.query = "division=445203&state=open&limit=2"});
    EXPECT_EQ(page.body.at("units").as_array().size(), 2U);
    EXPECT_TRUE(page.body.at("next").is_string());
}

void PeopleContractTest::register_persons() {
    const auto registered = city_.expect(
        200, "registerNaturalPerson", "window",
        {.body = R"({"document_type":"citizen-id","number":"440308199901101512","name":"王五"})"});
    const auto person_id = text_of(registered.body.at("person").at("person_id"));
    const std::map<std::string, std::string> one = {{"person_id", person_id}};
    EXPECT_EQ(registered.body.at("person").at("name").as_string(), "王*");
    city_.expect(200, "findNaturalPerson", "window",
                 {.body = R"({"document_type":"citizen-id","number":"440308199901101512"})"});
    const auto read = city_.expect(200, "getNaturalPerson", "window", {.path = one});
    const auto changed = city_.expect(
        200, "changeNaturalPerson", "window",
        {.path = one, .body = R"({"name":"王伍","mobile":"13800138000"})", .if_match = read.etag});
    EXPECT_EQ(changed.body.at("mobile").as_string(), "138****8000");
    const auto whole = city_.expect(200, "discloseNaturalPerson", "window",
                                    {.path = one, .body = R"({"purpose":"核对到场人身份"})"});
    EXPECT_EQ(whole.body.at("number").as_string(), "440308199901101512");
    EXPECT_FALSE(whole.body.at("masked").as_bool());

    const json::object legal{{"credit_code", "91350100M000100Y43"},
                             {"name", "某某公司"},
                             {"kind", "enterprise"},
                             {"representative_id", person_id}};
    const auto company =
        city_.expect(200, "registerLegalPerson", "window", {.body = json::serialize(legal)});
    const std::map<std::string, std::string> firm = {
        {"person_id", text_of(company.body.at("person").at("person_id"))}};
    city_.expect(200, "findLegalPerson", "window",
                 {.body = R"({"credit_code":"91350100M000100Y43"})"});
    city_.expect(200, "changeLegalPerson", "window",
                 {.path = firm,
                  .body = R"({"name":"新名公司","kind":"enterprise"})",
                  .if_match = company.etag});
    const auto renamed = city_.expect(200, "getLegalPerson", "window", {.path = firm});
    EXPECT_EQ(renamed.body.at("representative").at("name").as_string(), "王*");
}

void PeopleContractTest::keep_own_account() {
    city_.open_account("somebody");
    const auto prepared = city_.expect(200, "prepareSecondFactor", "somebody");
    EXPECT_NE(prepared.body.at("picture").as_string().find("<svg"), std::string::npos);
    const auto secret = crypto::from_base32(text_of(prepared.body.at("secret")));
    ASSERT_TRUE(secret);
    const auto code = crypto::totp_code(
        *secret, crypto::totp_step(city_.city().application().services().clock.now()));
    city_.expect(204, "enrolSecondFactor", "somebody",
                 {.body = json::serialize(json::object{{"code", code}})});
    EXPECT_FALSE(city_.expect(200, "getSession", "somebody").body.at("signed_in").as_bool());

    city_.open_account("zhang", "catalog-editor");
    city_.expect(200, "getSession", "zhang");
    const auto page = city_.expect(200, "listAccounts", "security", {.query = "query=zhang"});
    const auto account_id = text_of(page.body.at("accounts").at(0).at("account_id"));
    const auto detail =
        city_.expect(200, "getAccount", "security", {.path = {{"account_id", account_id}}});
    const auto session_id = text_of(detail.body.at("sessions").at(0).at("session_id"));
    city_.expect(204, "changePassword", "zhang",
                 {.body = json::serialize(json::object{{"current", app::kDemonstrationPassword},
                                                       {"password", "Another-horse-9"}})});
    city_.expect(204, "revokeAccountSession", "security",
                 {.path = {{"account_id", account_id}, {"session_id", session_id}}});
}

TEST_P(PeopleContractTest, is_kept_by_every_operation_that_grants) {
    keep_accounts();
    keep_units();
    register_persons();
    keep_own_account();
    auto granted = city_.granted();
    std::set<std::string> missing;
    for (const auto& id : operations_of_people()) {
        if (!granted.contains(id)) missing.insert(id);
    }
    EXPECT_THAT(missing, testing::IsEmpty());
}

TEST_P(PeopleContractTest, is_kept_by_every_operation_that_refuses) {
    city_.expect(422, "changePassword", "editor",
                 {.body = R"({"current":"wrong-horse-1","password":"Another-horse-9"})"});
    city_.expect(409, "enrolSecondFactor", "editor", {.body = R"({"code":"123456"})"});
    city_.expect(401, "prepareSecondFactor");
    for (const auto* operation_id : {"getAccount", "resetPassword", "dropSecondFactor",
                                     "revokeAccountSession", "removePost", "getUnit"}) {
        city_.expect(404, operation_id, "security");
    }
    city_.expect(422, "listAccounts", "security", {.query = "limit=0"});
    city_.expect(403, "listAccounts", "editor");
    city_.expect(403, "exportAccounts", "editor");
    city_.expect(422, "createAccount", "security",
                 {.body = R"({"login_name":"9","display_name":"","first_post":null})"});
    for (const auto* operation_id : {"closeAccount", "reopenAccount", "closeUnit"}) {
        city_.expect(422, operation_id, "security", {.body = kReason});
        city_.expect(404, operation_id, "security", {.body = kReason, .if_match = R"("1")"});
    }
    city_.expect(404, "linkPerson", "security", {.body = kPerson, .if_match = R"("1")"});
    city_.expect(422, "appointToPost", "security",
                 {.body = R"({"unit_id":"x","role":"x","from":"tomorrow","to":null})"});
    city_.expect(401, "listRoles");
    city_.expect(404, "listDivisions", "editor", {.query = "parent=999999"});
    city_.expect(422, "listUnits", "editor", {.query = "division=x"});
    city_.expect(422, "exportUnits", "editor", {.query = "division=x"});
    city_.expect(403, "createUnit", "editor", {.body = kUnit});
    city_.expect(422, "changeUnit", "security", {.body = kUnit});
    city_.expect(
        422, "registerNaturalPerson", "window",
        {.body = R"({"document_type":"citizen-id","number":"440308199901101513","name":"x"})"});
    city_.expect(404, "findNaturalPerson", "window",
                 {.body = R"({"document_type":"other","number":"7"})"});
    city_.expect(404, "getNaturalPerson", "window");
    city_.expect(404, "changeNaturalPerson", "window",
                 {.body = R"({"name":"张三"})", .if_match = R"("1")"});
    city_.expect(422, "discloseNaturalPerson", "window", {.body = R"({"purpose":" "})"});
    city_.expect(422, "registerLegalPerson", "window",
                 {.body = R"({"credit_code":"1","name":"x","kind":"enterprise"})"});
    city_.expect(404, "findLegalPerson", "window",
                 {.body = R"({"credit_code":"91350100M000100Y43"})"});
    city_.expect(404, "getLegalPerson", "window");
    city_.expect(422, "changeLegalPerson", "window",
                 {.body = R"({"name":"x","kind":"enterprise"})"});
    std::set<std::string> missing;
    for (const auto& id : operations_of_people()) {
        if (!city_.refused().contains(id)) missing.insert(id);
    }
    EXPECT_THAT(missing, testing::IsEmpty());
}

TEST_P(PeopleContractTest, keeps_three_duties_in_different_hands) {
    const auto created = create("li.si");
    const std::map<std::string, std::string> one = {
        {"account_id", text_of(created.body.at("account").at("account_id"))}};
    const auto appoint = [&](int status, const std::string& role) {
        const json::object body{{"unit_id", kCountyUnit}, {"role", role}, {"from", "2026-03-02"}};
        return city_.expect(status, "appointToPost", "security",
                            {.path = one, .body = json::serialize(body)});
    };
    appoint(200, "security-auditor");
    EXPECT_EQ(appoint(409, "security-administrator").code(), "duties-not-separated");
    EXPECT_EQ(appoint(409, "system-administrator").code(), "duties-not-separated");
}

TEST_P(PeopleContractTest, lets_nobody_work_with_a_one_time_password) {
    const auto created = create("li.si");
    const auto& once = created.body.at("one_time_password");
    const auto signed_in = city_.expect(
        200, "signIn", "",
        {.body = json::serialize(json::object{{"account", "li.si"}, {"password", once}})});
    EXPECT_EQ(signed_in.body.at("owed").at(0).as_string(), "password-change");
    city_.use_password("li.si", text_of(once));
    EXPECT_EQ(city_.expect(403, "listEntries", "li.si").code(), "password-change-required");
    city_.expect(204, "changePassword", "li.si",
                 {.body = json::serialize(
                      json::object{{"current", once}, {"password", "Another-horse-9"}})});
    city_.use_password("li.si", "Another-horse-9");
    city_.expect(200, "listEntries", "li.si");
}

TEST_P(PeopleContractTest, lets_nobody_work_without_the_second_factor_that_a_role_demands) {
    city_.city().restart([](app::ApplicationOptions& options) {
        options.second_factor = people::SecondFactorDuty::ByRole;
    });
    EXPECT_EQ(city_.expect(403, "listAccounts", "security").code(),
              "second-factor-enrolment-required");
    city_.expect(200, "listEntries", "editor");
}

INSTANTIATE_TEST_SUITE_P(both_engines, PeopleContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

class PeopleBodiesTest : public testing::Test {
  protected:
    /// Every body that the contract forbids is refused at the place where it is broken.
    void expect_refused_everywhere(const std::string& operation_id, const std::string& account,
                                   const json::value& good) {
        const auto schema = Contract::get().body_schema(Contract::get().operation(operation_id));
        ASSERT_THAT(schema.find_faults(good), testing::IsEmpty()) << operation_id;
        for (const auto& broken : break_everywhere(good, schema)) {
            const auto answer = city_.ask(
                operation_id, account,
                {.path = path_, .body = json::serialize(broken.body), .if_match = R"("1")"});
            EXPECT_EQ(answer.status, 422) << operation_id << ' ' << broken.pointer;
            EXPECT_NE(answer.text.find('"' + broken.pointer + '"'), std::string::npos)
                << operation_id << ' ' << broken.pointer << ' ' << answer.text;
        }
    }

    ContractCity city_{Engine::Sqlite, {kItem}};
    std::map<std::string, std::string> path_;
};

TEST_F(PeopleBodiesTest, are_refused_where_the_contract_forbids_them) {
    const json::value person{{"document_type", "citizen-id"},
                             {"number", "440308199901101512"},
                             {"name", "王五"},
                             {"mobile", "13800138000"},
                             {"compared", false}};
    const auto registered =
        city_.ask("registerNaturalPerson", "window", {.body = json::serialize(person)});
    path_["person_id"] = text_of(registered.body.at("person").at("person_id"));
    expect_refused_everywhere("registerNaturalPerson", "window", person);
    expect_refused_everywhere("changeNaturalPerson", "window",
                              {{"name", "王五"}, {"mobile", "13800138000"}});
    expect_refused_everywhere("findNaturalPerson", "window",
                              {{"document_type", "citizen-id"}, {"number", "440308199901101512"}});
    expect_refused_everywhere("discloseNaturalPerson", "window", {{"purpose", "核对"}});
    expect_refused_everywhere("registerLegalPerson", "window",
                              {{"credit_code", "91350100M000100Y43"},
                               {"name", "某某公司"},
                               {"kind", "enterprise"},
                               {"representative_id", nullptr}});
    expect_refused_everywhere("findLegalPerson", "window", {{"credit_code", "91350100M000100Y43"}});
    expect_refused_everywhere("createUnit", "security", json::parse(kUnit));
    path_["unit_id"] = kCountyUnit;
    expect_refused_everywhere("changeUnit", "security", json::parse(kUnit));
    expect_refused_everywhere("closeUnit", "security", {{"reason", "改革"}});
    expect_refused_everywhere("createAccount", "security",
                              {{"login_name", "li.si"},
                               {"display_name", "李四"},
                               {"first_post",
                                {{"unit_id", kCountyUnit},
                                 {"role", "catalog-editor"},
                                 {"from", "2026-03-02"},
                                 {"to", nullptr}}}});
    const auto page = city_.ask("listAccounts", "security", {.query = "query=editor"});
    path_["account_id"] = text_of(page.body.at("accounts").at(0).at("account_id"));
    expect_refused_everywhere("closeAccount", "security", {{"reason", "离职"}});
    expect_refused_everywhere("linkPerson", "security",
                              {{"document_type", "citizen-id"},
                               {"number", "440308199901101512"},
                               {"name", "王五"},
                               {"compared", false}});
    expect_refused_everywhere("appointToPost", "security",
                              {{"unit_id", kCountyUnit},
                               {"role", "catalog-editor"},
                               {"from", "2026-03-02"},
                               {"to", nullptr}});
    expect_refused_everywhere("enrolSecondFactor", "editor", {{"code", "123456"}});
    expect_refused_everywhere(
        "changePassword", "editor",
        {{"current", app::kDemonstrationPassword}, {"password", "Another-horse-9"}});
}

}  // namespace
}  // namespace yimen::test
