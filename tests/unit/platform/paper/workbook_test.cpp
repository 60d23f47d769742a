#include "platform/paper/workbook.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "support/temporary_folder.h"

namespace yimen::paper {

namespace {

WorkbookSettings new_settings() {
    return {.title = "待办办件",
            .sheet_name = "待办",
            .columns = {{"编号", 20}, {"事项", 30}, {"日期", 14}},
            .made_at = *Instant::parse("2026-03-06T09:30:00+08:00")};
}

/// The parts of the package, unpacked by another program.
class Package {
  public:
    explicit Package(const std::string& bytes) {
        std::ofstream{folder_.file("book.xlsx"), std::ios::binary} << bytes;
        const auto command = "/usr/bin/python3 -m zipfile -e '" + folder_.file("book.xlsx") +
                             "' '" + folder_.file("parts") + "'";
        is_whole_ = std::system(command.c_str()) == 0;
    }

    bool is_whole() const { return is_whole_; }

    std::string part(const std::string& name) const {
        std::ifstream file{folder_.file("parts/" + name)};
        return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
    }

    std::string sheet() const { return part("xl/worksheets/sheet1.xml"); }

  private:
    test::TemporaryFolder folder_;
    bool is_whole_ = false;
};

bool holds(const std::string& xml, std::string_view wanted) {
    return xml.find(wanted) != std::string::npos;
}

TEST(WorkbookTest, holds_title_head_and_rows) {
    Workbook workbook{new_settings()};
    workbook.add_row({std::string{"A-1"}, std::string{"食品经营许可"}, Day{2026, 3, 6}});
    const Package package{workbook.finish()};
    ASSERT_TRUE(package.is_whole());
    const auto sheet = package.sheet();
    for (const auto* words : {"待办办件", "编号", "事项", "日期", "A-1", "食品经营许可"}) {
        EXPECT_TRUE(holds(sheet, std::string{"<t>"} + words + "</t>")) << words;
    }
    EXPECT_TRUE(holds(package.part("xl/workbook.xml"), "name=\"待办\""));
}

TEST(WorkbookTest, writes_a_text_that_looks_like_a_formula_as_text) {
    Workbook workbook{new_settings()};
    workbook.add_row(
        {std::string{"=1+2"}, std::string{"@SUM(A1)"}, std::string{"+cmd|' /C calc'!A0"}});
    workbook.add_row(
        {std::string{"=HYPERLINK(\"http://x\")"}, std::string{"-1"}, std::string{"http://x"}});
    const Package package{workbook.finish()};
    const auto sheet = package.sheet();
    EXPECT_FALSE(holds(sheet, "<f>"));
    EXPECT_FALSE(holds(sheet, "hyperlink"));
    EXPECT_TRUE(holds(sheet, "<t>=1+2</t>"));
    EXPECT_TRUE(holds(sheet, "<t>@SUM(A1)</t>"));
    EXPECT_TRUE(holds(sheet, "<t>-1</t>"));
}

TEST(WorkbookTest, writes_numbers_money_days_and_times_as_values) {
    auto settings = new_settings();
    settings.columns.push_back({"金额", 12});
    Workbook workbook{settings};
    workbook.add_row({std::int64_t{42}, 0.5, Day{2026, 3, 6}, Money{1'234'50}});
    workbook.add_row(
        {*Instant::parse("2026-03-06T12:00:00+08:00"), std::monostate{}, Day{1899, 1, 1}});
    const Package package{workbook.finish()};
    const auto sheet = package.sheet();
    EXPECT_TRUE(holds(sheet, "<v>42</v>"));
    EXPECT_TRUE(holds(sheet, "<v>0.5</v>"));
    EXPECT_TRUE(holds(sheet, "<v>46087</v>"));
    EXPECT_TRUE(holds(sheet, "<v>1234.5</v>"));
    EXPECT_TRUE(holds(sheet, "<v>46087.5</v>"));
    EXPECT_TRUE(holds(sheet, "<t>1899-01-01</t>"));
    EXPECT_TRUE(holds(package.part("xl/styles.xml"), "yyyy-mm-dd"));
}

TEST(WorkbookTest, keeps_every_digit_of_a_long_number) {
    Workbook workbook{new_settings()};
    workbook.add_row({std::int64_t{999'999'999'999'999}, std::int64_t{1'234'567'890'123'456'789},
                      std::int64_t{-1'234'567'890'123'456'789}});
    const auto sheet = Package{workbook.finish()}.sheet();
    EXPECT_TRUE(holds(sheet, "<v>999999999999999</v>"));
    EXPECT_TRUE(holds(sheet, "<t>1234567890123456789</t>"));
    EXPECT_TRUE(holds(sheet, "<t>-1234567890123456789</t>"));
}

TEST(WorkbookTest, keeps_what_is_typed_and_offers_choices) {
    auto settings = new_settings();
    settings.columns[0].to_be_typed = true;
    settings.columns[1].choices = {"是", "否"};
    settings.columns[2].choices = std::vector<std::string>(100, "很长的一项");
    Workbook workbook{settings};
    const Package package{workbook.finish()};
    ASSERT_TRUE(package.is_whole());
    EXPECT_TRUE(holds(package.part("xl/styles.xml"), "formatCode=\"@\""));
    const auto sheet = package.sheet();
    EXPECT_TRUE(holds(sheet, "<dataValidations count=\"1\">"));
    EXPECT_TRUE(holds(sheet, "sqref=\"B3:B1003\""));
    EXPECT_TRUE(holds(sheet, "是,否"));
}

TEST(WorkbookTest, keeps_the_head_in_sight) {
    Workbook workbook{new_settings()};
    const auto sheet = Package{workbook.finish()}.sheet();
    EXPECT_TRUE(holds(sheet, "<pane ySplit=\"2\" topLeftCell=\"A3\""));
    EXPECT_TRUE(holds(sheet, "state=\"frozen\""));
}

TEST(WorkbookTest, takes_what_excel_forbids_out_of_the_name_of_the_sheet) {
    auto settings = new_settings();
    settings.sheet_name = "'待办[1]: a/b\\c*?'" + std::string(40, 'x');
    Workbook workbook{settings};
    const Package package{workbook.finish()};
    EXPECT_TRUE(holds(package.part("xl/workbook.xml"), "name=\"待办1 abcxxxxxxxxxxxxxxxxxxxxxxx"));
    settings.sheet_name = "[]";
    Workbook nameless{settings};
    EXPECT_TRUE(holds(Package{nameless.finish()}.part("xl/workbook.xml"), "name=\"Sheet1\""));
}

TEST(WorkbookTest, leaves_out_what_does_not_fit) {
    Workbook workbook{new_settings()};
    workbook.add_row({std::string(40'000, 'x'), std::string{}, std::string{}, std::string{"第四"}});
    const auto sheet = Package{workbook.finish()}.sheet();
    EXPECT_TRUE(holds(sheet, std::string(32'767, 'x')));
    EXPECT_FALSE(holds(sheet, std::string(32'768, 'x')));
    EXPECT_FALSE(holds(sheet, "第四"));
}

TEST(WorkbookTest, an_unfinished_workbook_leaves_no_file) {
    const auto count = [] {
        std::size_t files = 0;
        for (const auto& entry :
             std::filesystem::directory_iterator{std::filesystem::temp_directory_path()}) {
            if (entry.path().filename().string().starts_with("workbook-")) ++files;
        }
        return files;
    };
    const auto before = count();
    {
        Workbook workbook{new_settings()};
        workbook.add_row({std::string{"A"}});
    }
    EXPECT_EQ(count(), before);
}

RC_GTEST_PROP(WorkbookTest, any_bytes_can_be_written, ()) {
    const auto words = *rc::gen::arbitrary<std::string>();
    const auto number = *rc::gen::arbitrary<double>();
    auto settings = new_settings();
    settings.title = words;
    settings.sheet_name = words;
    settings.columns[0].title = words;
    settings.columns[1].width_characters = number;
    Workbook workbook{settings};
    workbook.add_row({words, number, words});
    RC_ASSERT(workbook.finish().starts_with("PK"));
}

}  // namespace

}  // namespace yimen::paper
