#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "api/cases_contract.h"

namespace yimen::test {
namespace {

constexpr const char* kBureau = "jiedong-market-supervision-bureau";

class RatingsContractTest : public CasesContractTest {
  protected:
    /// A case of 张三 that was accepted, and then withdrawn.
    void have_an_ended_case() {
        applicant_ = open_applicant();
        open("window", "窗口");
        accept();
        act("withdrawCase", "zhang.san", "{}", "withdrawn");
    }

    std::map<std::string, std::string> contact(std::int64_t serial) const {
        auto path = case_;
        path["contact"] = std::to_string(serial);
        return path;
    }

    /// Number and query code, as the receipt has them, with what is said.
    std::string with_code(json::object body) {
        const auto seen = look("zhang.san");
        body["number"] = seen.body.at("number");
        body["query_code"] = seen.body.at("query_code");
        return json::serialize(body);
    }

    std::set<std::string> missing(const std::set<std::string>& answered) const {
        auto missing = Contract::get().operations_of("ratings");
        for (const auto& id : answered) missing.erase(id);
        return missing;
    }
};

INSTANTIATE_TEST_SUITE_P(both_engines, RatingsContractTest,
                         testing::Values(Engine::Sqlite, Engine::Postgres),
                         [](const auto& one) { return testing::PrintToString(one.param); });

TEST_P(RatingsContractTest, is_kept_by_every_operation_that_grants) {
    have_an_ended_case();
    const auto levels = city_.expect(200, "listRatingOptions").body.at("levels").as_array();
    ASSERT_EQ(levels.size(), 5U);
    EXPECT_EQ(levels.at(0).at("options").at(0).at("code").as_string(), "510");
    const auto slots = city_.expect(200, "listRatingSlots", "zhang.san", {.path = case_});
    ASSERT_EQ(slots.body.at("slots").as_array().size(), 3U);
    EXPECT_TRUE(slots.body.at("slots").at(0).at("contact").is_null());
    const auto first = slots.body.at("slots").at(1).at("contact").as_int64();
    const auto second = slots.body.at("slots").at(2).at("contact").as_int64();

    city_.expect(
        204, "rateContact", "zhang.san",
        {.path = contact(first),
         .body =
             R"({"level":5,"options":["510"],"words":" 很快 ","anonymous":false,"channel":"mobile"})"});
    city_.expect(200, "findRatingSlots", "", {.body = with_code({})});
    city_.expect(204, "rateByCode", "",
                 {.body = with_code({{"level", 2},
                                     {"options", json::array{}},
                                     {"words", "等得太久"},
                                     {"anonymous", true},
                                     {"contact", second}})});
    city_.expect(
        204, "rateCase", "zhang.san",
        {.path = case_, .body = R"({"level":4,"options":[]})", .if_match = look("zhang.san").etag});

    const auto rated = city_.expect(200, "listRatingSlots", "zhang.san", {.path = case_});
    EXPECT_EQ(rated.body.at("slots").at(1).at("rating").at("words").as_string(), "很快");
    EXPECT_TRUE(rated.body.at("slots").at(2).at("rating").at("anonymous").as_bool());
    const auto by_code = city_.expect(200, "findRatingSlots", "", {.body = with_code({})});
    for (const auto& slot : by_code.body.at("slots").as_array()) {
        EXPECT_FALSE(slot.at("open").as_bool());
        EXPECT_TRUE(slot.at("rating").is_null());
    }

    const auto unit = std::string{"unit="} + kBureau;
    EXPECT_EQ(city_.expect(200, "listRatings", "chief", {.query = unit})
                  .body.at("ratings")
                  .as_array()
                  .size(),
              1U);
    const auto place =
        city_.expect(200, "listRatings", "supervisor", {.query = "division=445203&limit=2"});
    EXPECT_EQ(place.body.at("ratings").as_array().size(), 2U);
    const auto next = text_of(place.body.at("next"));
    const auto rest = city_.expect(200, "listRatings", "supervisor",
                                   {.query = "division=445203&limit=2&before=" + next});
    EXPECT_EQ(rest.body.at("ratings").as_array().size(), 1U);
    EXPECT_TRUE(rest.body.at("next").is_null());
    EXPECT_EQ(city_.expect(200, "listRatingsOfCase", "chief", {.path = case_})
                  .body.at("ratings")
                  .as_array()
                  .size(),
              2U);
    const auto figures = city_.expect(200, "getRatingFigures", "chief", {.query = unit});
    EXPECT_EQ(figures.body.at("rated").as_int64(), 1);
    EXPECT_EQ(figures.body.at("offered").as_int64(), 1);

    const auto lines = city_.expect(200, "exportRatings", "supervisor",
                                    {.query = "division=445203&purpose=check"});
    EXPECT_NE(lines.text.find("不满意,,等得太久,回执查询码,是"), std::string::npos) << lines.text;
    EXPECT_NE(lines.text.find("一窗受理一次办结"), std::string::npos);
    const auto audit = city_.expect(200, "searchAudit", "auditor", {.query = "act=ratings.export"});
    EXPECT_EQ(audit.body.at("entries").as_array().size(), 1U);
    EXPECT_THAT(missing(city_.granted()), testing::ElementsAre());
}

TEST_P(RatingsContractTest, tells_the_system_of_the_unit_no_rating) {
    have_an_ended_case();
    city_.expect(204, "rateCase", "zhang.san",
                 {.path = case_,
                  .body = R"({"level":4,"options":[],"anonymous":true})",
                  .if_match = look("zhang.san").etag});
    const auto told = city_.expect(200, "getApplication", city_.open_client(), {.path = case_});
    EXPECT_EQ(told.text.find("rate"), std::string::npos) << told.text;
    EXPECT_NE(told.text.find("withdraw"), std::string::npos) << told.text;
}

TEST_P(RatingsContractTest, is_kept_by_every_operation_that_refuses) {
    have_an_ended_case();
    const std::map<std::string, std::string> none = {{"case_id", "none"}, {"contact", "1"}};
    const std::string good = R"({"level":5,"options":[]})";
    city_.expect(404, "listRatingSlots", "zhang.san", {.path = none});
    city_.expect(404, "listRatingSlots", "window", {.path = case_});
    city_.expect(404, "rateContact", "zhang.san", {.path = none, .body = good});
    city_.expect(404, "rateContact", "zhang.san", {.path = contact(99), .body = good});
    city_.expect(403, "rateContact", "window", {.path = contact(1), .body = good});
    const auto wrong =
        city_.expect(422, "rateContact", "zhang.san",
                     {.path = contact(1),
                      .body = R"({"level":1,"options":["510","115","115"],"channel":"kiosk"})"});
    for (const auto* code :
         {"rating-option-unknown", "rating-option-twice", "rating-channel-unknown"}) {
        EXPECT_TRUE(wrong.refuses_with(code)) << code;
    }
    for (const auto* id : {"rateContact", "rateCase"}) {
        city_.expect(422, id, "zhang.san", {.path = contact(1), .body = R"({"level":true})"});
    }
    const std::string wrong_code =
        R"({"number":"1","query_code":"AAAAAAAA","level":5,"options":[]})";
    city_.expect(404, "findRatingSlots", "", {.body = R"({"number":"1","query_code":"AAAAAAAA"})"});
    city_.expect(404, "rateByCode", "", {.body = wrong_code});
    EXPECT_EQ(city_.expect(403, "rateByCode", "window", {.body = wrong_code}).code(),
              "rating-not-by-staff");
    city_.expect(403, "listRatings", "chief", {.query = "division=445203"});
    city_.expect(422, "listRatings", "chief", {.query = "level=6"});
    city_.expect(403, "listRatingsOfCase", "zhang.san", {.path = case_});
    city_.expect(404, "listRatingsOfCase", "chief", {.path = none});
    city_.expect(403, "getRatingFigures", "chief", {.query = "unit=none"});
    city_.expect(403, "exportRatings", "chief", {.query = "division=445203&purpose=check"});
    EXPECT_TRUE(city_
                    .expect(422, "exportRatings", "chief",
                            {.query = std::string{"unit="} + kBureau + "&purpose=%20"})
                    .refuses_with("purpose-required"));
    EXPECT_THAT(missing(city_.refused()), testing::ElementsAre("listRatingOptions"));
}

}  // namespace
}  // namespace yimen::test
