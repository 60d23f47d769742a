#include <atomic>
#include <thread>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/broken_bodies.h"
#include "api/contract_city.h"
#include "api/drug_shop.h"
#include "support/json_text.h"

namespace yimen::test {
namespace {

namespace json = boost::json;

constexpr const char* kItem = "drug-retail-licence";

class OpenContractTest : public testing::TestWithParam<Engine> {
  protected:
    /// A case of 演示老人 with this number, received today.
    std::string new_case(const std::string& number, json::array reports = {}) {
        return json::serialize(json::object{{"item_id", city_.city().entry_id(kItem)},
                                            {"number", number},
                                            {"applicant",
                                             {{"kind", "natural-person"},
                                              {"document_type", "citizen-id"},
                                              {"number", "445203195003129010"},
                                              {"name", "演示老人"}}},
                                            {"received_on", "2026-03-02"},
                                            {"reports", std::move(reports)}});
    }

    /// 演示老人 applies for a drug shop.
    std::string new_application() {
        return json::serialize(json::object{{"item_id", city_.city().entry_id(kItem)},
                                            {"applicant",
                                             {{"kind", "natural-person"},
                                              {"document_type", "citizen-id"},
                                              {"number", "445203195003129010"},
                                              {"name", "演示老人"}}},
                                            {"answers", answers()}});
    }

    Answer register_case(const std::string& key, const std::string& body) {
        return city_.ask("registerExternalCase", client_, {.body = body, .idempotency_key = key});
    }

    /// A system of the same unit that may do only this.
    std::string client_with(const std::string& scope) {
        const json::object body{{"unit_id", "jiedong-market-supervision-bureau"},
                                {"name", scope},
                                {"scopes", json::array{json::string{scope}}}};
        const auto opened =
            city_.ask("registerClient", "security", {.body = json::serialize(body)});
        return basic_credentials(text_of(opened.body.at("client").at("client_id")),
                                 text_of(opened.body.at("secret")));
    }

    std::string client_of_another_unit() {
        const auto opened = city_.ask(
            "registerClient", "security",
            {.body = R"({"unit_id":"jiedong-healthcare-security-bureau","name":"医保系统",)"
                     R"("scopes":["submit","receive","report","read"]})"});
        return basic_credentials(text_of(opened.body.at("client").at("client_id")),
                                 text_of(opened.body.at("secret")));
    }

    ContractCity city_{GetParam(), {kItem}};
    std::string client_ = city_.open_client();
};

TEST_P(OpenContractTest, is_kept_by_every_operation_that_grants) {
    const auto registered = register_case("k1", new_case("A-1"));
    ASSERT_EQ(registered.status, 200) << registered.text;
    EXPECT_EQ(text_of(registered.body.at("number")), "A-1");
    EXPECT_TRUE(registered.body.at("flagged").as_bool());
    const std::map<std::string, std::string> one = {
        {"case_id", text_of(registered.body.at("case_id"))}};
    const auto reported =
        city_.expect(200, "reportExternalCase", client_,
                     {.path = one,
                      .body = R"({"kind":"accept","on":"2026-03-02","officer":"李四"})",
                      .idempotency_key = "k2"});
    EXPECT_EQ(text_of(reported.body.at("due_on")), "2026-03-18");
    EXPECT_EQ(reported.body.at("serial").as_int64(), 2);

    const auto shown = city_.expect(200, "getExternalCase", client_, {.path = one});
    EXPECT_EQ(shown.body.at("reports").as_array().size(), 2U);
    EXPECT_EQ(text_of(shown.body.at("applicant")), "演**人");
    EXPECT_EQ(shown.body.at("days_left").as_int64(), 12);
    EXPECT_EQ(city_.expect(200, "getExternalCaseAtDesk", "supervisor", {.path = one}).text,
              shown.text);

    ASSERT_EQ(register_case("k3", new_case("A-2")).status, 200);
    const auto page = city_.expect(200, "listExternalCases", client_, {.query = "limit=1"});
    EXPECT_EQ(text_of(page.body.at("cases").at(0).at("number")), "A-2");
    const auto rest = city_.expect(200, "listExternalCases", client_,
                                   {.query = "limit=5&before=" + text_of(page.body.at("next"))});
    EXPECT_EQ(text_of(rest.body.at("cases").at(0).at("number")), "A-1");
    EXPECT_TRUE(rest.body.at("next").is_null());
    for (const auto* query : {"unit=jiedong-market-supervision-bureau", "division=445203"}) {
        const auto listed =
            city_.expect(200, "listExternalCasesAtDesk", "supervisor", {.query = query});
        EXPECT_EQ(listed.body.at("cases").as_array().size(), 2U) << query;
    }
    const auto own = city_.expect(200, "listOwnExternalCases", "elder");
    EXPECT_EQ(own.body.at("cases").as_array().size(), 2U);
    EXPECT_TRUE(
        city_.expect(200, "listOwnExternalCases", "daughter").body.at("cases").as_array().empty());
    const json::object query{{"number", "A-1"}, {"query_code", registered.body.at("query_code")}};
    const auto progress =
        city_.expect(200, "findExternalProgress", "", {.body = json::serialize(query)});
    EXPECT_EQ(text_of(progress.body.at("stage")), "accepted");
    EXPECT_EQ(progress.text.find("李四"), std::string::npos);
    const auto submitted = city_.expect(200, "submitApplication", client_,
                                        {.body = new_application(), .idempotency_key = "k4"});
    EXPECT_EQ(text_of(submitted.body.at("state")), "submitted");
    const auto filed = city_.expect(200, "getApplication", client_,
                                    {.path = {{"case_id", text_of(submitted.body.at("case_id"))}}});
    EXPECT_EQ(text_of(filed.body.at("history").at(0).at("act")), "submit");
    city_.expect(200, "listOpenTasks", client_);
    EXPECT_EQ(city_.expect(200, "exportExchange", client_, {.query = "purpose=province"}).text, "");
    const auto row = R"({"stage":"0","on":"2026-03-02","SBLSH":"B-1","SJBBH":"1",)"
                     R"("SXBM":"11445203MB9100219J4440132001000","SQRLX":"1","SQRMC":"演示老人",)"
                     R"("SQRZJLX":"citizen-id","SQRZJHM":"445203195003129010"})";
    EXPECT_EQ(city_.expect(200, "importExchange", client_, {.body = row, .idempotency_key = "k5"})
                  .body.at("added")
                  .as_int64(),
              1);
    const auto found =
        city_.expect(200, "listFindings", "supervisor", {.query = "division=445203"});
    EXPECT_EQ(found.body.at("findings").as_array().size(), 3U);
    EXPECT_TRUE(found.body.at("findings").at(0).at("external").as_bool());

    std::set<std::string> missing;
    for (const auto& id : Contract::get().operations_of("open")) {
        if (!city_.granted().contains(id)) missing.insert(id);
    }
    EXPECT_THAT(missing, testing::IsEmpty());
}

TEST_P(OpenContractTest, is_kept_by_every_operation_that_refuses) {
    const auto wrong = register_case(
        "k1", R"({"item_id":"none","number":" ","applicant":{"kind":"natural-person",)"
              R"("document_type":"citizen-id","number":"1","name":"x"},"received_on":"2026-03-03",)"
              R"("reports":[{"kind":"pass-step","on":"2026-03-01"}]})");
    EXPECT_EQ(wrong.status, 422);
    for (const auto* code : {"item-unknown", "case-number-malformed", "day-in-future",
                             "day-before-receipt", "step-name-required"}) {
        EXPECT_TRUE(wrong.refuses_with(code)) << code << ' ' << wrong.text;
    }
    const std::map<std::string, std::string> none = {{"case_id", "none"}};
    const std::string report = R"({"kind":"accept","on":"2026-03-02"})";
    city_.expect(404, "reportExternalCase", client_,
                 {.path = none, .body = report, .idempotency_key = "k"});
    city_.expect(404, "getExternalCase", client_, {.path = none});
    city_.expect(404, "getExternalCaseAtDesk", "supervisor", {.path = none});
    city_.expect(422, "listExternalCases", client_, {.query = "limit=0"});
    city_.expect(422, "listOpenTasks", client_, {.query = "state=submitted"});
    city_.expect(404, "getApplication", client_, {.path = none});
    city_.expect(422, "exportExchange", client_);
    EXPECT_TRUE(city_.expect(422, "exportExchange", client_, {.query = "purpose=%20"})
                    .refuses_with("purpose-required"));
    city_.expect(422, "importExchange", client_, {.body = "{}", .idempotency_key = "k"});
    city_.expect(422, "submitApplication", client_, {.body = "{}", .idempotency_key = "k"});
    city_.expect(403, "listExternalCasesAtDesk", "editor", {.query = "division=445203"});
    city_.expect(401, "listOwnExternalCases", "");
    city_.expect(404, "listOwnExternalCases", "elder", {.query = "applicant=somebody"});
    city_.expect(404, "findExternalProgress", "",
                 {.body = R"({"number":"A-1","query_code":"ABCD2345"})"});
    std::set<std::string> missing;
    for (const auto& id : Contract::get().operations_of("open")) {
        if (!city_.refused().contains(id)) missing.insert(id);
    }
    EXPECT_THAT(missing, testing::IsEmpty());
}

TEST_P(OpenContractTest, wants_the_scope_for_each_operation) {
    const auto registered = register_case("k1", new_case("A-1"));
    const std::map<std::string, std::string> one = {
        {"case_id", text_of(registered.body.at("case_id"))}};
    const std::map<std::string, std::string> bodies = {
        {"registerExternalCase", new_case("A-2")},
        {"reportExternalCase", R"({"kind":"accept","on":"2026-03-02"})"},
        {"importExchange", ""}};
    EXPECT_EQ(city_
                  .expect(403, "submitApplication", client_with("read"),
                          {.body = new_application(), .idempotency_key = "k"})
                  .code(),
              "client-scope-missing");
    const auto client = client_with("submit");
    for (const auto& [operation_id, body] : bodies) {
        const auto refused = city_.expect(403, operation_id, client,
                                          {.path = one, .body = body, .idempotency_key = "k"});
        EXPECT_EQ(refused.code(), "client-scope-missing") << operation_id;
    }
    for (const auto* operation_id :
         {"getExternalCase", "listExternalCases", "listOpenTasks", "getApplication"}) {
        EXPECT_EQ(city_.expect(403, operation_id, client, {.path = one}).code(),
                  "client-scope-missing");
    }
    // Who may read cases one by one may not take all of them away.
    EXPECT_EQ(
        city_.expect(403, "exportExchange", client_with("read"), {.query = "purpose=province"})
            .code(),
        "client-scope-missing");
}

TEST_P(OpenContractTest, looks_at_the_scope_before_it_reads_rows) {
    EXPECT_EQ(city_
                  .expect(403, "importExchange", client_with("read"),
                          {.body = "no row", .idempotency_key = "k"})
                  .code(),
              "client-scope-missing");
}

TEST_P(OpenContractTest, takes_so_many_reports_at_once_and_no_more) {
    const json::object step{{"kind", "pass-step"}, {"on", "2026-03-02"}, {"step", "初审"}};
    json::array reports(200, step);
    EXPECT_EQ(register_case("k1", new_case("A-1", reports)).status, 200);
    reports.push_back(step);
    const auto refused = register_case("k2", new_case("A-2", reports));
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.refuses_with("too-many")) << refused.text;
}

TEST_P(OpenContractTest, takes_no_due_day_beyond_ten_years) {
    auto body = json::parse(new_case("A-1")).as_object();
    body["due_on"] = "9999-12-31";
    const auto refused = register_case("k1", json::serialize(body));
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(refused.refuses_with("due-day-too-far")) << refused.text;
}

TEST_P(OpenContractTest, counts_no_days_while_a_special_procedure_runs) {
    const json::object accept{{"kind", "accept"}, {"on", "2026-03-02"}};
    const json::object begin{
        {"kind", "begin-procedure"}, {"on", "2026-03-02"}, {"step", "现场核查"}};
    const auto registered = register_case("k1", new_case("A-1", {accept, begin}));
    const std::map<std::string, std::string> one = {
        {"case_id", text_of(registered.body.at("case_id"))}};
    const auto suspended = city_.expect(200, "getExternalCase", client_, {.path = one});
    EXPECT_EQ(text_of(suspended.body.at("due_on")), "2026-03-18");
    EXPECT_TRUE(suspended.body.at("days_left").is_null());
    city_.expect(200, "reportExternalCase", client_,
                 {.path = one,
                  .body = R"({"kind":"end-procedure","on":"2026-03-02","step":"现场核查"})",
                  .idempotency_key = "k2"});
    const auto going_on = city_.expect(200, "getExternalCase", client_, {.path = one});
    EXPECT_EQ(going_on.body.at("days_left").as_int64(), 12);
}

TEST_P(OpenContractTest, shows_a_unit_nothing_of_another_one) {
    const auto registered = register_case("k1", new_case("A-1"));
    const std::map<std::string, std::string> one = {
        {"case_id", text_of(registered.body.at("case_id"))}};
    const auto other = client_of_another_unit();
    city_.expect(404, "getExternalCase", other, {.path = one});
    city_.expect(
        404, "reportExternalCase", other,
        {.path = one, .body = R"({"kind":"accept","on":"2026-03-02"})", .idempotency_key = "k"});
    EXPECT_TRUE(city_.expect(200, "listExternalCases", other).body.at("cases").as_array().empty());
    EXPECT_TRUE(city_
                    .expect(422, "registerExternalCase", other,
                            {.body = new_case("A-2"), .idempotency_key = "k"})
                    .refuses_with("item-of-another-unit"));
}

TEST_P(OpenContractTest, wants_a_key_for_every_write) {
    for (const auto& operation : Contract::get().operations()) {
        if (operation.access != http::Access::Client || operation.method == http::Method::Get) {
            continue;
        }
        const auto* parameters = operation.source->as_object().if_contains("parameters");
        ASSERT_NE(parameters, nullptr) << operation.id;
        EXPECT_NE(json::serialize(*parameters).find("idempotency_key"), std::string::npos)
            << operation.id;
    }
    EXPECT_EQ(city_.expect(422, "registerExternalCase", client_, {.body = new_case("A-1")}).code(),
              "idempotency-key-required");
    EXPECT_EQ(register_case("ein Schlüssel", new_case("A-1")).code(), "idempotency-key-malformed");
    EXPECT_EQ(register_case(std::string(101, 'x'), new_case("A-1")).code(),
              "idempotency-key-malformed");
}

TEST_P(OpenContractTest, answers_again_what_is_sent_again) {
    const auto first = register_case("k1", new_case("A-1"));
    EXPECT_EQ(register_case("\"k1\"", new_case("A-1")).text, first.text);
    EXPECT_EQ(register_case("k1", new_case("A-2")).code(), "idempotency-key-reused");
    const std::map<std::string, std::string> one = {{"case_id", text_of(first.body.at("case_id"))}};
    const std::string report = R"({"kind":"accept","on":"2026-03-02"})";
    const auto accept = [&] {
        return city_
            .expect(200, "reportExternalCase", client_,
                    {.path = one, .body = report, .idempotency_key = "k2"})
            .text;
    };
    const auto accepted = accept();
    EXPECT_EQ(accept(), accepted);
    // What was answered first is answered now, though the case went on.
    EXPECT_EQ(register_case("k1", new_case("A-1")).text, first.text);
    EXPECT_EQ(city_.expect(200, "getExternalCase", client_, {.path = one})
                  .body.at("reports")
                  .as_array()
                  .size(),
              2U);
}

TEST_P(OpenContractTest, takes_a_case_once_however_often_it_is_sent_at_the_same_time) {
    constexpr int kSenders = 8;
    std::atomic<int> alike = 0;
    std::vector<std::thread> senders;
    std::vector<std::string> texts(kSenders);
    auto& city = city_.city();
    const Sent sent{.body = new_case("A-1"), .if_match = {}, .file = {}, .idempotency_key = "k"};
    for (std::size_t at = 0; at < kSenders; ++at) {
        senders.emplace_back([&, at] {
            texts[at] = city.ask(http::Method::Post, "/api/open/cases", client_, sent).text;
        });
    }
    for (auto& sender : senders) sender.join();
    for (const auto& text : texts) alike += text == texts.front() ? 1 : 0;
    EXPECT_EQ(alike, kSenders) << texts.front();
    EXPECT_NE(texts.front().find("A-1"), std::string::npos) << texts.front();
    const auto listed = city_.expect(200, "listExternalCases", client_);
    EXPECT_EQ(listed.body.at("cases").as_array().size(), 1U);
}

TEST_P(OpenContractTest, numbers_what_comes_without_a_number_apart) {
    const auto body = [&](const std::string& day) {
        auto value = json::parse(new_case("x")).as_object();
        value["number"] = nullptr;
        value["received_on"] = day;
        return json::serialize(value);
    };
    const auto one = register_case("k1", body("2026-03-02"));
    const auto other = register_case("k2", body("2026-02-27"));
    EXPECT_EQ(text_of(one.body.at("number")).size(), 43U) << one.text;
    EXPECT_NE(text_of(one.body.at("number")), text_of(other.body.at("number")));
}

TEST_P(OpenContractTest, gives_no_number_that_a_system_gave_already) {
    const std::string code = "11445203MB9100219J4440132001000";
    ASSERT_EQ(register_case("k1", new_case(code + "202603020007")).status, 200);
    ASSERT_EQ(register_case("k2", new_case(code + "202603020003")).status, 200);
    const auto submitted = city_.expect(200, "submitApplication", client_,
                                        {.body = new_application(), .idempotency_key = "k3"});
    EXPECT_EQ(text_of(submitted.body.at("number")), code + "202603020008");
    EXPECT_TRUE(
        register_case("k4", new_case(code + "202603020008")).refuses_with("case-number-taken"));
    // Of another form: nothing to keep.
    ASSERT_EQ(register_case("k5", new_case(code + "2026030299")).status, 200);
    ASSERT_EQ(register_case("k6", new_case(code + "202613020099")).status, 200);
}

TEST_P(OpenContractTest, refuses_bodies_that_the_contract_forbids) {
    const auto registered = register_case("k", new_case("A-1"));
    const std::map<std::string, std::string> one = {
        {"case_id", text_of(registered.body.at("case_id"))}};
    const auto expect_refused = [&](const std::string& operation_id, const json::value& good) {
        const auto schema = Contract::get().body_schema(Contract::get().operation(operation_id));
        ASSERT_THAT(schema.find_faults(good), testing::IsEmpty()) << operation_id;
        for (const auto& broken : break_everywhere(good, schema)) {
            const auto answer = city_.ask(
                operation_id, client_,
                {.path = one, .body = json::serialize(broken.body), .idempotency_key = "k9"});
            EXPECT_EQ(answer.status, 422) << operation_id << ' ' << broken.pointer;
            EXPECT_NE(answer.text.find('"' + broken.pointer + '"'), std::string::npos)
                << operation_id << ' ' << broken.pointer << ' ' << answer.text;
        }
    };
    const json::object step{{"kind", "pass-step"},      {"on", "2026-03-02"},
                            {"step", "初审"},           {"officer", "李四"},
                            {"words", "同意"},          {"certificate_name", ""},
                            {"certificate_number", ""}, {"due_on", "2026-03-20"}};
    expect_refused("reportExternalCase", step);
    auto whole = json::parse(new_case("A-2", {step})).as_object();
    whole["officer"] = "李四";
    whole["due_on"] = "2026-03-20";
    expect_refused("registerExternalCase", whole);
    expect_refused("findExternalProgress", {{"number", "A-1"}, {"query_code", "x"}});
}

INSTANTIATE_TEST_SUITE_P(both_engines, OpenContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
