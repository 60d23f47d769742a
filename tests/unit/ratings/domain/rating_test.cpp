#include "ratings/domain/rating.h"

#include <algorithm>
#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace yimen::ratings {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> faults_of(const Said& said, Entrance entrance = Entrance::SignedIn) {
    std::vector<std::string> faults;
    for (const auto& fault : find_faults(said, entrance)) {
        faults.push_back(fault.pointer + ' ' + fault.code);
    }
    return faults;
}

Said good() {
    return {.level = 5, .options = {"510", "517"}, .words = {}, .channel = "web"};
}

TEST(RatingTest, has_eight_options_for_every_level_and_no_code_twice) {
    std::set<std::string_view> codes;
    for (const auto& level : kLevels) {
        EXPECT_EQ(std::count_if(kOptions.begin(), kOptions.end(),
                                [&](const auto& one) { return level_of(one) == level.level; }),
                  8)
            << level.name;
    }
    for (const auto& option : kOptions) EXPECT_TRUE(codes.insert(option.code).second);
}

TEST(RatingTest, has_no_channel_by_which_nobody_rates) {
    for (const auto& row : kChannels) {
        EXPECT_NE(row.exchange_code, "7");
        EXPECT_EQ(row_of(row.channel).name, row.name);
    }
}

TEST(RatingTest, tells_all_faults_at_once) {
    EXPECT_THAT(faults_of(good()), IsEmpty());
    EXPECT_THAT(faults_of({.level = 1,
                           .options = {"510", "115", "115"},
                           .words = std::string(kWordsLengthMax + 1, 'a'),
                           .channel = "system"}),
                ElementsAre("/options/0 rating-option-unknown", "/options/2 rating-option-twice",
                            "/words text-too-long", "/channel rating-channel-unknown"));
}

TEST(RatingTest, knows_five_levels_and_judges_options_only_beside_one) {
    for (const auto level : {0, 6, -1}) {
        EXPECT_THAT(faults_of({.level = level, .options = {"510"}, .words = {}, .channel = "web"}),
                    ElementsAre("/level number-out-of-range"));
    }
}

TEST(RatingTest, asks_why_of_bad_ratings_alone) {
    for (const auto& row : kLevels) {
        auto said = Said{.level = row.level, .options = {}, .words = {}, .channel = "web"};
        EXPECT_EQ(faults_of(said).size(), row.bad ? 1U : 0U) << row.name;
        said.words = "慢";
        EXPECT_THAT(faults_of(said), IsEmpty());
    }
}

TEST(RatingTest, takes_words_of_as_many_letters_as_may_be) {
    auto said = good();
    said.words.clear();
    for (std::size_t at = 0; at < kWordsLengthMax; ++at) said.words += "好";
    EXPECT_THAT(faults_of(said), IsEmpty());
    said.words += "好";
    EXPECT_THAT(faults_of(said), ElementsAre("/words text-too-long"));
}

TEST(RatingTest, has_channels_of_each_entrance_apart) {
    for (const auto& row : kChannels) {
        auto said = good();
        said.channel = row.name;
        EXPECT_EQ(faults_of(said, Entrance::SignedIn).empty(), !row.by_code) << row.name;
        EXPECT_EQ(faults_of(said, Entrance::QueryCode).empty(), row.by_code) << row.name;
    }
}

TEST(RatingTest, shows_no_day_of_an_anonymous_one) {
    const auto on = Day::parse("2026-03-05").value();
    EXPECT_EQ(rating_id_of(on, false, "x"), "2026-03-05.x");
    EXPECT_EQ(rating_id_of(on, true, "x"), "2026-03.x");
}

}  // namespace
}  // namespace yimen::ratings
