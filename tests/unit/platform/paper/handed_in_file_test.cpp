#include "platform/paper/handed_in_file.h"

#include <fstream>

#include <gtest/gtest.h>

#include "support/sample_files.h"
#include "support/temporary_folder.h"
#include "unit/platform/paper/pdf_text.h"

#include "platform/paper/photograph.h"

namespace yimen::paper {
namespace {

using files::FileKind;

constexpr std::string_view kMark = "仅供办理 食品经营许可 办件 445203001 使用 2026年3月6日";

class HandedInFileTest : public testing::Test {
  protected:
    std::string write(const std::string& bytes, const std::string& name = "file") {
        const auto path = folder_.file(name);
        std::ofstream{path, std::ios::binary} << bytes;
        return path;
    }

    std::string refusal_of(const std::string& bytes, FileKind kind) {
        const auto counted = count_pages(write(bytes), kind);
        return counted ? "none" : counted.problem().code;
    }

    /// Width and height of a picture.
    Extent extent_of(const std::string& picture) {
        return measure_photograph(write(picture, "picture")).value_or(Extent{});
    }

    const test::TemporaryFolder folder_;
};

std::string without_spaces(std::string text) {
    std::erase_if(text, [](char letter) { return letter == ' ' || letter == '\n'; });
    return text;
}

TEST_F(HandedInFileTest, has_its_pages_counted) {
    EXPECT_EQ(*count_pages(write(test::sample_pdf(3)), FileKind::Pdf), 3);
    EXPECT_EQ(*count_pages(write(test::sample_png(20, 10)), FileKind::Png), 1);
    EXPECT_EQ(*count_pages(write(test::sample_jpeg(20, 10)), FileKind::Jpeg), 1);
    EXPECT_EQ(*count_pages(write(test::sample_docx()), FileKind::Docx), std::nullopt);
}

TEST_F(HandedInFileTest, is_refused_when_it_is_damaged) {
    EXPECT_EQ(refusal_of("%PDF-1.7\nnothing", FileKind::Pdf), "file-unreadable");
    EXPECT_EQ(refusal_of(test::sample_pdf(1).substr(0, 300), FileKind::Pdf), "file-unreadable");
    EXPECT_EQ(refusal_of(std::string{"\x89PNG\r\n\x1a\n", 8}, FileKind::Png), "file-unreadable");
    EXPECT_EQ(refusal_of("\xff\xd8\xff", FileKind::Jpeg), "file-unreadable");
}

TEST_F(HandedInFileTest, is_refused_when_its_picture_would_fill_the_memory) {
    auto png = test::sample_png(20, 10);
    // Width and height stand behind the signature and the head of IHDR.
    png.replace(16, 8, std::string{"\0\1\0\0\0\1\0\0", 8});
    const auto refusal = refusal_of(png, FileKind::Png);
    EXPECT_TRUE(refusal == "picture-too-large" || refusal == "file-unreadable") << refusal;
}

TEST_F(HandedInFileTest, is_shown_small_and_as_the_camera_held_it) {
    const auto large = draw_preview(write(test::sample_png(2400, 1200)), FileKind::Png, "");
    ASSERT_TRUE(large);
    EXPECT_EQ(extent_of(*large).width, kPreviewSide);
    EXPECT_EQ(extent_of(*large).height, kPreviewSide / 2);
    const auto small = draw_preview(write(test::sample_jpeg(40, 20)), FileKind::Jpeg, "");
    ASSERT_TRUE(small);
    EXPECT_EQ(extent_of(*small).width, 40);
    const auto turned = draw_preview(write(test::sample_jpeg(40, 20, 6)), FileKind::Jpeg, "");
    ASSERT_TRUE(turned);
    EXPECT_EQ(extent_of(*turned).width, 20);
    EXPECT_EQ(extent_of(*turned).height, 40);
    const auto page = draw_preview(write(test::sample_pdf(2)), FileKind::Pdf, "");
    ASSERT_TRUE(page);
    EXPECT_EQ(extent_of(*page).height, kPreviewSide);
    EXPECT_FALSE(draw_preview(write(test::sample_docx()), FileKind::Docx, ""));
    EXPECT_FALSE(draw_preview(write("%PDF-"), FileKind::Pdf, ""));
}

TEST_F(HandedInFileTest, is_copied_with_the_mark_on_every_page) {
    const auto original = test::sample_pdf(2);
    const auto path = write(original);
    const auto copy = draw_marked_copy(path, FileKind::Pdf, kMark);
    ASSERT_TRUE(copy);
    const auto text = without_spaces(text_of_pdf(*copy, TextOrder::AsDrawn));
    EXPECT_NE(text.find("第2页内容"), std::string::npos) << text;
    const auto pages_end = text.find('\f');
    const auto mark = std::string{"办件445203001使用2026年3月6日"};
    EXPECT_NE(text.substr(0, pages_end).find(mark), std::string::npos) << text;
    EXPECT_NE(text.substr(pages_end).find(mark), std::string::npos) << text;
    std::ifstream stream{path, std::ios::binary};
    EXPECT_EQ((std::string{std::istreambuf_iterator<char>{stream}, {}}), original);
}

TEST_F(HandedInFileTest, becomes_a_pdf_when_it_is_a_photo) {
    const auto copy = draw_marked_copy(write(test::sample_jpeg(800, 600)), FileKind::Jpeg, kMark);
    ASSERT_TRUE(copy);
    EXPECT_EQ(*count_pages(write(*copy), FileKind::Pdf), 1);
    EXPECT_NE(without_spaces(text_of_pdf(*copy, TextOrder::AsDrawn)).find("办件445203001"),
              std::string::npos);
    EXPECT_FALSE(draw_marked_copy(write(test::sample_docx()), FileKind::Docx, kMark));
}

TEST_F(HandedInFileTest, is_marked_in_the_preview_too) {
    const auto path = write(test::sample_png(600, 400));
    EXPECT_NE(draw_preview(path, FileKind::Png, kMark), draw_preview(path, FileKind::Png, ""));
}

}  // namespace
}  // namespace yimen::paper
