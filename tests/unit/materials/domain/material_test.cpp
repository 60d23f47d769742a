#include "materials/domain/material.h"

#include <gtest/gtest.h>

#include "materials/domain/limits.h"
#include "materials/domain/use_mark.h"

namespace yimen::materials {
namespace {

Material held(TrustLevel trust = TrustLevel::C) {
    return {.id = "m",
            .owner_id = "o",
            .kind = "居民身份证",
            .title = "我的身份证",
            .trust = trust,
            .issuer = "",
            .number = {},
            .valid_from = Day{2020, 1, 1},
            .valid_to = Day{2030, 1, 1},
            .files = {File{.id = "f", .scan = ScanState::Clean}}};
}

std::string refusal_of_use(const Material& material, Day day = {2026, 3, 2}) {
    const auto refusal = find_refusal_of_use(material, day);
    return refusal ? refusal->code : "none";
}

std::string verified(const Material& material) {
    const auto trust = verified_trust(material);
    return trust ? std::string{name_of(*trust)} : trust.problem().code;
}

std::vector<std::string> faults_of(const Material& material) {
    std::vector<std::string> found;
    for (const auto& fault : find_faults(material)) {
        found.push_back(fault.pointer + ' ' + fault.code);
    }
    return found;
}

TEST(MaterialTest, is_used_from_its_first_day_to_its_last) {
    EXPECT_EQ(refusal_of_use(held(), {2019, 12, 31}), "material-not-valid");
    EXPECT_EQ(refusal_of_use(held(), {2020, 1, 1}), "none");
    EXPECT_EQ(refusal_of_use(held(), {2030, 1, 1}), "none");
    EXPECT_EQ(refusal_of_use(held(), {2030, 1, 2}), "material-not-valid");
    auto lasting = held();
    lasting.valid_from.reset();
    lasting.valid_to.reset();
    EXPECT_EQ(refusal_of_use(lasting, {2999, 1, 1}), "none");
}

TEST(MaterialTest, is_not_used_once_it_is_withdrawn_or_replaced_or_held_back) {
    auto material = held();
    material.state = MaterialState::Withdrawn;
    EXPECT_EQ(refusal_of_use(material), "material-withdrawn");
    material.state = MaterialState::Superseded;
    EXPECT_EQ(refusal_of_use(material), "material-superseded");
    for (const auto scan : {ScanState::Unscanned, ScanState::Infected}) {
        auto waiting = held();
        waiting.files.push_back(File{.id = "g", .scan = scan});
        EXPECT_EQ(refusal_of_use(waiting), "file-not-usable");
        EXPECT_EQ(verified(waiting), "file-not-usable");
    }
    auto unseen = held();
    unseen.files.front().scan = ScanState::NotScanned;
    EXPECT_EQ(refusal_of_use(unseen), "none");
}

TEST(MaterialTest, rises_from_c_to_b_and_no_other_way) {
    EXPECT_EQ(verified(held(TrustLevel::C)), "B");
    EXPECT_EQ(verified(held(TrustLevel::A)), "material-verified");
    EXPECT_EQ(verified(held(TrustLevel::B)), "material-verified");
    EXPECT_EQ(verified(held(TrustLevel::D)), "material-self-made");
    auto withdrawn = held();
    withdrawn.state = MaterialState::Withdrawn;
    EXPECT_EQ(verified(withdrawn), "material-withdrawn");
    withdrawn.state = MaterialState::Superseded;
    EXPECT_EQ(verified(withdrawn), "material-superseded");
}

TEST(MaterialTest, gives_way_to_what_is_as_much_to_be_trusted) {
    EXPECT_TRUE(supersedes(TrustLevel::C, TrustLevel::C));
    EXPECT_TRUE(supersedes(TrustLevel::A, TrustLevel::D));
    EXPECT_FALSE(supersedes(TrustLevel::C, TrustLevel::B));
    EXPECT_FALSE(supersedes(TrustLevel::D, TrustLevel::C));
}

TEST(MaterialTest, is_refused_with_everything_that_is_wrong) {
    EXPECT_TRUE(faults_of(held()).empty());
    auto wrong = held();
    wrong.kind = " ";
    wrong.title = std::string(kTitleLengthMax + 1, 'x');
    wrong.issuer = std::string(kIssuerLengthMax + 1, 'x');
    wrong.number = std::string(kNumberLengthMax + 1, 'x');
    wrong.valid_to = Day{2019, 1, 1};
    wrong.files = {File{.id = "f"}, File{.id = "f"}};
    EXPECT_EQ(faults_of(wrong),
              (std::vector<std::string>{"/kind field-required", "/title text-too-long",
                                        "/issuer text-too-long", "/number text-too-long",
                                        "/valid_to validity-backwards",
                                        "/file_ids material-files-count"}));
}

TEST(MaterialTest, needs_a_file_unless_a_body_issued_it_under_a_number) {
    auto bare = held(TrustLevel::A);
    bare.files.clear();
    EXPECT_EQ(faults_of(bare).size(), 1U);
    bare.number = "粤揭许〔2026〕1号";
    EXPECT_TRUE(faults_of(bare).empty());
    bare.trust = TrustLevel::C;
    EXPECT_EQ(faults_of(bare).size(), 1U);
}

TEST(UseMarkTest, says_for_which_matter_the_copy_was_made) {
    const MaterialUse use{.case_number = "445203202603020001", .item_name = "食品经营许可"};
    EXPECT_EQ(use_mark(use, {2026, 3, 6}),
              "仅供办理 食品经营许可 办件 445203202603020001 使用 2026年3月6日");
    EXPECT_EQ(verification_mark("揭东区政务服务数据管理局", {2026, 3, 6}),
              "仅供揭东区政务服务数据管理局核验原件使用 2026年3月6日");
}

TEST(WordsTest, are_found_again) {
    for (const auto trust : {TrustLevel::A, TrustLevel::B, TrustLevel::C, TrustLevel::D}) {
        EXPECT_EQ(find_trust_level(name_of(trust)), trust);
    }
    for (const auto scan :
         {ScanState::Clean, ScanState::NotScanned, ScanState::Unscanned, ScanState::Infected}) {
        EXPECT_EQ(find_scan_state(name_of(scan)), scan);
    }
    EXPECT_EQ(find_channel("window"), Channel::Window);
    EXPECT_EQ(find_material_state("withdrawn"), MaterialState::Withdrawn);
    EXPECT_FALSE(find_trust_level("E"));
}

}  // namespace
}  // namespace yimen::materials
