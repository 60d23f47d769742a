#include "catalog/domain/inspection.h"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::catalog {
namespace {

std::vector<std::string> entry_ids(int count) {
    std::vector<std::string> ids;
    for (int number = 0; number < count; ++number) ids.push_back("entry-" + std::to_string(number));
    return ids;
}

TEST(DrawSampleTest, brings_as_many_as_asked_none_twice) {
    const auto sample = draw_sample(entry_ids(100), 12, "seed");
    EXPECT_EQ(sample.size(), 12U);
    EXPECT_EQ(std::set<std::string>(sample.begin(), sample.end()).size(), 12U);
    EXPECT_EQ(draw_sample(entry_ids(5), 12, "seed").size(), 5U);
}

TEST(DrawSampleTest, depends_on_the_seed_alone) {
    auto turned = entry_ids(100);
    std::reverse(turned.begin(), turned.end());
    EXPECT_EQ(draw_sample(entry_ids(100), 12, "one"), draw_sample(turned, 12, "one"));
    EXPECT_NE(draw_sample(entry_ids(100), 12, "one"), draw_sample(entry_ids(100), 12, "two"));
}

TEST(SampleTest, goes_from_finding_over_correction_to_its_end) {
    EXPECT_EQ(find_transition(SampleState::Pending, SampleAct::Find)->to, SampleState::Found);
    EXPECT_EQ(find_transition(SampleState::Found, SampleAct::Correct)->to, SampleState::Corrected);
    EXPECT_EQ(find_transition(SampleState::Corrected, SampleAct::Return)->to, SampleState::Found);
    EXPECT_EQ(find_transition(SampleState::Corrected, SampleAct::Close)->to, SampleState::Closed);
    EXPECT_EQ(find_transition(SampleState::Found, SampleAct::Close), nullptr);
    for (const auto end : {SampleState::Passed, SampleState::Closed}) {
        for (const auto& row : kSampleTransitions) {
            EXPECT_EQ(find_transition(end, row.act), nullptr);
        }
    }
}

}  // namespace
}  // namespace yimen::catalog
