#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/cases_contract.h"

namespace yimen::test {
namespace {

constexpr const char* kBureau = "jiedong-market-supervision-bureau";

class InquiriesContractTest : public CasesContractTest {
  protected:
    std::map<std::string, std::string> recorded(const std::string& way) {
        const json::object body{{"unit_id", kBureau},
                                {"way", way},
                                {"question", "药店怎么开？"},
                                {"asker_name", "李四"},
                                {"asker_contact", "13800138000"},
                                {"item_id", city_.city().entry_id(kItem)}};
        const auto answer =
            city_.expect(201, "recordInquiry", "window", {.body = json::serialize(body)});
        return {{"inquiry_id", text_of(answer.body.at("inquiry_id"))}};
    }

    void act(const std::string& operation_id, const std::string& account,
             const std::map<std::string, std::string>& path, const std::string& body) {
        const auto seen = city_.expect(200, "getInquiry", account, {.path = path});
        city_.expect(204, operation_id, account,
                     {.path = path, .body = body, .if_match = seen.etag});
    }

    std::set<std::string> missing(const std::set<std::string>& answered) const {
        auto missing = Contract::get().operations_of("inquiries");
        for (const auto& id : answered) missing.erase(id);
        return missing;
    }
};

INSTANTIATE_TEST_SUITE_P(both_engines, InquiriesContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

TEST_P(InquiriesContractTest, is_kept_by_every_operation_that_grants) {
    const auto one = recorded("phone");
    const auto unit = std::string{"unit="} + kBureau;
    const auto takers =
        city_.expect(200, "listInquiryTakers", "window", {.query = unit}).body.at("takers");
    ASSERT_FALSE(takers.as_array().empty());
    const auto offer = json::serialize(json::object{{"unit_id", kBureau}, {"words", "要看场所"}});
    act("offerInquiry", "window", one, offer);
    act("refuseInquiry", "examiner", one, R"({"words":"窗口就能答"})");
    act("offerInquiry", "window", one, offer);
    act("acceptInquiry", "examiner", one, "");
    act("answerInquiry", "examiner", one, R"({"words":"见指南"})");
    const auto seen = city_.expect(200, "getInquiry", "supervisor", {.path = one});
    EXPECT_EQ(seen.body.at("inquiry").at("asker_name").as_string(), "李四");
    EXPECT_EQ(seen.body.at("history").as_array().size(), 6U);

    recorded("window");
    recorded("online");
    const auto first =
        city_.expect(200, "listInquiries", "window", {.query = unit + "&limit=1"}).body;
    ASSERT_EQ(first.at("inquiries").as_array().size(), 1U);
    EXPECT_EQ(first.at("inquiries").at(0).at("way").as_string(), "window");
    const auto next = city_.expect(200, "listInquiries", "window",
                                   {.query = unit + "&limit=1&after=" + text_of(first.at("next"))});
    EXPECT_EQ(next.body.at("inquiries").at(0).at("way").as_string(), "online");
    const auto answered = city_.expect(200, "listInquiries", "supervisor",
                                       {.query = "division=445203&list=answered&way=phone"});
    EXPECT_EQ(answered.body.at("inquiries").as_array().size(), 1U);
    const auto count = [&](const std::string& account, const std::string& query) {
        const auto listed = city_.expect(200, "listInquiries", account, {.query = query});
        return listed.body.at("inquiries").as_array().size();
    };
    EXPECT_EQ(count("window", unit + "&list=answered"), 1U);
    EXPECT_EQ(count("window", unit + "&list=offered"), 0U);
    EXPECT_EQ(count("supervisor", "division=445203"), 2U);
    const auto offered = recorded("system");
    act("offerInquiry", "window", offered, offer);
    EXPECT_EQ(count("examiner", unit + "&list=offered"), 1U);
    EXPECT_THAT(missing(city_.granted()), testing::IsEmpty());
}

TEST_P(InquiriesContractTest, is_kept_by_every_operation_that_refuses) {
    const std::map<std::string, std::string> none = {{"inquiry_id", "none"}};
    city_.expect(
        422, "recordInquiry", "window",
        {.body = json::serialize(json::object{
             {"unit_id", kBureau}, {"way", "fax"}, {"question", std::string(2001, 'x')}})});
    city_.expect(403, "listInquiries", "window", {.query = "division=445203"});
    city_.expect(403, "listInquiryTakers", "editor", {.query = "unit=none"});
    city_.expect(404, "getInquiry", "window", {.path = none});
    for (const auto* id : {"offerInquiry", "acceptInquiry", "refuseInquiry", "answerInquiry"}) {
        const bool offers = std::string_view{id} == "offerInquiry";
        city_.expect(404, id, "window",
                     {.path = none,
                      .body = offers ? R"({"unit_id":"none","words":"无"})" : R"({"words":"无"})",
                      .if_match = "\"1\""});
    }
    EXPECT_THAT(missing(city_.refused()), testing::IsEmpty());
}

}  // namespace
}  // namespace yimen::test
