#include "cases/domain/bar.h"

#include <gtest/gtest.h>

namespace yimen::cases {
namespace {

constexpr Day kDay{2026, 3, 6};

ItemTerms permit_that_concerns_safety() {
    ItemTerms terms;
    terms.key = "drug-retail-licence";
    terms.name = "药品经营许可";
    terms.life = Life::Permit;
    terms.concerns_safety = true;
    return terms;
}

Case denied() {
    Case filed;
    filed.id = "case";
    filed.applicant_id = "person";
    filed.unit_id = "unit";
    filed.division_code = "445203";
    return filed;
}

Entry entry_of(Act act, std::string about) {
    Entry entry;
    entry.act = act;
    entry.effective_on = kDay;
    entry.said.about = std::move(about);
    return entry;
}

// 行政许可法 第七十八条
TEST(BarTest, hidden_facts_bar_from_the_same_permit_for_a_year) {
    for (const auto act : {Act::Decline, Act::Deny, Act::DenyAbove}) {
        const auto bar =
            bar_following(denied(), entry_of(act, "concealed"), permit_that_concerns_safety());
        ASSERT_TRUE(bar);
        EXPECT_EQ(bar->ends_on, (Day{2027, 3, 6}));
        EXPECT_TRUE(bars_application(*bar, "drug-retail-licence", Day{2027, 3, 6}));
        EXPECT_FALSE(bars_application(*bar, "drug-retail-licence", Day{2027, 3, 7}));
        EXPECT_FALSE(bars_application(*bar, "another-item", kDay));
        EXPECT_FALSE(bars_commitment(*bar, kDay));
    }
}

// 行政许可法 第七十九条
TEST(BarTest, deceit_bars_for_three_years) {
    const auto bar =
        bar_following(denied(), entry_of(Act::Revoke, "deceived"), permit_that_concerns_safety());
    ASSERT_TRUE(bar);
    EXPECT_EQ(bar->ends_on, (Day{2029, 3, 6}));
}

TEST(BarTest, nothing_follows_where_the_law_bars_nobody) {
    const auto terms = permit_that_concerns_safety();
    EXPECT_FALSE(bar_following(denied(), entry_of(Act::Deny, ""), terms));
    EXPECT_FALSE(bar_following(denied(), entry_of(Act::Deny, "deceived"), terms));
    EXPECT_FALSE(bar_following(denied(), entry_of(Act::Revoke, "concealed"), terms));
    EXPECT_FALSE(bar_following(denied(), entry_of(Act::Grant, "concealed"), terms));
    auto harmless = terms;
    harmless.concerns_safety = false;
    EXPECT_FALSE(bar_following(denied(), entry_of(Act::Deny, "concealed"), harmless));
    auto service = terms;
    service.life = Life::Service;
    EXPECT_FALSE(bar_following(denied(), entry_of(Act::Deny, "concealed"), service));
}

// 国办发〔2020〕42号
TEST(BarTest, a_broken_promise_bars_from_promises_until_it_is_lifted) {
    auto broken = entry_of(Act::CheckCommitment, "");
    broken.said.way = "broken";
    auto bar = bar_following(denied(), broken, {});
    ASSERT_TRUE(bar);
    EXPECT_FALSE(bar->ends_on);
    EXPECT_TRUE(bars_commitment(*bar, Day{2040, 1, 1}));
    EXPECT_FALSE(bars_application(*bar, bar->item_key, kDay));
    bar->lifted = true;
    EXPECT_FALSE(bars_commitment(*bar, kDay));
    broken.said.way = "kept";
    EXPECT_FALSE(bar_following(denied(), broken, {}));
}

// 民法典 第二百零二条
TEST(BarTest, years_end_on_the_same_day_or_on_the_last_of_its_month) {
    EXPECT_EQ(years_after(Day{2026, 3, 6}, 1), (Day{2027, 3, 6}));
    EXPECT_EQ(years_after(Day{2028, 2, 29}, 1), (Day{2029, 2, 28}));
    EXPECT_EQ(years_after(Day{2028, 2, 29}, 4), (Day{2032, 2, 29}));
}

}  // namespace
}  // namespace yimen::cases
