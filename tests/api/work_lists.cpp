#include "api/work_lists.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

namespace yimen::test {

namespace {

namespace json = boost::json;

std::size_t found_by(ContractCity& city, const char* text) {
    const json::object asked{{"division", "445203"}, {"state", "submitted"}, {"text", text}};
    const auto answer = city.ask("searchWork", "window", {.body = json::serialize(asked)});
    EXPECT_EQ(answer.status, 200) << answer.text;
    return answer.status == 200 ? answer.body.at("cases").as_array().size() : 0;
}

void name_substitute(ContractCity& city, const std::string& unit) {
    const boost::json::object away{{"unit_id", unit},
                                   {"substitute", city.city().account_id("examiner-2")},
                                   {"from_on", "2026-03-03"},
                                   {"until_on", "2026-03-04"}};
    const auto named =
        city.expect(201, "nameSubstitute", "examiner", {.body = boost::json::serialize(away)});
    const auto listed =
        city.expect(200, "listSubstitutions", "examiner-2", {.query = "unit=" + unit});
    const auto& id = named.body.at("substitution_id").as_string();
    EXPECT_EQ(listed.body.at("substitutions").at(0).at("substitution_id").as_string(), id);
    city.expect(204, "endSubstitution", "examiner-2",
                {.path = {{"substitution_id", std::string{id}}}});
}

}  // namespace

void search_one_case(ContractCity& city) {
    const auto counted =
        city.ask("listWork", "window", {.query = "division=445203&state=submitted&total=true"});
    ASSERT_EQ(counted.status, 200) << counted.text;
    EXPECT_EQ(counted.body.at("total").at("count").as_int64(), 1);
    const auto& listed = counted.body.at("cases").at(0);
    EXPECT_EQ(listed.at("applicant_name").as_string(), "张三");
    EXPECT_EQ(found_by(city, "张三"), 1U);
    EXPECT_EQ(found_by(city, ""), 1U);
    EXPECT_EQ(found_by(city, listed.at("number").as_string().c_str()), 1U);
    EXPECT_EQ(found_by(city, "李四"), 0U);
    const std::string unit{listed.at("unit_id").as_string()};
    const auto colleagues = city.ask("listColleagues", "window", {.query = "unit=" + unit});
    ASSERT_EQ(colleagues.status, 200) << colleagues.text;
    EXPECT_FALSE(colleagues.body.at("colleagues").as_array().empty());
    name_substitute(city, unit);
}

}  // namespace yimen::test
