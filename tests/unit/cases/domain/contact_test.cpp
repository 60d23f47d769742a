#include "cases/domain/contact.h"

#include <gtest/gtest.h>

namespace yimen::cases {
namespace {

Entry entry_of(Act act, std::string account, std::string unit_id) {
    Entry entry;
    entry.serial = 1;
    entry.act = act;
    entry.account = std::move(account);
    entry.unit_id = std::move(unit_id);
    return entry;
}

TEST(ContactTest, is_what_an_officer_takes_tells_or_hands_over) {
    for (const auto act : {Act::Receive, Act::Accept, Act::AskSupplement, Act::Deliver}) {
        EXPECT_TRUE(is_contact(entry_of(act, "window", "centre"))) << row_of(act).name;
    }
    for (const auto act : {Act::PassStep, Act::HandOver, Act::Grant, Act::Complete, Act::Rate}) {
        EXPECT_FALSE(is_contact(entry_of(act, "examiner", "bureau"))) << row_of(act).name;
    }
}

TEST(ContactTest, is_nothing_that_the_law_or_the_applicant_alone_does) {
    EXPECT_FALSE(is_contact(entry_of(Act::Accept, "", "")));
    EXPECT_FALSE(is_contact(entry_of(Act::Submit, "zhang.san", "")));
    EXPECT_TRUE(is_contact(entry_of(Act::Submit, "window", "centre")));
}

TEST(ContactTest, is_a_step_for_which_inspectors_came) {
    auto entry = entry_of(Act::PassStep, "examiner", "bureau");
    entry.said.persons = {"甲", "乙"};
    EXPECT_TRUE(is_contact(entry));
    EXPECT_EQ(contacts_in({entry, entry_of(Act::Grant, "chief", "bureau")}).size(), 1U);
}

TEST(ContactTest, knows_the_ends_of_which_a_case_may_be_rated) {
    EXPECT_TRUE(may_be_rated(State::Completed));
    EXPECT_TRUE(may_be_rated(State::Withdrawn));
    EXPECT_FALSE(may_be_rated(State::Discarded));
    EXPECT_FALSE(may_be_rated(State::Accepted));
}

}  // namespace
}  // namespace yimen::cases
