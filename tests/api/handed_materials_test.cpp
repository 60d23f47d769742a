#include <boost/json.hpp>
#include <gtest/gtest.h>

#include "city/city.h"

namespace yimen::test {
namespace {

namespace json = boost::json;
using http::Method;

class HandedMaterialsTest : public testing::Test {
  protected:
    HandedMaterialsTest() {
        const json::object opening{{"item_id", city_.entry_id("drug-retail-licence")},
                                   {"channel", "网上"}};
        const auto opened =
            city_.ask(Method::Post, "/api/cases", "elder", {.body = json::serialize(opening)});
        path_ = "/api/cases/" + std::string{opened.body.at("case_id").as_string()};
    }

    Answer hand_in(const json::array& materials) {
        const json::object draft{{"answers", json::object{}}, {"materials", materials}};
        const auto seen = city_.ask(Method::Get, path_, "elder");
        return city_.ask(Method::Put, path_ + "/draft", "elder",
                         {.body = json::serialize(draft), .if_match = seen.etag});
    }

    City city_{Engine::Sqlite, {"drug-retail-licence"}};
    std::string path_;
};

json::object handed(const char* key, const char* handing, const char* reference = "") {
    return {{"key", key}, {"handing", handing}, {"files", json::array{}}, {"reference", reference}};
}

TEST_F(HandedMaterialsTest, have_every_fault_told_at_once) {
    const auto answer = hand_in({handed("none", "paper"), handed("drug_staff_list", "upload"),
                                 handed("premises_layout_plan", "certificate", "none"),
                                 handed("drug_equipment_list", "number"),
                                 handed("drug_quality_docs", "commitment")});
    EXPECT_EQ(answer.status, 422);
    for (const auto* code :
         {"material-unknown", "library-material-required", "material-not-in-library",
          "not-own-issued", "number-required", "material-not-by-commitment"}) {
        EXPECT_TRUE(answer.refuses_with(code)) << code;
    }
}

TEST_F(HandedMaterialsTest, are_taken_on_paper_at_the_window_only) {
    EXPECT_TRUE(
        hand_in({handed("applicant_id_card", "paper")}).refuses_with("paper-only-at-window"));
}

TEST_F(HandedMaterialsTest, have_what_the_sender_says_of_them_forgotten) {
    auto claimed = handed("business_licence", "number", "914452030000000000");
    claimed["files"] = json::array{"0000"};
    ASSERT_EQ(hand_in({claimed}).status, 200);
    const auto seen = city_.ask(Method::Get, path_, "elder");
    for (const auto& material : seen.body.at("materials").as_array()) {
        EXPECT_TRUE(material.at("files").as_array().empty());
    }
}

}  // namespace
}  // namespace yimen::test
