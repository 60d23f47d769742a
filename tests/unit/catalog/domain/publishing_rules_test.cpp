#include "catalog/domain/publishing_rules.h"

#include <boost/json.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "../sound_item.h"
#include "catalog/domain/yearly_volume.h"

namespace yimen::catalog {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// pointer code, in order.
std::vector<std::string> faults_of(const ServiceItem& item,
                                   const PublishingFacts& facts = sound_facts()) {
    std::vector<std::string> faults;
    for (const auto& fault : find_publishing_faults(item, facts)) {
        faults.push_back(fault.pointer + ' ' + fault.code);
    }
    return faults;
}

/// An item at odds with every rule there is.
ServiceItem unsound_item() {
    auto item = sound_item();
    item.name = "备案";
    item.accountability = "";
    item.materials = {sound_material("其他材料")};
    item.materials[0].basis.reset();
    item.materials[0].proof = true;
    item.materials[0].necessity = "非必要";
    item.process.push_back({.step = "盖章", .kind = "stamp"});
    item.special_procedures.resize(1);
    item.promised_days = 21;
    item.policy_days = 20;
    item.superior_days = 20;
    item.channels = {"网上"};
    item.flags.commitment = true;
    item.flags.deferrable_acceptance = true;
    item.risk_grounds = {"公共安全"};
    return item;
}

TEST(PublishingRulesTest, let_a_sound_item_pass) {
    EXPECT_THAT(faults_of(sound_item()), IsEmpty());
}

TEST(PublishingRulesTest, report_each_under_one_of_its_own_codes) {
    auto item = unsound_item();
    const PublishingFacts nothing_known;
    for (const auto* type : {"公共服务", "行政许可"}) {
        item.type = type;
        item.supervising_department = "";
        for (const auto& rule : publishing_rules()) {
            std::vector<FieldProblem> faults;
            rule.find(item, nothing_known, faults);
            for (const auto& fault : faults) EXPECT_THAT(rule.codes, testing::Contains(fault.code));
        }
    }
}

TEST(PublishingRulesTest, are_all_broken_by_an_item_at_odds_with_them) {
    auto item = unsound_item();
    item.type = "公共服务";
    EXPECT_THAT(
        faults_of(item, {}),
        ElementsAre(
            "/accountability guide-element-missing", "/local local-item-unmarked",
            "/name disguised-approval-unreviewed", "/materials/0/basis material-without-basis",
            "/materials/0/name catch-all-material", "/process/1/basis stamping-without-basis",
            "/materials/0 proof-not-retained", "/materials/0/proof_reason proof-unjustified",
            "/special_procedures/0/days special-step-without-limit",
            "/special_procedures/0/law special-step-without-basis",
            "/promised_days promise-above-statutory", "/promised_days promise-above-policy",
            "/promised_days promise-above-superior", "/channels window-channel-missing",
            "/commitment_terms/content commitment-text-missing",
            "/commitment_terms/requirement commitment-text-missing",
            "/commitment_terms/liability commitment-text-missing",
            "/commitment_terms/method commitment-text-missing",
            "/commitment_terms/supervision commitment-text-missing",
            "/flags/commitment commitment-excluded", "/materials deferral-without-main-material",
            "/materials deferral-without-deferrable-material"));
}

TEST(PublishingRulesTest, see_catch_all_names_through_spaces_of_every_width) {
    for (const auto* name : {"其他材料", "有关材料", "其他有关材料", "相关材料", "其他相关材料",
                             "　其他材料　", "其　他 材\t料", " 其他\n材料 ", "其他\u200b材料"}) {
        auto item = sound_item();
        item.materials[0].name = name;
        EXPECT_THAT(faults_of(item), ElementsAre("/materials/0/name catch-all-material")) << name;
    }
}

TEST(PublishingRulesTest, let_pass_what_only_begins_like_a_catch_all_name) {
    for (const auto* name : {"其他材料清单", "与申请有关材料目录", "材料"}) {
        auto item = sound_item();
        item.materials[0].name = name;
        EXPECT_THAT(faults_of(item), IsEmpty()) << name;
    }
}

TEST(PublishingRulesTest, take_a_material_s_basis_from_the_item_s_own_alone) {
    auto item = sound_item();
    item.materials[0].basis->article = "第五十二条";
    EXPECT_THAT(faults_of(item), ElementsAre("/materials/0/basis material-without-basis"));
}

TEST(PublishingRulesTest, suspect_any_of_eight_words_in_what_is_no_permit) {
    for (const auto* word : {"备案", "证明", "目录", "计划", "规划", "指定", "认证", "年检"}) {
        auto item = sound_item();
        item.name = std::string{"企业"} + word + "办理";
        EXPECT_THAT(faults_of(item), IsEmpty()) << "a permit may be called so";
        item.type = "公共服务";
        EXPECT_THAT(faults_of(item), ElementsAre("/name disguised-approval-unreviewed")) << word;
        auto facts = sound_facts();
        facts.disguise_reviewed = true;
        EXPECT_THAT(faults_of(item, facts), IsEmpty());
    }
}

TEST(PublishingRulesTest, ask_a_local_item_for_mark_and_basis) {
    PublishingFacts unbound;
    auto item = sound_item();
    EXPECT_THAT(faults_of(item, unbound), ElementsAre("/local local-item-unmarked"));
    item.local = true;
    EXPECT_THAT(faults_of(item, unbound), IsEmpty());
    item.legal_basis.clear();
    EXPECT_THAT(faults_of(item, unbound), testing::Contains("/local local-item-unmarked"));
}

TEST(PublishingRulesTest, let_the_promise_reach_each_bound_but_not_pass_it) {
    auto item = sound_item();
    item.promised_days = 20;
    EXPECT_THAT(faults_of(item), IsEmpty());
    item.policy_days = 19;
    EXPECT_THAT(faults_of(item), ElementsAre("/promised_days promise-above-policy"));
    item.policy_days = 20;
    item.superior_days = 10;
    EXPECT_THAT(faults_of(item), ElementsAre("/promised_days promise-above-superior"));
    item.promised_days = 10;
    EXPECT_THAT(faults_of(item), IsEmpty());
}

TEST(PublishingRulesTest, report_the_superior_promise_once_though_it_stands_twice) {
    auto item = sound_item();
    auto facts = sound_facts();
    facts.superior_promised_days = 10;
    EXPECT_THAT(faults_of(item, facts), IsEmpty());
    facts.superior_promised_days = 9;
    EXPECT_THAT(faults_of(item, facts), ElementsAre("/promised_days promise-above-superior"));
    item.superior_days = 9;
    EXPECT_THAT(faults_of(item, facts), ElementsAre("/promised_days promise-above-superior"));
}

TEST(PublishingRulesTest, want_both_list_and_justification_for_a_proof) {
    auto item = sound_item();
    item.materials[0].proof = true;
    auto facts = sound_facts();
    facts.retained_proofs = {"身份证"};
    EXPECT_THAT(faults_of(item, facts), ElementsAre("/materials/0/proof_reason proof-unjustified"));
    facts.justified_proofs = {"身份证"};
    EXPECT_THAT(faults_of(item, facts), IsEmpty());
    facts.retained_proofs = {"户口簿"};
    EXPECT_THAT(faults_of(item, facts), ElementsAre("/materials/0 proof-not-retained"));
}

TEST(PublishingRulesTest, keep_a_window_unless_a_reason_is_given) {
    auto item = sound_item();
    item.channels = {"网上", "自助终端"};
    EXPECT_THAT(faults_of(item), ElementsAre("/channels window-channel-missing"));
    item.online_only_reason = "　";
    EXPECT_THAT(faults_of(item), ElementsAre("/channels window-channel-missing"));
    item.online_only_reason = "只有电子数据";
    EXPECT_THAT(faults_of(item), IsEmpty());
}

TEST(PublishingRulesTest, name_every_ground_that_excludes_a_commitment) {
    auto item = sound_item();
    item.commitment_terms = CommitmentTerms{"内容", "要求", "责任", "方式", "监管"};
    item.risk_grounds = {"公共安全", "生态环境保护"};
    EXPECT_THAT(faults_of(item), IsEmpty()) << "no commitment is offered";
    item.flags.commitment = true;
    EXPECT_THAT(faults_of(item), ElementsAre("/flags/commitment commitment-excluded",
                                             "/flags/commitment commitment-excluded"));
    item.risk_grounds.clear();
    EXPECT_THAT(faults_of(item), IsEmpty());
}

TEST(PublishingRulesTest, want_a_form_that_can_be_asked) {
    auto item = sound_item();
    item.form[0].name = "Name";
    item.form[0].type = "select";
    EXPECT_THAT(faults_of(item), ElementsAre("/form/0/name form-name-malformed",
                                             "/form/0/options form-options-missing"));
}

TEST(PublishingRulesTest, want_conditions_that_read_what_is_asked) {
    auto item = sound_item();
    const auto unknown = *logic::Rule::parse({{"var", "nobody"}});
    item.form[0].when = unknown;
    item.materials[0].when = unknown;
    item.auto_approval_rule = unknown;
    EXPECT_THAT(faults_of(item), ElementsAre("/form/0/when form-condition-unknown-field",
                                             "/materials/0/when form-condition-unknown-field",
                                             "/auto_approval_rule form-condition-unknown-field"));
    const auto known = *logic::Rule::parse({{"!", {{{"var", "name"}}, {{"var", "check.x"}}}}});
    item.form[0].when.reset();
    item.materials[0].when = known;
    item.auto_approval_rule = known;
    EXPECT_THAT(faults_of(item), IsEmpty());
    item.form[0].when = known;
    EXPECT_THAT(faults_of(item), ElementsAre("/form/0/when form-condition-cycle"));
}

TEST(PublishingRulesTest, call_frequent_what_is_asked_more_than_3000_times_a_year) {
    EXPECT_FALSE(is_high_frequency(3000));
    EXPECT_TRUE(is_high_frequency(3001));
}

}  // namespace
}  // namespace yimen::catalog
