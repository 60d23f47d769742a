#include "core/logic/number_text.h"

#include <cmath>
#include <limits>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace yimen::logic {
namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

TEST(NumberTextTest, is_written_as_javascript_writes_it) {
    const std::vector<std::pair<double, const char*>> numbers{
        {0, "0"},
        {-0.0, "0"},
        {1, "1"},
        {-1.5, "-1.5"},
        {0.1, "0.1"},
        {100, "100"},
        {123456789, "123456789"},
        {1e20, "100000000000000000000"},
        {1e21, "1e+21"},
        {1.5e300, "1.5e+300"},
        {1e-6, "0.000001"},
        {1e-7, "1e-7"},
        {1.25e-9, "1.25e-9"},
        {5e-324, "5e-324"},
        {kInfinity, "Infinity"},
        {-kInfinity, "-Infinity"},
        {std::nan(""), "NaN"},
    };
    for (const auto& [number, text] : numbers) EXPECT_EQ(number_to_text(number), text);
}

TEST(NumberTextTest, is_read_as_javascript_reads_it) {
    const std::vector<std::pair<const char*, double>> texts{
        {"", 0},
        {"  ", 0},
        {"\xE3\x80\x80 7\xC2\xA0", 7},
        {"5.", 5},
        {".5", 0.5},
        {"+1e3", 1000},
        {"-0x10", std::nan("")},
        {"0x10", 16},
        {"0O17", 15},
        {"0b101", 5},
        {"0xffffffffffffffff", 18446744073709551616.0},
        {"Infinity", kInfinity},
        {"-Infinity", -kInfinity},
        {"1e400", kInfinity},
        {"-1e400", -kInfinity},
        {"1e-400", 0},
        {"1e99999999999999999999", kInfinity},
        {"1e-99999999999999999999", 0},
    };
    for (const auto& [text, number] : texts) {
        const auto read = text_to_number(text);
        EXPECT_TRUE(read == number || (std::isnan(read) && std::isnan(number))) << text;
    }
}

TEST(NumberTextTest, tells_large_from_small_by_mantissa_and_exponent_together) {
    EXPECT_EQ(text_to_number(std::string(500, '9')), kInfinity);
    EXPECT_EQ(text_to_number("1" + std::string(600, '0') + "e-100"), kInfinity);
    EXPECT_EQ(text_to_number("0." + std::string(600, '0') + "1e100"), 0);
    EXPECT_EQ(text_to_number("0." + std::string(400, '0') + "1"), 0);
}

TEST(NumberTextTest, is_no_number_with_anything_beside_it) {
    for (const auto* text : {"5px", "1 2", "0x", "0xg", "0b2", "e5", ".", "+", "-", "1e", "1e+",
                             "nan", "inf", "infinity", "1_000", "1,5", "一", "++1"}) {
        EXPECT_TRUE(std::isnan(text_to_number(text))) << text;
    }
}

TEST(NumberTextTest, begins_a_text_where_the_whole_is_no_number) {
    EXPECT_EQ(leading_number("5px"), 5);
    EXPECT_EQ(leading_number(" -1.5e2e3"), -150);
    EXPECT_EQ(leading_number("0x10"), 0);
    EXPECT_EQ(leading_number("1e"), 1);
    EXPECT_EQ(leading_number("Infinityx"), kInfinity);
    EXPECT_EQ(leading_number("3一"), 3);
    EXPECT_TRUE(std::isnan(leading_number("px5")));
    EXPECT_TRUE(std::isnan(leading_number("")));
}

RC_GTEST_PROP(NumberTextProperty, comes_back_as_it_was_written, (double number)) {
    RC_ASSERT(text_to_number(number_to_text(number)) == number);
    RC_ASSERT(leading_number(number_to_text(number)) == number);
}

}  // namespace
}  // namespace yimen::logic
