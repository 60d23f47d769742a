#include "calendar/actions/read_table.h"

#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/source_folder.h"

namespace yimen::calendar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr const char* kPaper = "国务院办公厅关于2027年部分节假日安排的通知";

/// A table that keeps every rule.
const std::string kHead = "date,kind\n";
const std::string kFixed =
    "2027-01-01,off\n2027-05-01,off\n2027-05-02,off\n2027-10-01,off\n2027-10-02,off\n"
    "2027-10-03,off\n";

/// Everything that is wrong: pointer code, of reading and of the rules.
std::vector<std::string> faults_of(TableFormat format, std::string_view text,
                                   const std::vector<Notice>& standing = {},
                                   std::string_view paper = kPaper) {
    const auto read = read_tables(format, text, paper);
    auto faults = read.faults;
    for (auto& fault : find_table_faults(read.tables, standing)) faults.push_back(fault);
    std::vector<std::string> words;
    for (const auto& fault : faults) words.push_back(fault.pointer + ' ' + fault.code);
    return words;
}

TEST(ReadTableTest, takes_the_tables_of_the_house_as_they_are) {
    std::ifstream file{test::source_folder() / "data/holidays.json"};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    EXPECT_THAT(faults_of(TableFormat::Json, text, {}, ""), IsEmpty());
    const auto read = read_tables(TableFormat::Json, text, "");
    ASSERT_EQ(read.tables.size(), 11U);
    EXPECT_EQ(read.tables.back().year, 2026);
    EXPECT_EQ(read.tables.back().paper, "国务院办公厅关于2026年部分节假日安排的通知");
}

TEST(ReadTableTest, takes_a_csv_of_one_year) {
    const auto text = "\xEF\xBB\xBF" + kHead + kFixed + "2026-12-31,off\r\n\n2027-01-03,work\n";
    EXPECT_THAT(faults_of(TableFormat::Csv, text), IsEmpty());
    const auto read = read_tables(TableFormat::Csv, text, kPaper);
    ASSERT_EQ(read.tables.size(), 1U);
    EXPECT_EQ(read.tables.front().year, 2027);
    EXPECT_EQ(read.tables.front().rows.size(), 8U);
    EXPECT_EQ(to_published(read.tables.front()).off.front(), (Day{2026, 12, 31}));
}

TEST(ReadTableTest, names_every_bad_line_of_a_csv_at_once) {
    EXPECT_THAT(
        faults_of(TableFormat::Csv, kHead + "2027-02-30,off\n2027-01-01\n2027-01-02,free\n" +
                                        kFixed + "2072-06-01,off\n2027-10-03,off\n" +
                                        "2027-10-02,work\n2027-01-04,work\n"),
        ElementsAre("/lines/2 day-malformed", "/lines/3 csv-columns",
                    "/lines/4 calendar-kind-unknown", "/lines/11 calendar-day-outside-year",
                    "/lines/12 calendar-day-twice", "/lines/13 calendar-day-off-and-work",
                    "/lines/14 calendar-make-up-day-on-weekday"));
    EXPECT_THAT(faults_of(TableFormat::Csv, "day;kind\n"),
                ElementsAre("/lines/1 calendar-table-head"));
    EXPECT_THAT(faults_of(TableFormat::Csv, kHead), ElementsAre(" calendar-table-empty"));
}

TEST(ReadTableTest, names_every_bad_place_of_a_json_at_once) {
    EXPECT_THAT(
        faults_of(TableFormat::Json, R"({"2027": {"off": ["2027-13-01", 7], "free": []}, "x": 1})"),
        ElementsAre(
            "/2027/off/0 day-malformed", "/2027/off/1 day-malformed", "/2027/work json-missing",
            "/2027/free json-unknown", "/x json-type", "/2027 calendar-statutory-holiday-missing",
            "/2027 calendar-statutory-holiday-missing", "/2027 calendar-statutory-holiday-missing",
            "/2027 calendar-statutory-holiday-missing", "/2027 calendar-statutory-holiday-missing",
            "/2027 calendar-statutory-holiday-missing"));
    EXPECT_THAT(faults_of(TableFormat::Json, R"({"next": {"off": [], "work": []}})"),
                ElementsAre("/next calendar-year-out-of-range"));
    EXPECT_THAT(faults_of(TableFormat::Json, "{}"), ElementsAre(" calendar-table-empty"));
    EXPECT_THAT(faults_of(TableFormat::Json, "["), ElementsAre(" json-syntax"));
}

TEST(ReadTableTest, asks_for_the_paper_that_founds_the_table) {
    EXPECT_THAT(faults_of(TableFormat::Csv, kHead + kFixed, {}, ""),
                ElementsAre("/paper calendar-paper-missing"));
}

TEST(ReadTableTest, holds_a_table_against_the_notice_of_the_next_year) {
    const Notice next{.table = {.year = 2028, .off = {{2027, 12, 31}}, .work = {{2027, 12, 25}}},
                      .paper = kPaper,
                      .imported_at = {},
                      .imported_by = {}};
    EXPECT_THAT(faults_of(TableFormat::Csv, kHead + kFixed + "2027-12-31,off\n", {next}),
                IsEmpty());
    EXPECT_THAT(faults_of(TableFormat::Csv, kHead + kFixed + "2027-12-25,off\n", {next}),
                ElementsAre("/lines/8 calendar-day-off-and-work"));
}

TEST(TableTest, finds_the_days_that_change_and_no_others) {
    const auto before = make_calendar({}, {});
    const Notice notice{.table = {.year = 2027,
                                  .off = {{2027, 1, 1}, {2027, 2, 6}, {2027, 2, 8}},
                                  .work = {{2027, 2, 14}}},
                        .paper = kPaper,
                        .imported_at = {},
                        .imported_by = {}};
    const auto changes = find_day_changes(before, make_calendar({&notice, 1}, {}), 2027);
    ASSERT_EQ(changes.size(), 8U);
    EXPECT_EQ(changes[0], (DayChange{{2027, 2, 6}, DayKind::Weekend, DayKind::Holiday}));
    EXPECT_EQ(changes[1], (DayChange{{2027, 2, 8}, DayKind::WorkingDay, DayKind::Holiday}));
    EXPECT_EQ(changes[2], (DayChange{{2027, 2, 14}, DayKind::Weekend, DayKind::MakeUpDay}));
    EXPECT_EQ(changes[3].day, (Day{2027, 5, 1}));
}

}  // namespace
}  // namespace yimen::calendar
