#include "api/joint_contract.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "api/drug_shop.h"
#include "support/json_text.h"

namespace yimen::test {

namespace {

namespace json = boost::json;

/// A whole registration of an employer.
json::object employer() {
    auto answers = organisation();
    const json::object employment{
        {"headcount", 3}, {"insurance_kinds", {"工伤保险"}}, {"si_start_month", "2026-03"}};
    answers.insert(employment.begin(), employment.end());
    return answers;
}

}  // namespace

void handle_jointly(ContractCity& city) {
    const auto drugs = city.city().entry_id("drug-retail-licence");
    const auto insurance = city.city().entry_id("social-insurance-employer-registration");
    const json::object wishes{
        {"channel", "网上"},
        {"lead_item_id", drugs},
        {"parts", {{{"item_id", drugs}}, {{"item_id", insurance}, {"needs", {drugs}}}}}};
    const auto opened =
        city.expect(201, "openJointCase", "zhang.san", {.body = json::serialize(wishes)});
    const std::map<std::string, std::string> joint = {
        {"joint_case_id", text_of(opened.body.at("joint_case_id"))}};
    city.expect(200, "shareInJointCase", "zhang.san",
                {.path = joint, .body = R"({"elements":{"org.name":"揭东某某药店"}})"});
    const auto shown = city.expect(200, "getJointCase", "zhang.san", {.path = joint});
    EXPECT_EQ(shown.body.at("state").as_string(), "draft");
    EXPECT_TRUE(shown.body.at("parts").at(1).at("waiting").as_bool());

    const auto unfinished =
        city.expect(422, "submitJointCase", "zhang.san", {.path = joint, .body = "{}"});
    EXPECT_TRUE(unfinished.refuses_with("answer-missing"));
    for (const auto& part : shown.body.at("parts").as_array()) {
        const std::map<std::string, std::string> one = {{"case_id", text_of(part.at("case_id"))}};
        const auto seen = city.expect(200, "getCase", "zhang.san", {.path = one});
        EXPECT_EQ(seen.body.at("joint_case_id"), opened.body.at("joint_case_id"));
        const auto& filled =
            text_of(part.at("item").at("entry_id")) == drugs ? answers() : employer();
        const json::object draft{{"answers", filled}, {"materials", json::array{}}};
        city.expect(200, "saveDraftOfCase", "zhang.san",
                    {.path = one, .body = json::serialize(draft), .if_match = seen.etag});
    }
    const auto filed =
        city.expect(200, "submitJointCase", "zhang.san", {.path = joint, .body = "{}"});
    EXPECT_EQ(filed.body.at("state").as_string(), "handling");

    const std::map<std::string, std::string> first = {
        {"case_id", text_of(filed.body.at("parts").at(0).at("case_id"))}};
    const auto submitted = city.expect(200, "getCase", "window", {.path = first});
    const auto received = city.expect(200, "receiveCase", "window",
                                      {.path = first, .body = "{}", .if_match = submitted.etag});
    json::array gaps;
    for (const auto& material : received.body.at("materials").as_array()) {
        if (!material.at("required").as_bool() || material.at("held").as_bool()) continue;
        gaps.push_back({{"material", material.at("key")}, {"words", "请交"}});
    }
    const json::object told{{"parts",
                             {{{"case_id", first.at("case_id")},
                               {"version", received.body.at("version")},
                               {"gaps", gaps}}}}};
    const auto asked = city.expect(200, "askJointSupplement", "window",
                                   {.path = joint, .body = json::serialize(told)});
    EXPECT_EQ(asked.body.at("state").as_string(), "awaiting-supplement");
    EXPECT_EQ(asked.body.at("parts").at(0).at("gaps").as_array().size(), gaps.size());
}

}  // namespace yimen::test
