#include "notices/domain/message.h"

#include <gtest/gtest.h>

namespace yimen::notices {
namespace {

Message sample(MessageKind kind) {
    return {.id = 1,
            .recipient_id = "person-1",
            .kind = kind,
            .case_id = "case-1",
            .case_number = "445203-0001",
            .item_name = "药品经营许可",
            .due_on = Day{2026, 3, 18},
            .detail = "EA123",
            .created_at = {},
            .read = false};
}

TEST(MessageTest, says_which_case_and_until_when_in_both_languages) {
    const auto message = sample(MessageKind::SupplementAsked);
    EXPECT_EQ(
        words_of(message, Language::Chinese),
        "您申请的“药品经营许可”（445203-0001）需要补正，请在2026年3月18日前补齐，逾期将按补正不来"
        "办结。");
    EXPECT_EQ(words_of(message, Language::English),
              "Your application “药品经营许可” (445203-0001) lacks something. Please hand it in by "
              "2026-03-18, or the case will be closed.");
}

TEST(MessageTest, no_blank_stays_open) {
    for (const auto& row : kMessageKinds) {
        for (const auto language : {Language::Chinese, Language::English}) {
            auto message = sample(row.kind);
            EXPECT_EQ(words_of(message, language).find('{'), std::string::npos) << row.name;
            message.due_on.reset();
            EXPECT_EQ(words_of(message, language).find('{'), std::string::npos) << row.name;
        }
    }
}

TEST(MessageTest, what_goes_out_does_not_tell_how_it_was_decided) {
    EXPECT_EQ(words_of(sample(MessageKind::Granted), Language::Chinese),
              words_of(sample(MessageKind::Denied), Language::Chinese));
}

TEST(MessageTest, fits_into_two_texts_of_a_telephone) {
    constexpr std::size_t kTwoTexts = 134;
    for (const auto& row : kMessageKinds) {
        const auto words = words_of(sample(row.kind), Language::Chinese);
        std::size_t letters = 0;
        for (const char byte : words) letters += (static_cast<unsigned char>(byte) & 0xC0U) != 0x80;
        EXPECT_LE(letters, kTwoTexts) << row.name;
    }
}

TEST(MessageTest, kinds_are_found_by_their_names) {
    for (const auto& row : kMessageKinds) EXPECT_EQ(find_message_kind(row.name), row.kind);
    EXPECT_EQ(find_message_kind("pigeon"), std::nullopt);
}

}  // namespace
}  // namespace yimen::notices
