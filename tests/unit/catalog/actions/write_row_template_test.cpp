#include "catalog/actions/write_row_template.h"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <boost/json/parse.hpp>
#include <gtest/gtest.h>

#include "support/temporary_folder.h"
#include "unit/catalog/sound_item.h"

namespace yimen::catalog {
namespace {

Guide guide_of(std::vector<form::Field> fields) {
    Guide guide;
    guide.item = sound_item();
    guide.item.form = std::move(fields);
    return guide;
}

form::Field field(std::string name, std::string label, std::string type, bool required = true) {
    form::Field made;
    made.name = std::move(name);
    made.label = std::move(label);
    made.type = std::move(type);
    made.required = required;
    return made;
}

/// The one sheet of the workbook, unpacked by another program.
std::string sheet_of(const std::string& workbook) {
    const test::TemporaryFolder folder;
    std::ofstream{folder.file("book.xlsx"), std::ios::binary} << workbook;
    const auto command = "/usr/bin/python3 -m zipfile -e '" + folder.file("book.xlsx") + "' '" +
                         folder.file("parts") + "'";
    EXPECT_EQ(std::system(command.c_str()), 0);
    std::ifstream file{folder.file("parts/xl/worksheets/sheet1.xml")};
    return {std::istreambuf_iterator<char>{file}, std::istreambuf_iterator<char>{}};
}

std::vector<std::string> texts_of(const std::string& sheet) {
    std::vector<std::string> texts;
    for (auto at = sheet.find("<t>"); at != std::string::npos; at = sheet.find("<t>", at + 1)) {
        texts.push_back(sheet.substr(at + 3, sheet.find("</t>", at) - at - 3));
    }
    return texts;
}

TEST(RowTemplateTest, has_a_column_for_each_plain_field_of_the_form) {
    auto member = field("partner_name", "合伙人姓名", "text");
    member.group = "partners";
    auto gender = field("gender", "性别", "select");
    gender.options = {"男", "女"};
    auto asked = field("agent", "委托人", "text");
    asked.when = *logic::Rule::parse(boost::json::parse(R"({"==":[{"var":"gender"},"男"]})"));
    const auto guide =
        guide_of({field("name", "姓名", "text"), gender, field("partners", "合伙人", "group"),
                  member, asked, field("born_on", "出生日期", "date", false)});
    const auto workbook = write_row_template(guide);
    ASSERT_TRUE(workbook);
    const std::vector<std::string> expected = {guide.item.name + "　批量申报表，一行一件",
                                               "* 姓名",
                                               "* 性别",
                                               "委托人",
                                               "出生日期",
                                               "※ 必填；最多 200 字",
                                               "※ 必填；从中选一项：男、女",
                                               "※ 符合情形的才填；最多 200 字",
                                               "※ 可不填；日期，如 2026-03-06"};
    EXPECT_EQ(texts_of(sheet_of(*workbook)), expected);
}

TEST(RowTemplateTest, is_not_there_for_an_item_without_plain_fields) {
    EXPECT_EQ(write_row_template(guide_of({})).problem().code, "not-found");
    EXPECT_EQ(write_row_template(guide_of({field("partners", "合伙人", "group")})).problem().code,
              "not-found");
}

}  // namespace
}  // namespace yimen::catalog
