#include "notices/actions/print_notice.h"

#include <algorithm>
#include <fstream>

#include <gdk-pixbuf/gdk-pixbuf.h>
#include <gtest/gtest.h>

#include "notices/domain/notice_text.h"
#include "support/sample_files.h"
#include "support/temporary_folder.h"
#include "unit/notices/sample_notice.h"
#include "unit/platform/paper/pdf_text.h"

#include "platform/paper/handed_in_file.h"

namespace yimen::notices {
namespace {

const std::string kAddress = "https://yimen.example.gov.cn";

/// Lines of a cell break where it is narrow: blanks and line ends do not count.
std::string squeezed(std::string_view text) {
    std::string kept;
    for (const auto character : text) {
        if (character != ' ' && character != '\n' && character != '\f') kept += character;
    }
    return kept;
}

/// How many pixels of the first page have the colour of the sample pictures.
int pixels_of_the_sample(const std::string& pdf) {
    const test::TemporaryFolder folder;
    const auto path = folder.file("paper.pdf");
    std::ofstream{path, std::ios::binary} << pdf;
    const auto drawn = paper::draw_preview(path, files::FileKind::Pdf, "");
    if (!drawn) return -1;
    const auto picture = folder.file("paper.png");
    std::ofstream{picture, std::ios::binary} << *drawn;
    const std::unique_ptr<GdkPixbuf, void (*)(void*)> page{
        gdk_pixbuf_new_from_file(picture.c_str(), nullptr), g_object_unref};
    const auto* row = gdk_pixbuf_read_pixels(page.get());
    const auto channels = gdk_pixbuf_get_n_channels(page.get());
    int count = 0;
    for (int y = 0; y < gdk_pixbuf_get_height(page.get()); ++y) {
        for (int x = 0; x < gdk_pixbuf_get_width(page.get()); ++x) {
            const auto* pixel = row + x * channels;
            count += pixel[0] < 0x50 && pixel[1] > 0x60 && pixel[2] > 0x90 ? 1 : 0;
        }
        row += gdk_pixbuf_get_rowstride(page.get());
    }
    return count;
}

class PrintNoticeTest : public testing::TestWithParam<NoticeKind> {
  protected:
    std::string print(const Notice& notice) {
        return squeezed(paper::text_of_pdf(print_notice(notice, kAddress)));
    }
};

void expect_to_say(const std::string& printed, std::string_view words) {
    EXPECT_NE(printed.find(squeezed(words)), std::string::npos) << words;
}

TEST_P(PrintNoticeTest, says_all_that_the_kind_asks_for) {
    const auto notice = sample_notice(GetParam());
    const auto printed = print(notice);
    expect_to_say(printed, title_of(notice.kind));
    expect_to_say(printed, notice.number);
    expect_to_say(printed, notice.code);
    expect_to_say(printed, write_lead(notice.kind, notice.values));
    expect_to_say(printed, write_remedy(notice.kind, notice.values));
    for (const auto& said : notice.values.fields) {
        const auto& row = row_of(notice.kind);
        const bool of_the_office = said.name == name_of(NoticeField::Office);
        const bool bears_no_office =
            row.signer == Signer::Applicant || row.signer == Signer::Participants;
        if (of_the_office && bears_no_office) continue;
        expect_to_say(printed, said.value);
    }
    for (const auto& list : notice.values.tables) {
        for (const auto& row : list.rows) {
            for (const auto& cell : row) expect_to_say(printed, cell);
        }
    }
}

std::vector<NoticeKind> all_kinds() {
    std::vector<NoticeKind> kinds;
    for (const auto& row : kNoticeKinds) kinds.push_back(row.kind);
    return kinds;
}

INSTANTIATE_TEST_SUITE_P(every_kind, PrintNoticeTest, testing::ValuesIn(all_kinds()),
                         [](const auto& tested) {
                             std::string name{name_of(tested.param)};
                             std::replace(name.begin(), name.end(), '-', '_');
                             return name;
                         });

TEST_F(PrintNoticeTest, equal_papers_make_equal_bytes_whatever_became_of_them) {
    auto notice = sample_notice(NoticeKind::Acceptance);
    const auto first = print_notice(notice, kAddress);
    notice.state = NoticeState::Revoked;
    EXPECT_EQ(print_notice(notice, kAddress), first);
    notice.values.set(NoticeField::DueOn, "2026年3月16日");
    EXPECT_NE(print_notice(notice, kAddress), first);
}

TEST_F(PrintNoticeTest, what_was_written_on_a_pad_stands_where_the_paper_is_signed) {
    constexpr int kAsLargeAsItsRoom = 2000;
    const auto picture = test::sample_png(300, 100);
    for (const auto kind :
         {NoticeKind::Commitment, NoticeKind::DeferredPromise, NoticeKind::DeliveryReceipt}) {
        auto notice = sample_notice(kind);
        const auto unsigned_paper = print_notice(notice, kAddress);
        notice.values.set(NoticeField::Signature, std::string(64, 'a'));
        const auto paper = print_notice(notice, kAddress, picture);
        EXPECT_EQ(print_notice(notice, kAddress, picture), paper);
        EXPECT_EQ(pixels_of_the_sample(unsigned_paper), 0);
        EXPECT_GT(pixels_of_the_sample(paper), kAsLargeAsItsRoom) << name_of(kind);
        EXPECT_EQ(squeezed(paper::text_of_pdf(paper)).find("aaaa"), std::string::npos);
    }
}

TEST_F(PrintNoticeTest, who_signs_alone_on_a_pad_signs_on_the_day_of_the_paper) {
    auto notice = sample_notice(NoticeKind::Commitment);
    const auto day = squeezed(format_chinese(notice.issued_on));
    const auto printed = [&](const std::string& picture) {
        const auto text = squeezed(paper::text_of_pdf(print_notice(notice, kAddress, picture)));
        return text.find("签名日期" + day) != std::string::npos;
    };
    EXPECT_FALSE(printed({}));
    EXPECT_TRUE(printed(test::sample_png(300, 100)));
}

TEST_F(PrintNoticeTest, a_seal_place_and_the_date_stand_on_papers_of_the_office_alone) {
    for (const auto& row : kNoticeKinds) {
        const auto printed = print(sample_notice(row.kind));
        const bool sealed = row.signer != Signer::Applicant && row.signer != Signer::Participants;
        EXPECT_EQ(printed.find("印章待接入") != std::string::npos, sealed) << row.name;
    }
}

TEST_F(PrintNoticeTest, long_opinions_lose_no_line) {
    auto notice = sample_notice(NoticeKind::HearingRecord);
    std::string opinion;
    for (int line = 1; line <= 150; ++line) opinion += "第" + std::to_string(line) + "句。\n";
    notice.values.set(NoticeField::ApplicantOpinion, opinion);
    const auto printed = print(notice);
    expect_to_say(printed, "第1句。");
    expect_to_say(printed, "第150句。");
}

TEST_F(PrintNoticeTest, the_code_leads_to_the_public_page) {
    const auto notice = sample_notice(NoticeKind::Acceptance);
    EXPECT_EQ(verification_address(notice, kAddress),
              kAddress +
                  "/verify?number=%E6%8F%AD%E4%B8%9C%E6%94%BF%E5%8A%A1%E8%AE%B8%E5%8F%97"
                  "%E3%80%942026%E3%80%9515%E5%8F%B7&code=7KQ2-M0XD-93TB&case=4452032603060000015");
}

TEST_F(PrintNoticeTest, a_paper_about_no_case_leads_there_without_one) {
    const auto address = verification_address(sample_notice(NoticeKind::DeliveryReceipt), kAddress);
    EXPECT_TRUE(address.ends_with("&code=7KQ2-M0XD-93TB")) << address;
}

}  // namespace
}  // namespace yimen::notices
