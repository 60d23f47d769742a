#include "inquiries/domain/inquiry.h"

#include <gtest/gtest.h>

namespace yimen::inquiries {
namespace {

Inquiry asked_first_by(const std::string& account) {
    return {.id = "1",
            .way = Way::Phone,
            .question = "药店怎么开",
            .asker = {},
            .entry_id = {},
            .item_name = {},
            .first_asked = account,
            .first_unit = "a",
            .responsible = account,
            .unit_id = "a",
            .division_code = "445203",
            .offered_unit = {},
            .offered_to = {},
            .answered = false,
            .asked_on = Day{2026, 3, 2}};
}

std::string refusal(const Inquiry& inquiry, Act act, std::string_view account, bool of_unit) {
    const auto allowed = may_act(inquiry, act, account, of_unit);
    return allowed ? "" : allowed.problem().code;
}

TEST(Inquiry, stays_with_who_was_asked_first_until_it_is_taken) {
    auto inquiry = asked_first_by("zhang");
    EXPECT_EQ(state_of(inquiry), State::Open);
    apply(inquiry, {.act = Act::Offer,
                    .account = "zhang",
                    .unit_id = "b",
                    .division_code = {},
                    .to_account = {}});
    EXPECT_EQ(state_of(inquiry), State::Offered);
    EXPECT_EQ(inquiry.responsible, "zhang");
    EXPECT_EQ(inquiry.unit_id, "a");
    EXPECT_EQ(refusal(inquiry, Act::Answer, "zhang", false), "");
    EXPECT_EQ(refusal(inquiry, Act::Accept, "li", false), "not-your-inquiry");
    EXPECT_EQ(refusal(inquiry, Act::Accept, "li", true), "");
    apply(inquiry, {.act = Act::Accept,
                    .account = "li",
                    .unit_id = "b",
                    .division_code = "445202",
                    .to_account = {}});
    EXPECT_EQ(state_of(inquiry), State::PassedOn);
    EXPECT_EQ(inquiry.responsible, "li");
    EXPECT_EQ(inquiry.first_asked, "zhang");
    EXPECT_EQ(inquiry.unit_id, "b");
    EXPECT_EQ(inquiry.division_code, "445202");
}

TEST(Inquiry, goes_back_when_it_is_refused) {
    auto inquiry = asked_first_by("zhang");
    apply(inquiry, {.act = Act::Offer,
                    .account = "zhang",
                    .unit_id = "b",
                    .division_code = {},
                    .to_account = "li"});
    EXPECT_EQ(refusal(inquiry, Act::Refuse, "wang", true), "not-your-inquiry");
    EXPECT_EQ(refusal(inquiry, Act::Refuse, "li", true), "");
    apply(inquiry, {.act = Act::Refuse,
                    .account = "li",
                    .unit_id = "b",
                    .division_code = {},
                    .to_account = {}});
    EXPECT_EQ(state_of(inquiry), State::Open);
    EXPECT_EQ(inquiry.unit_id, "a");
}

TEST(Inquiry, tells_all_that_is_wrong_at_once) {
    auto inquiry = asked_first_by("zhang");
    inquiry.question = " ";
    inquiry.asker = {"李\n四", std::string(101, 'x')};
    const auto faults = find_faults(inquiry);
    ASSERT_EQ(faults.size(), 3U);
    EXPECT_EQ(faults[0].code, "inquiry-words-required");
    EXPECT_EQ(faults[1].code, "inquiry-text-unclean");
    EXPECT_EQ(faults[2].code, "text-too-long");
}

TEST(Inquiry, has_a_name_for_every_way_state_and_act) {
    for (const auto& row : kWays) EXPECT_EQ(row_of(find_way(row.name).value()).name, row.name);
    for (const auto& row : kActs) EXPECT_EQ(name_of(find_act(row.name).value()), row.name);
    for (const auto& row : kStates) EXPECT_EQ(row_of(row.state).name, row.name);
    EXPECT_FALSE(find_way("fax"));
    EXPECT_FALSE(find_act("lose"));
}

}  // namespace
}  // namespace yimen::inquiries
