#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/broken_bodies.h"
#include "api/contract_city.h"
#include "app/demonstration.h"
#include "people/domain/applicant.h"
#include "support/json_text.h"

namespace yimen::test {
namespace {

namespace json = boost::json;

constexpr const char* kItem = "drug-retail-licence";
constexpr const char* kNumber = "440308199901101512";

json::object registration(const std::string& login_name = "wang.wu") {
    return {{"login_name", login_name},
            {"password", app::kDemonstrationPassword},
            {"document_type", "citizen-id"},
            {"number", kNumber},
            {"name", "王五"},
            {"mobile", "13800138000"},
            {"privacy_notice", people::kPrivacyNotice}};
}

json::object person_at_window() {
    return {{"document_type", "citizen-id"}, {"number", kNumber}, {"name", "王五"}};
}

json::object mandate(const std::string& kind) {
    return {{"kind", kind},
            {"agent", person_at_window()},
            {"relation", "friend"},
            {"scope", {{"everything", false}, {"items", {"food"}}, {"areas", {"人社"}}}},
            {"acts", {"view", "file"}},
            {"from", "2026-03-02"},
            {"to", "2026-12-31"},
            {"reason", "行动不便"}};
}

json::object letter(const std::string& principal_id) {
    auto body = mandate("mandate");
    body["principal_type"] = "natural-person";
    body["principal_id"] = principal_id;
    body["letter"] = "letter-17";
    return body;
}

json::object guardianship() {
    return {{"guardian", person_at_window()},
            {"basis", "limited-capacity"},
            {"to", "2026-12-31"},
            {"paper", "法院判决书"}};
}

json::object new_representative() {
    return {
        {"document_type", "citizen-id"}, {"number", kNumber}, {"name", "王五"}, {"compared", false},
        {"paper", "变更登记"},           {"end_grants", true}};
}

using Path = std::map<std::string, std::string>;

class MandatesContractTest : public testing::TestWithParam<Engine> {
  protected:
    /// Whether every operation is among those that answered so.
    static void expect_all(const std::set<std::string>& answered) {
        for (const auto& operation : Contract::get().operations()) {
            if (operation.tag == "mandates") {
                EXPECT_TRUE(answered.contains(operation.id)) << operation.id;
            }
        }
    }

    Answer send(int status, const std::string& operation_id, const std::string& account,
                const json::value& body, const Path& path = {}) {
        return city_.expect(status, operation_id, account,
                            {.path = path, .body = json::serialize(body)});
    }

    std::string person_id_of(const std::string& number) {
        const auto found = send(200, "findNaturalPerson", "window",
                                {{"document_type", "citizen-id"}, {"number", number}});
        return text_of(found.body.at("person_id"));
    }

    void open_account_of_wang() {
        send(202, "registerApplicant", {}, registration());
        send(204, "verifyApplicant", "window", {{"login_name", "wang.wu"}},
             {{"person_id", person_id_of(kNumber)}});
    }

    Path newest_of_elder() {
        const auto own = city_.expect(200, "listMandates", "elder");
        return {{"mandate_id", text_of(own.body.at("given").at(0).at("mandate_id"))}};
    }

    void keep_profile();
    void keep_mandates();
    void keep_mandates_at_window();

    ContractCity city_{GetParam(), {kItem}};
};

INSTANTIATE_TEST_SUITE_P(both_engines, MandatesContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

void MandatesContractTest::keep_profile() {
    send(202, "registerApplicant", {}, registration("wang"));
    EXPECT_EQ(send(202, "registerApplicant", {}, registration("stranger")).text,
              R"({"received":true})");
    const auto session = city_.expect(200, "getSession", "wang").body.at("applicant");
    EXPECT_EQ(session.at("name").as_string(), "王*");
    EXPECT_EQ(session.at("number").as_string(), "440308********1512");
    EXPECT_EQ(session.at("assurance").as_string(), "self-declared");
    EXPECT_EQ(session.at("acts_for").at(0).at("kind").as_string(), "self");
    EXPECT_EQ(city_.expect(403, "listMandates", "wang").code(), "identity-not-verified");
    EXPECT_EQ(city_.expect(403, "listEntries", "wang").code(), "forbidden");
    const auto changed = send(200, "changeMobile", "wang", {{"mobile", "13700137000"}});
    EXPECT_EQ(changed.body.at("mobile").as_string(), "137****7000");
    city_.expect(200, "getProfile", "wang");
    city_.expect(200, "listSessions", "wang");
    send(204, "closeOwnAccount", "wang", {{"password", app::kDemonstrationPassword}});
    EXPECT_FALSE(city_.expect(200, "getSession", "wang").body.at("signed_in").as_bool());
}

void MandatesContractTest::keep_mandates() {
    const auto granted = send(200, "grantMandate", "elder", mandate("relative"));
    EXPECT_EQ(granted.body.at("state").as_string(), "awaits-acceptance");
    EXPECT_EQ(granted.body.at("agent").at("number").as_string(), "440308********1512");
    const Path one{{"mandate_id", text_of(granted.body.at("mandate_id"))}};
    city_.expect(200, "acceptMandate", "wang.wu", {.path = one});
    const auto session = city_.expect(200, "getSession", "wang.wu").body.at("applicant");
    EXPECT_EQ(session.at("acts_for").at(1).at("kind").as_string(), "relative");
    EXPECT_EQ(session.at("acts_for").at(1).at("until").as_string(), "2026-12-31");
    const auto given_back = city_.expect(200, "renounceMandate", "wang.wu", {.path = one});
    EXPECT_EQ(given_back.body.at("ended_how").as_string(), "renounced");
    send(200, "grantMandate", "elder", mandate("mandate"));
    const auto own = city_.expect(200, "listMandates", "elder");
    EXPECT_EQ(own.body.at("given").as_array().size(), 3U);
    for (const auto& each : own.body.at("given").as_array()) {
        const bool open = each.at("open_acts").as_array().size() == 1;
        city_.expect(open ? 200 : 409, "revokeMandate", "elder",
                     {.path = {{"mandate_id", text_of(each.at("mandate_id"))}}});
    }
}

void MandatesContractTest::keep_mandates_at_window() {
    const auto elder_id = person_id_of("445203195003129010");
    const auto recorded = send(200, "recordMandate", "window", letter(elder_id));
    EXPECT_TRUE(recorded.body.at("at_window").as_bool());
    send(200, "endMandate", "window", {{"reason", "本人收回"}},
         {{"mandate_id", text_of(recorded.body.at("mandate_id"))}});
    const auto guardian =
        send(200, "recordGuardian", "window", guardianship(), {{"person_id", elder_id}});
    EXPECT_EQ(guardian.body.at("basis").as_string(), "limited-capacity");
    const auto all = city_.expect(200, "listMandatesOfNaturalPerson", "window",
                                  {.path = {{"person_id", elder_id}}});
    EXPECT_EQ(all.body.at("mandates").as_array().size(), 5U);

    const auto shop =
        send(200, "findLegalPerson", "window", {{"credit_code", "92445203MADEM0Y18X"}});
    const Path firm{{"person_id", text_of(shop.body.at("person_id"))}};
    auto staff = mandate("staff");
    staff["legal_person_id"] = firm.at("person_id");
    send(200, "grantMandate", "owner", staff);
    const auto named = city_.expect(
        200, "nameRepresentative", "window",
        {.path = firm, .body = json::serialize(new_representative()), .if_match = shop.etag});
    EXPECT_EQ(named.body.at("representative").at("name").as_string(), "王*");
    const auto ended = city_.expect(200, "listMandatesOfLegalPerson", "window", {.path = firm});
    EXPECT_EQ(ended.body.at("mandates").at(0).at("ended_how").as_string(),
              "representative-changed");
    send(204, "releaseAccount", "window", {{"reason", "忘记密码"}},
         {{"person_id", person_id_of(kNumber)}});
}

TEST_P(MandatesContractTest, is_kept_by_every_operation_that_grants) {
    keep_profile();
    open_account_of_wang();
    keep_mandates();
    keep_mandates_at_window();
    expect_all(city_.granted());
}

TEST_P(MandatesContractTest, is_kept_by_every_operation_that_refuses) {
    send(422, "registerApplicant", {}, [] {
        auto wrong = registration();
        wrong["privacy_notice"] = "";
        return wrong;
    }());
    city_.expect(404, "getProfile", "editor");
    send(404, "changeMobile", "editor", {{"mobile", "13800138000"}});
    send(409, "closeOwnAccount", "editor", {{"password", app::kDemonstrationPassword}});
    city_.expect(401, "listMandates");
    send(422, "grantMandate", "elder", mandate("staff"));
    city_.expect(404, "acceptMandate", "elder");
    city_.expect(404, "revokeMandate", "daughter", {.path = newest_of_elder()});
    city_.expect(404, "renounceMandate", "elder");
    send(403, "recordMandate", "editor", letter("x"));
    send(404, "recordMandate", "window", letter("x"));
    send(404, "endMandate", "window", {{"reason", "x"}});
    send(404, "recordGuardian", "window", guardianship());
    city_.expect(404, "listMandatesOfNaturalPerson", "window");
    city_.expect(403, "listMandatesOfLegalPerson", "editor");
    city_.expect(422, "nameRepresentative", "window",
                 {.body = json::serialize(new_representative())});
    send(404, "verifyApplicant", "window", {{"login_name", "x"}});
    send(404, "releaseAccount", "window", {{"reason", "x"}});
    expect_all(city_.refused());
}

class MandateBodiesTest : public testing::Test {
  protected:
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

    std::string id_of(const std::string& operation_id, const json::value& body) {
        const auto found = city_.ask(operation_id, "window", {.body = json::serialize(body)});
        return text_of(found.body.at("person_id"));
    }

    ContractCity city_{Engine::Sqlite, {kItem}};
    Path path_;
};

TEST_F(MandateBodiesTest, are_refused_where_the_contract_forbids_them) {
    expect_refused_everywhere("registerApplicant", "", registration());
    expect_refused_everywhere("changeMobile", "elder", {{"mobile", "13800138000"}});
    expect_refused_everywhere("grantMandate", "elder", mandate("relative"));
    const auto elder_id = id_of(
        "findNaturalPerson", {{"document_type", "citizen-id"}, {"number", "445203195003129010"}});
    expect_refused_everywhere("recordMandate", "window", letter(elder_id));
    path_["person_id"] = elder_id;
    expect_refused_everywhere("recordGuardian", "window", guardianship());
    expect_refused_everywhere("verifyApplicant", "window", {{"login_name", "elder"}});
    expect_refused_everywhere("releaseAccount", "window", {{"reason", "忘记密码"}});
    path_["person_id"] = id_of("findLegalPerson", {{"credit_code", "92445203MADEM0Y18X"}});
    expect_refused_everywhere("nameRepresentative", "window", new_representative());
    path_["mandate_id"] =
        text_of(city_.ask("listMandates", "elder").body.at("given").at(0).at("mandate_id"));
    expect_refused_everywhere("endMandate", "window", {{"reason", "本人收回"}});
    expect_refused_everywhere("closeOwnAccount", "elder",
                              {{"password", app::kDemonstrationPassword}});
}

}  // namespace
}  // namespace yimen::test
