#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/broken_bodies.h"
#include "api/contract_city.h"
#include "support/json_text.h"

namespace yimen::test {
namespace {

namespace json = boost::json;

/// Handled in the system of the State Taxation Administration.
constexpr const char* kVertical = "deed-tax-declaration";
constexpr const char* kOwn = "drug-retail-licence";

/// What systems of nation and province did, entered by a clerk.
class ByHandContractTest : public testing::TestWithParam<Engine> {
  protected:
    json::object told(const std::string& number, const char* item = kVertical) {
        return told_of(city_.city().entry_id(item), number);
    }

    json::object told_of(const std::string& item_id, const std::string& number) {
        return {{"item_id", item_id},
                {"number", number},
                {"applicant",
                 {{"kind", "natural-person"},
                  {"document_type", "citizen-id"},
                  {"number", "445203195003129010"},
                  {"name", "演示老人"}}},
                {"received_on", "2026-03-02"},
                {"reports", json::array{}}};
    }

    Answer enter(const json::object& told, const std::string& account = "window") {
        return city_.ask("registerExternalCaseByHand", account, {.body = json::serialize(told)});
    }

    Answer look(const std::string& case_id) {
        return city_.expect(200, "getExternalCaseAtDesk", "window",
                            {.path = {{"case_id", case_id}}});
    }

    Answer report(const std::string& case_id, const std::string& version, const std::string& body,
                  const std::string& account = "window") {
        return city_.ask("reportExternalCaseByHand", account,
                         {.path = {{"case_id", case_id}}, .body = body, .if_match = version});
    }

    ContractCity city_{GetParam(), {kVertical, kOwn}};
};

TEST_P(ByHandContractTest, is_kept_by_every_operation_that_grants) {
    auto whole = told("税契2026-7");
    const json::object accept{{"kind", "accept"}, {"on", "2026-03-02"}};
    const json::object finish{{"kind", "finish"}, {"on", "2026-03-02"}, {"outcome", "done"}};
    whole["reports"] = json::array{accept, finish};
    const auto entered = enter(whole);
    ASSERT_EQ(entered.status, 200) << entered.text;
    EXPECT_EQ(text_of(entered.body.at("stage")), "finished");
    EXPECT_FALSE(entered.body.at("flagged").as_bool());
    const auto case_id = text_of(entered.body.at("case_id"));
    const auto seen = look(case_id);
    EXPECT_TRUE(seen.body.at("by_hand").as_bool());
    EXPECT_EQ(seen.body.at("reports").as_array().size(), 3U);
    EXPECT_EQ(text_of(seen.body.at("applicant")), "演**人");
    const json::object query{{"number", "税契2026-7"},
                             {"query_code", entered.body.at("query_code")}};
    city_.expect(200, "findExternalProgress", "", {.body = json::serialize(query)});

    const auto second = enter(told("税契2026-8"));
    ASSERT_EQ(second.status, 200) << second.text;
    const auto second_id = text_of(second.body.at("case_id"));
    const auto accepted =
        report(second_id, look(second_id).etag, R"({"kind":"accept","on":"2026-03-02"})");
    ASSERT_EQ(accepted.status, 200) << accepted.text;
    EXPECT_EQ(accepted.etag, look(second_id).etag);
    EXPECT_EQ(text_of(look(second_id).body.at("stage")), "accepted");

    const auto audit =
        city_.expect(200, "searchAudit", "auditor",
                     {.query = "act=external-case.report&subject=external-case:" + second_id});
    EXPECT_EQ(text_of(audit.body.at("entries").at(0).at("account")), "window");
    for (const auto* place : {"division=445203", "unit=jiedong-tax-bureau"}) {
        const auto listed =
            city_.expect(200, "listExternalCasesAtDesk", "window", {.query = place});
        EXPECT_EQ(listed.body.at("cases").as_array().size(), 2U) << place;
    }
    auto missing = Contract::get().operations_of("register");
    for (const auto& id : city_.granted()) missing.erase(id);
    EXPECT_THAT(missing, testing::IsEmpty());
}

TEST_P(ByHandContractTest, is_kept_by_every_operation_that_refuses) {
    EXPECT_EQ(enter(told("1"), "examiner").code(), "forbidden");
    EXPECT_EQ(enter(told("1"), "supervisor").code(), "forbidden");
    // Of the other place.
    EXPECT_TRUE(enter(told("1"), "window-chaonan").refuses_with("item-of-another-unit"));
    const auto own = enter(told("", kOwn));
    EXPECT_TRUE(own.refuses_with("item-not-vertical")) << own.text;
    EXPECT_TRUE(own.refuses_with("case-number-required")) << own.text;
    EXPECT_TRUE(enter(told_of("", "1")).refuses_with("item-unknown"));

    const auto entered = enter(told("税契2026-7"));
    const auto case_id = text_of(entered.body.at("case_id"));
    const std::string accept = R"({"kind":"accept","on":"2026-03-02"})";
    EXPECT_EQ(report("none", "\"1\"", accept).status, 404);
    EXPECT_EQ(report(case_id, "\"1\"", accept, "window-chaonan").status, 404);
    EXPECT_EQ(report(case_id, "\"1\"", accept, "supervisor").status, 403);
    EXPECT_EQ(report(case_id, "", accept).code(), "version-required");
    EXPECT_TRUE(report(case_id, "\"1\"", R"({"kind":"decline","on":"2026-03-02"})")
                    .refuses_with("reason-required"));
    city_.expect(404, "getExternalCaseAtDesk", "window", {.path = {{"case_id", "none"}}});
    city_.expect(403, "listExternalCasesAtDesk", "editor", {.query = "division=445203"});
    auto missing = Contract::get().operations_of("register");
    for (const auto& id : city_.refused()) missing.erase(id);
    EXPECT_THAT(missing, testing::IsEmpty());
}

TEST_P(ByHandContractTest, enters_nothing_twice) {
    const auto entered = enter(told("税契2026-7"));
    EXPECT_TRUE(enter(told("税契2026-7")).refuses_with("case-number-taken"));
    // Two clerks who look at the same case: the later one sees first what the other entered.
    const auto case_id = text_of(entered.body.at("case_id"));
    const auto version = look(case_id).etag;
    const std::string step = R"({"kind":"pass-step","on":"2026-03-02","step":"审核"})";
    EXPECT_EQ(report(case_id, version, step).status, 200);
    EXPECT_EQ(report(case_id, version, step).status, 412);
    EXPECT_EQ(look(case_id).body.at("reports").as_array().size(), 2U);
}

TEST_P(ByHandContractTest, leaves_to_a_system_what_it_reports) {
    const auto client = city_.open_client();
    const auto registered =
        city_.expect(200, "registerExternalCase", client,
                     {.body = json::serialize(told("A-1", kOwn)), .idempotency_key = "k"});
    const auto case_id = text_of(registered.body.at("case_id"));
    const auto seen = look(case_id);
    EXPECT_FALSE(seen.body.at("by_hand").as_bool());
    EXPECT_EQ(report(case_id, seen.etag, R"({"kind":"accept","on":"2026-03-02"})").code(),
              "external-case-of-system");
}

TEST_P(ByHandContractTest, finds_a_case_by_its_number_where_it_may_be_seen) {
    ASSERT_EQ(enter(told("税契2026-7")).status, 200);
    ASSERT_EQ(enter(told("税契2026-8")).status, 200);
    const auto find = [&](const std::string& query, const std::string& account = "window") {
        return city_.expect(200, "listExternalCasesAtDesk", account, {.query = query})
            .body.at("cases")
            .as_array()
            .size();
    };
    const std::string number = "&number=%E7%A8%8E%E5%A5%912026-7";
    EXPECT_EQ(find("division=445203" + number), 1U);
    EXPECT_EQ(find("unit=jiedong-tax-bureau" + number), 1U);
    EXPECT_EQ(find("unit=jiedong-market-supervision-bureau" + number), 0U);
    EXPECT_EQ(find("division=445203&number=none"), 0U);
    EXPECT_EQ(find("division=440514" + number, "window-chaonan"), 0U);
}

TEST_P(ByHandContractTest, refuses_bodies_that_the_contract_forbids) {
    const auto entered = enter(told("税契2026-7"));
    const std::map<std::string, std::string> one = {
        {"case_id", text_of(entered.body.at("case_id"))}};
    const auto expect_refused = [&](const std::string& operation_id, const json::value& good) {
        const auto schema = Contract::get().body_schema(Contract::get().operation(operation_id));
        ASSERT_THAT(schema.find_faults(good), testing::IsEmpty()) << operation_id;
        for (const auto& broken : break_everywhere(good, schema)) {
            const auto answer =
                city_.ask(operation_id, "window",
                          {.path = one, .body = json::serialize(broken.body), .if_match = "\"1\""});
            EXPECT_EQ(answer.status, 422) << operation_id << ' ' << broken.pointer;
        }
    };
    const json::object step{{"kind", "pass-step"}, {"on", "2026-03-02"}, {"step", "审核"}};
    expect_refused("reportExternalCaseByHand", step);
    auto whole = told("税契2026-8");
    whole["reports"] = json::array{step};
    expect_refused("registerExternalCaseByHand", whole);
}

INSTANTIATE_TEST_SUITE_P(both_engines, ByHandContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

}  // namespace
}  // namespace yimen::test
