#include "people/actions/import_places.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::people {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view kHead = "code,name,parent,level\n";

std::vector<std::string> faults_of(const std::string& lines) {
    std::vector<std::string> faults;
    const auto divisions = read_divisions(std::string{kHead} + lines);
    if (divisions) return faults;
    for (const auto& fault : divisions.problem().fields) {
        faults.push_back(fault.pointer + ' ' + fault.code);
    }
    return faults;
}

TEST(ReadDivisionsTest, reads_places_below_their_parents) {
    const auto divisions = read_divisions(
        "code,name,parent,level\n440000,广东省,,province\n445200,揭阳市,440000,prefecture\n"
        "445203,揭东区,445200,county\n");
    ASSERT_TRUE(divisions);
    ASSERT_EQ(divisions->size(), 3U);
    EXPECT_EQ((*divisions)[0].parent_code, std::nullopt);
    EXPECT_EQ((*divisions)[2].code, "445203");
    EXPECT_EQ((*divisions)[2].name, "揭东区");
    EXPECT_EQ((*divisions)[2].parent_code, "445200");
    EXPECT_EQ((*divisions)[2].level, "county");
}

TEST(ReadDivisionsTest, takes_line_ends_of_every_kind_and_none_at_the_end) {
    for (const auto* text :
         {"code,name,parent,level\r\n440000,广东省,,province\r\n445200,揭阳市,440000,"
          "prefecture\r\n",
          "code,name,parent,level\n\n440000,广东省,,province\n\n445200,揭阳市,440000,prefecture"}) {
        const auto divisions = read_divisions(text);
        ASSERT_TRUE(divisions) << text;
        ASSERT_EQ(divisions->size(), 2U) << text;
        EXPECT_EQ((*divisions)[1].level, "prefecture");
    }
}

TEST(ReadDivisionsTest, finds_nothing_in_a_file_without_lines) {
    for (const auto* text : {"", "code,name,parent,level", "code,name,parent,level\n"}) {
        const auto divisions = read_divisions(text);
        ASSERT_TRUE(divisions);
        EXPECT_THAT(*divisions, IsEmpty());
    }
}

TEST(ReadDivisionsTest, counts_the_columns) {
    EXPECT_THAT(faults_of("440000,广东省,\n440000,广东省,,province,1\n"),
                ElementsAre("/lines/2 csv-columns", "/lines/3 csv-columns"));
}

TEST(ReadDivisionsTest, refuses_codes_that_are_none) {
    EXPECT_THAT(faults_of("44000,广东省,,province\n44000a,广东省,,province\n"),
                ElementsAre("/lines/2 division-code-length", "/lines/3 division-code-form"));
}

TEST(ReadDivisionsTest, wants_the_parent_in_an_earlier_line) {
    EXPECT_THAT(faults_of("445203,揭东区,445200,county\n445200,揭阳市,,prefecture\n"),
                ElementsAre("/lines/2 division-parent-unknown"));
}

TEST(ReadDivisionsTest, tells_all_faults_at_once_by_the_lines_of_the_file) {
    EXPECT_THAT(faults_of("440000,广东省,,province\n\nx\n445200,揭阳市,440000,prefecture\n"
                          "12345,某地,440000,county\n445203,揭东区,445299,county\n"),
                ElementsAre("/lines/4 csv-columns", "/lines/6 division-code-length",
                            "/lines/7 division-parent-unknown"));
}

TEST(ReadDivisionsTest, takes_no_place_whose_own_line_is_at_fault_for_a_parent) {
    EXPECT_THAT(faults_of("44520,揭阳市,,prefecture\n445203,揭东区,44520,county\n"),
                ElementsAre("/lines/2 division-code-length", "/lines/3 division-parent-unknown"));
}

}  // namespace
}  // namespace yimen::people
