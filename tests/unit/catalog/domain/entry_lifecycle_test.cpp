#include "catalog/domain/entry_lifecycle.h"

#include <gtest/gtest.h>

namespace yimen::catalog {
namespace {

constexpr std::array kOfficersActs = {VersionAct::Save,    VersionAct::Submit,  VersionAct::Return,
                                      VersionAct::Approve, VersionAct::Publish, VersionAct::Retire,
                                      VersionAct::Discard, VersionAct::Restore};

using Authors = std::vector<std::string>;

std::string refusal_of(VersionState state, VersionAct act, std::string_view actor,
                       const Authors& authors) {
    const auto step = take_step(state, act, actor, authors);
    return step ? "" : step.problem().code;
}

TEST(EntryLifecycleTest, leads_from_draft_to_public_through_two_persons) {
    auto state = VersionState::Draft;
    for (const auto& [act, actor] :
         std::vector<std::pair<VersionAct, std::string>>{{VersionAct::Save, "writer"},
                                                         {VersionAct::Submit, "writer"},
                                                         {VersionAct::Approve, "reader"},
                                                         {VersionAct::Publish, "writer"}}) {
        const auto step = take_step(state, act, actor, Authors{"writer"});
        ASSERT_TRUE(step) << row_of(act).name;
        state = *step;
    }
    EXPECT_EQ(state, VersionState::Published);
}

TEST(EntryLifecycleTest, refuses_what_is_not_open_before_it_asks_who_acts) {
    EXPECT_EQ(refusal_of(VersionState::Draft, VersionAct::Approve, "writer", {"writer"}),
              "act-not-open");
    EXPECT_EQ(refusal_of(VersionState::Published, VersionAct::Return, "writer", {"writer"}),
              "act-not-open");
    EXPECT_EQ(refusal_of(VersionState::Submitted, VersionAct::Approve, "writer", {"writer"}),
              "two-persons-required");
}

TEST(EntryLifecycleTest, names_state_and_act_in_the_refusal) {
    const auto step = take_step(VersionState::Submitted, VersionAct::Publish, "a", Authors{"b"});
    ASSERT_FALSE(step);
    EXPECT_EQ(step.problem().kind, ProblemKind::Conflict);
    EXPECT_EQ(step.problem().facts, (Facts{{"state", "待审核"}, {"act", "发布"}}));
}

TEST(EntryLifecycleTest, wants_another_person_to_approve_and_to_return) {
    for (const auto& [state, act] : std::vector<std::pair<VersionState, VersionAct>>{
             {VersionState::Submitted, VersionAct::Approve},
             {VersionState::Submitted, VersionAct::Return},
             {VersionState::Reviewed, VersionAct::Return}}) {
        EXPECT_EQ(refusal_of(state, act, "writer", {"writer"}), "two-persons-required");
        EXPECT_EQ(refusal_of(state, act, "reader", {"writer"}), "");
        EXPECT_EQ(refusal_of(state, act, "second", {"first", "second"}), "two-persons-required");
        EXPECT_EQ(refusal_of(state, act, "third", {"first", "second"}), "");
    }
}

TEST(EntryLifecycleTest, leaves_a_superseded_version_alone) {
    for (const auto act : kOfficersActs) {
        EXPECT_EQ(refusal_of(VersionState::Superseded, act, "a", {"b"}), "act-not-open");
    }
}

TEST(EntryLifecycleTest, gives_every_act_of_an_officer_a_right) {
    for (const auto& row : kVersionTransitions) {
        if (row.actor != VersionActor::Officer) continue;
        EXPECT_FALSE(row_of(row.act).right.empty()) << row_of(row.act).name;
    }
    EXPECT_TRUE(row_of(VersionAct::Supersede).right.empty());
}

TEST(EntryLifecycleTest, leaves_to_the_catalogue_what_only_the_catalogue_does) {
    EXPECT_EQ(refusal_of(VersionState::Published, VersionAct::Supersede, "a", {"b"}),
              "act-not-open");
    EXPECT_EQ(refusal_of(VersionState::Submitted, VersionAct::Discard, "a", {"b"}), "act-not-open");
    EXPECT_EQ(refusal_of(VersionState::Draft, VersionAct::Discard, "a", {"a"}), "");
    EXPECT_EQ(refusal_of(VersionState::Discarded, VersionAct::Restore, "a", {"b"}), "");
}

TEST(EntryLifecycleTest, lets_nothing_be_published_but_what_keeps_the_rules) {
    for (const auto& row : kVersionTransitions) {
        if (row.to != VersionState::Published) continue;
        EXPECT_EQ(row.from, VersionState::Reviewed);
        EXPECT_EQ(row.condition, VersionCondition::RulesKept);
    }
}

TEST(EntryLifecycleTest, finds_every_state_by_its_name) {
    for (const auto& row : kVersionStates) {
        EXPECT_EQ(find_state(row.name), row.state);
        EXPECT_EQ(name_of(row.state), row.name);
        EXPECT_EQ(chinese_name_of(row.state), row.chinese);
    }
    EXPECT_EQ(find_state("Draft"), std::nullopt);
    EXPECT_EQ(find_state(""), std::nullopt);
}

}  // namespace
}  // namespace yimen::catalog
