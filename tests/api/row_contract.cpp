#include "api/row_contract.h"

#include <set>

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/drug_shop.h"
#include "api/principals.h"
#include "support/json_text.h"

namespace yimen::test {

namespace {

namespace json = boost::json;

constexpr const char* kEmployer = "social-insurance-employer-registration";

json::object employer(std::int64_t headcount) {
    auto answers = organisation();
    answers["headcount"] = headcount;
    answers["insurance_kinds"] = {"工伤保险"};
    answers["si_start_month"] = "2026-03";
    return answers;
}

json::object filing(ContractCity& city, json::array rows) {
    return {{"item_id", city.city().entry_id(kEmployer)},
            {"applicant_id", principal_of(city.city(), "owner", "representative")},
            {"channel", "网上"},
            {"submit", true},
            {"rows", std::move(rows)}};
}

json::object row(std::int64_t headcount) {
    return {{"answers", employer(headcount)}};
}

Answer file(ContractCity& city, int status, const json::object& body, const std::string& key) {
    return city.expect(status, "fileRows", "owner",
                       {.body = json::serialize(body), .idempotency_key = key});
}

std::size_t count_cases(ContractCity& city) {
    const auto query = "applicant=" + principal_of(city.city(), "owner", "representative");
    return city.expect(200, "listOwnCases", "owner", {.query = query})
        .body.at("cases")
        .as_array()
        .size();
}

std::set<std::string> pointers_of(const Answer& refusal) {
    std::set<std::string> pointers;
    for (const auto& error : refusal.body.at("errors").as_array()) {
        pointers.insert(text_of(error.at("pointer")));
    }
    return pointers;
}

}  // namespace

void file_row_by_row(ContractCity& city) {
    const auto before = count_cases(city);
    auto wrong = row(2);
    wrong.at("answers").as_object()["si_start_month"] = 7;
    json::object unknown{{"answers", {{"salary", "1"}}}};
    const auto refused = file(city, 422, filing(city, {row(1), wrong, row(1), unknown}), "a");
    EXPECT_TRUE(refused.refuses_with("row-twice"));
    for (const auto* pointer : {"/rows/1/answers/si_start_month", "/rows/2",
                                "/rows/3/answers/salary", "/rows/3/answers/headcount"}) {
        EXPECT_THAT(pointers_of(refused), testing::Contains(pointer));
    }
    EXPECT_EQ(count_cases(city), before);

    auto misread = filing(city, {{{"answers", "none"}}});
    misread["materials"] = {{{"key", "x"}, {"handing", "fax"}, {"files", json::array{}}}};
    EXPECT_THAT(pointers_of(file(city, 422, misread, "a")),
                testing::UnorderedElementsAre("/materials/0/handing", "/rows/0/answers"));
    EXPECT_TRUE(
        file(city, 422, filing(city, {row(1)}), "").refuses_with("idempotency-key-required"));

    auto promised = row(2);
    promised["materials"] = {
        {{"key", "bank_proof"}, {"handing", "paper"}, {"files", json::array{}}}};
    const auto three = filing(city, {row(1), promised, row(3)});
    const auto done = file(city, 200, three, "b");
    const auto& rows = done.body.at("rows").as_array();
    EXPECT_EQ(rows.at(0).at("filed").at("number").as_string(), "");
    EXPECT_FALSE(rows.at(0).at("filed").at("lacking").as_array().empty());
    EXPECT_EQ(rows.at(1).at("problem").at("code").as_string(), "invalid-input");
    EXPECT_TRUE(rows.at(2).at("problem").is_null());
    EXPECT_EQ(count_cases(city), before + 2);

    // The rows that were done are answered again, the other is judged again.
    const auto again = file(city, 200, three, "b");
    EXPECT_EQ(again.body.at("rows").at(0), rows.at(0));
    EXPECT_EQ(again.body.at("rows").at(2), rows.at(2));
    EXPECT_EQ(count_cases(city), before + 2);
    EXPECT_TRUE(
        file(city, 422, filing(city, {row(4)}), "b").refuses_with("idempotency-key-reused"));
    EXPECT_EQ(count_cases(city), before + 2);
}

}  // namespace yimen::test
