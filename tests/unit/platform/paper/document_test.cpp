#include "platform/paper/document.h"

#include <algorithm>
#include <stdexcept>

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "unit/platform/paper/pdf_text.h"

namespace yimen::paper {

namespace {

const Instant kMadeAt = *Instant::parse("2026-03-06T09:30:00+08:00");

Document new_document(Typeface typeface = Typeface::Sans) {
    return Document{{.title = "办事指南",
                     .typeface = typeface,
                     .header = "潮南区市场监督管理局",
                     .footer = "以网上最新版为准",
                     .made_at = kMadeAt}};
}

std::size_t count_of(std::string_view text, std::string_view wanted) {
    std::size_t count = 0;
    for (auto at = text.find(wanted); at != std::string_view::npos;
         at = text.find(wanted, at + wanted.size())) {
        ++count;
    }
    return count;
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

bool holds(std::string_view text, std::string_view wanted) {
    return count_of(text, wanted) > 0;
}

TEST(DocumentTest, its_chinese_can_be_searched_and_copied) {
    for (const auto typeface : {Typeface::Serif, Typeface::Sans}) {
        auto document = new_document(typeface);
        document.add_title("受理通知书");
        document.add_paragraph("张䶮和𠮷田龘：");
        document.add_indented_paragraph("您提出的食品经营许可（新办）申请，现予以受理。");
        const auto text = text_of_pdf(to_pdf(document));
        EXPECT_TRUE(holds(text, "受理通知书"));
        EXPECT_TRUE(holds(text, "张䶮和𠮷田龘："));
        EXPECT_TRUE(holds(text, "食品经营许可（新办）申请"));
    }
}

TEST(DocumentTest, every_page_says_which_of_how_many_it_is) {
    auto document = new_document();
    document.add_paragraph("第一页");
    document.begin_page();
    document.add_paragraph("第二页");
    document.begin_page();
    document.add_paragraph("第三页");
    const auto text = text_of_pdf(to_pdf(document));
    EXPECT_TRUE(holds(without_spaces(text), "第1页共3页"));
    EXPECT_TRUE(holds(without_spaces(text), "第3页共3页"));
    EXPECT_EQ(count_of(text, "潮南区市场监督管理局"), 3U);
    EXPECT_EQ(count_of(text, "以网上最新版为准"), 3U);
}

TEST(DocumentTest, a_document_without_blocks_has_one_page) {
    const auto text = text_of_pdf(to_pdf(new_document()));
    EXPECT_EQ(count_of(text, "\f"), 1U);
}

TEST(DocumentTest, a_table_repeats_its_titles_on_every_page_and_loses_no_row) {
    Table table{.columns = {{"序号", 1, Align::Right}, {"材料名称", 4}, {"说明", 4}}};
    for (int i = 1; i <= 120; ++i) {
        table.rows.push_back({std::to_string(i), "材料" + std::to_string(i) + "号", "原件一份"});
    }
    auto document = new_document();
    document.add_table(table);
    const auto text = text_of_pdf(to_pdf(document));
    const auto pages = count_of(text, "\f");
    EXPECT_GT(pages, 2U);
    EXPECT_EQ(count_of(text, "材料名称"), pages);
    for (int i = 1; i <= 120; ++i) {
        EXPECT_EQ(count_of(text, "材料" + std::to_string(i) + "号"), 1U) << i;
    }
}

TEST(DocumentTest, a_row_longer_than_a_page_goes_on_on_the_next) {
    std::string words;
    for (int i = 0; i < 400; ++i) words += "第" + std::to_string(i) + "句话。\n";
    auto document = new_document();
    document.add_table({.columns = {{"", 1}, {"", 3}},
                        .rows = {{"依据", words}, {"后面", "还有一行"}},
                        .head = TableHead::FirstColumn});
    const auto text = text_of_pdf(to_pdf(document));
    EXPECT_GT(count_of(text, "\f"), 6U);
    EXPECT_TRUE(holds(text, "第0句话。"));
    EXPECT_TRUE(holds(text, "第399句话。"));
    EXPECT_TRUE(holds(text, "还有一行"));
    EXPECT_EQ(count_of(text, "句话。"), 400U);
}

TEST(DocumentTest, rows_may_have_fewer_or_more_cells_than_columns) {
    auto document = new_document();
    document.add_table(
        {.columns = {{"甲", 1}, {"乙", 1}}, .rows = {{}, {"一"}, {"一", "二", "三"}}});
    document.add_table({.columns = {}, .rows = {{"没有列"}}});
    const auto text = text_of_pdf(to_pdf(document));
    EXPECT_TRUE(holds(text, "二"));
    EXPECT_FALSE(holds(text, "三"));
    EXPECT_FALSE(holds(text, "没有列"));
}

TEST(DocumentTest, a_heading_never_ends_a_page) {
    auto document = new_document();
    for (int i = 0; i < 60; ++i) {
        document.add_heading("标题" + std::to_string(i) + "。");
        document.add_paragraph("正文" + std::to_string(i) + "。");
    }
    const auto text = text_of_pdf(to_pdf(document));
    const auto page_of = [&](const std::string& words) {
        const auto before = text.substr(0, text.find(words));
        return std::count(before.begin(), before.end(), '\f');
    };
    for (int i = 0; i < 60; ++i) {
        EXPECT_EQ(page_of("标题" + std::to_string(i) + "。"),
                  page_of("正文" + std::to_string(i) + "。"));
    }
}

TEST(DocumentTest, no_character_is_markup) {
    auto document = new_document();
    document.add_title("<b>粗</b> & %s \\n");
    document.add_bullets({"<span size='999999'>大</span>", "&lt;"});
    const auto text = text_of_pdf(to_pdf(document));
    EXPECT_TRUE(holds(text, "<b>粗</b> & %s \\n"));
    EXPECT_TRUE(holds(text, "<span size='999999'>大</span>"));
    EXPECT_TRUE(holds(text, "&lt;"));
}

TEST(DocumentTest, equal_documents_make_equal_bytes) {
    const auto make = [] {
        auto document = new_document(Typeface::Serif);
        document.add_heading("一、事项");
        document.add_qr_code("https://example.org/v/8F3K", "扫码核验");
        document.add_signature({"市场监督管理局", "2026年3月6日"});
        return to_pdf(document);
    };
    EXPECT_EQ(make(), make());
}

Document new_office_document() {
    return Document{{.title = "通知书",
                     .sheet = Sheet::Office,
                     .typeface = Typeface::Serif,
                     .made_at = kMadeAt}};
}

TEST(DocumentTest, short_details_share_a_row_and_long_ones_lose_nothing) {
    for (const auto sheet : {Sheet::Office, Sheet::Guide}) {
        Document document{{.title = "表", .sheet = sheet, .made_at = kMadeAt}};
        std::string words;
        for (int i = 0; i < 300; ++i) words += "第" + std::to_string(i) + "句话。\n";
        document.add_details({{"姓名", "张三"}, {"电话", "13800000000"}, {"意见", words}});
        document.add_details({});
        const auto text = text_of_pdf(to_pdf(document));
        EXPECT_TRUE(holds(without_spaces(text), "姓名张三电话13800000000"));
        EXPECT_EQ(count_of(text, "句话。"), 300U);
    }
}

TEST(DocumentTest, the_seal_its_last_words_and_who_signs_stay_on_one_page) {
    auto document = new_office_document();
    for (int i = 0; i < 17; ++i) document.add_paragraph("一行");
    document.add_seal_place({.before = "最后一段",
                             .office = "演示局",
                             .date = "2026年3月6日",
                             .words = "印章待接入",
                             .code = {"https://example.gov.cn", "扫码"},
                             .signers = {{"签收人", "\n"}}});
    const auto text = text_of_pdf(to_pdf(document));
    const auto last_page = text.substr(text.find('\f') + 1);
    for (const auto* words :
         {"最后一段", "演示局", "2026年3月6日", "印章待接入", "扫码", "签收人"}) {
        EXPECT_TRUE(holds(last_page, words)) << words;
    }
}

TEST(DocumentTest, refuses_what_no_qr_code_can_hold) {
    auto document = new_document();
    document.add_qr_code(std::string(5000, 'x'), "太长");
    EXPECT_THROW(to_pdf(document), std::length_error);
}

RC_GTEST_PROP(DocumentTest, any_bytes_can_be_printed, ()) {
    const auto words = *rc::gen::arbitrary<std::string>();
    auto document =
        Document{{.title = words, .header = words, .footer = words, .made_at = kMadeAt}};
    document.add_title(words);
    document.add_heading(words);
    document.add_bullets({words, ""});
    document.add_table(
        {.columns = {{words, 1}, {words, 0}, {words, -3}}, .rows = {{words, words}}});
    document.add_signature({words});
    RC_ASSERT(to_pdf(document).starts_with("%PDF-"));
}

}  // namespace

}  // namespace yimen::paper
