#include "catalog/domain/code_table.h"

#include <gtest/gtest.h>

namespace yimen::catalog {
namespace {

CodeValue value(std::string from, std::optional<std::string> to = std::nullopt) {
    return {.value = "自然人", .source = "标准", .valid_from = std::move(from), .valid_to = to};
}

std::vector<std::string> faults_of(const CodeValue& value) {
    std::vector<std::string> faults;
    for (const auto& fault : find_code_value_faults(value)) {
        faults.push_back(fault.pointer + ' ' + fault.code);
    }
    return faults;
}

TEST(CodeTableTest, holds_from_its_first_day_until_the_day_it_ends) {
    const auto dated = value("2026-03-01", "2026-03-05");
    EXPECT_FALSE(holds_on(dated, Day{2026, 2, 28}));
    EXPECT_TRUE(holds_on(dated, Day{2026, 3, 1}));
    EXPECT_TRUE(holds_on(dated, Day{2026, 3, 4}));
    EXPECT_FALSE(holds_on(dated, Day{2026, 3, 5}));
    EXPECT_TRUE(holds_on(value("2026-03-01"), Day{9999, 12, 31}));
}

TEST(CodeTableTest, limits_nothing_where_no_table_was_loaded) {
    const KnownCodes known = {{"item_type", {"行政许可"}}};
    EXPECT_TRUE(is_known_code(known, "item_type", "行政许可"));
    EXPECT_FALSE(is_known_code(known, "item_type", "行政征用"));
    EXPECT_TRUE(is_known_code(known, "exercise_level", "县级"));
}

TEST(CodeTableTest, takes_one_code_for_each_interface_and_real_days) {
    EXPECT_TRUE(faults_of(value("2026-03-01")).empty());
    auto broken = value("2026-02-30", "soon");
    broken.codes = {{"gbt-39046", "1"}, {"gbt-39046", ""}};
    EXPECT_EQ(faults_of(broken),
              (std::vector<std::string>{"/valid_from day-malformed", "/valid_to day-malformed",
                                        "/codes/1/code text-required",
                                        "/codes/1/interface_name interface-twice"}));
    EXPECT_EQ(faults_of(value("2026-03-02", "2026-03-01")),
              std::vector<std::string>{"/valid_to ends-before-it-begins"});
}

}  // namespace
}  // namespace yimen::catalog
