#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "core/result.h"

namespace yimen::catalog {

/// The life of one version of an implementation entry.
enum class VersionState : std::uint8_t {
    Draft,
    Submitted,
    Reviewed,
    Published,
    Superseded,
    Retired,
    Discarded
};

enum class VersionAct : std::uint8_t {
    Save,
    Submit,
    Return,
    Approve,
    Publish,
    Supersede,
    Retire,
    Discard,
    Restore
};

/// Who does it: an officer with the right, or the catalogue itself as a consequence.
enum class VersionActor : std::uint8_t { Officer, Catalogue };

enum class VersionCondition : std::uint8_t {
    None,
    AnotherPerson,  ///< not the one who wrote the version (two-person rule)
    RulesKept,      ///< no publishing rule is broken
};

struct StateRow {
    VersionState state;
    std::string_view name;
    std::string_view chinese;
};

struct ActRow {
    VersionAct act;
    std::string_view name;
    std::string_view chinese;
    std::string_view right;  ///< empty: no officer does it
};

struct TransitionRow {
    VersionState from;
    VersionAct act;
    VersionActor actor;
    VersionState to;
    VersionCondition condition;
};

// clang-format off
inline constexpr std::array kVersionStates = {
    StateRow{VersionState::Draft,      "draft",      "草稿"},
    StateRow{VersionState::Submitted,  "submitted",  "待审核"},
    StateRow{VersionState::Reviewed,   "reviewed",   "待发布"},
    StateRow{VersionState::Published,  "published",  "已发布"},
    StateRow{VersionState::Superseded, "superseded", "已被新版代替"},
    StateRow{VersionState::Retired,    "retired",    "已取消"},
    StateRow{VersionState::Discarded,  "discarded",  "已放弃"},
};

inline constexpr std::array kVersionActs = {
    ActRow{VersionAct::Save,      "save",      "保存",     "catalog.edit"},
    ActRow{VersionAct::Submit,    "submit",    "提交审核", "catalog.edit"},
    ActRow{VersionAct::Return,    "return",    "退回",     "catalog.review"},
    ActRow{VersionAct::Approve,   "approve",   "审核通过", "catalog.review"},
    ActRow{VersionAct::Publish,   "publish",   "发布",     "catalog.publish"},
    ActRow{VersionAct::Supersede, "supersede", "代替",     ""},
    ActRow{VersionAct::Retire,    "retire",    "取消",     "catalog.publish"},
    ActRow{VersionAct::Discard,   "discard",   "放弃草稿", "catalog.edit"},
    ActRow{VersionAct::Restore,   "restore",   "恢复草稿", "catalog.edit"},
};

inline constexpr std::array kVersionTransitions = {
    TransitionRow{VersionState::Draft,     VersionAct::Save,      VersionActor::Officer,   VersionState::Draft,      VersionCondition::None},
    TransitionRow{VersionState::Draft,     VersionAct::Submit,    VersionActor::Officer,   VersionState::Submitted,  VersionCondition::None},
    TransitionRow{VersionState::Submitted, VersionAct::Return,    VersionActor::Officer,   VersionState::Draft,      VersionCondition::AnotherPerson},
    TransitionRow{VersionState::Submitted, VersionAct::Approve,   VersionActor::Officer,   VersionState::Reviewed,   VersionCondition::AnotherPerson},
    TransitionRow{VersionState::Reviewed,  VersionAct::Return,    VersionActor::Officer,   VersionState::Draft,      VersionCondition::AnotherPerson},
    TransitionRow{VersionState::Reviewed,  VersionAct::Publish,   VersionActor::Officer,   VersionState::Published,  VersionCondition::RulesKept},
    TransitionRow{VersionState::Published, VersionAct::Save,      VersionActor::Officer,   VersionState::Draft,      VersionCondition::None},
    TransitionRow{VersionState::Published, VersionAct::Supersede, VersionActor::Catalogue, VersionState::Superseded, VersionCondition::None},
    TransitionRow{VersionState::Published, VersionAct::Retire,    VersionActor::Officer,   VersionState::Retired,    VersionCondition::None},
    TransitionRow{VersionState::Retired,   VersionAct::Save,      VersionActor::Officer,   VersionState::Draft,      VersionCondition::None},
    TransitionRow{VersionState::Draft,     VersionAct::Discard,   VersionActor::Officer,   VersionState::Discarded,  VersionCondition::None},
    TransitionRow{VersionState::Submitted, VersionAct::Discard,   VersionActor::Catalogue, VersionState::Discarded,  VersionCondition::None},
    TransitionRow{VersionState::Reviewed,  VersionAct::Discard,   VersionActor::Catalogue, VersionState::Discarded,  VersionCondition::None},
    TransitionRow{VersionState::Discarded, VersionAct::Restore,   VersionActor::Officer,   VersionState::Draft,      VersionCondition::None},
    TransitionRow{VersionState::Discarded, VersionAct::Save,      VersionActor::Officer,   VersionState::Draft,      VersionCondition::None},
};
// clang-format on

namespace lifecycle_proofs {

constexpr bool one_outcome_per_act() {
    for (std::size_t one = 0; one < kVersionTransitions.size(); ++one) {
        for (std::size_t other = one + 1; other < kVersionTransitions.size(); ++other) {
            if (kVersionTransitions[one].from == kVersionTransitions[other].from &&
                kVersionTransitions[one].act == kVersionTransitions[other].act) {
                return false;
            }
        }
    }
    return true;
}

constexpr bool every_state_reachable() {
    for (const auto& row : kVersionStates) {
        if (row.state == VersionState::Draft) continue;
        bool reached = false;
        for (const auto& transition : kVersionTransitions) {
            reached = reached || (transition.to == row.state && transition.from != row.state);
        }
        if (!reached) return false;
    }
    return true;
}

static_assert(one_outcome_per_act());
static_assert(every_state_reachable());

}  // namespace lifecycle_proofs

std::string_view name_of(VersionState state);
std::string_view chinese_name_of(VersionState state);
std::optional<VersionState> find_state(std::string_view name);
const ActRow& row_of(VersionAct act);

/// What the table says of `act` in `state`, or null.
const TransitionRow* find_transition(VersionState state, VersionAct act);

/// The state that `act` of `actor_id` leads to, on a version that `authors` wrote. Publishing
/// rules are asked by the caller when the row says so. Refusals, in this order: `act-not-open`,
/// also for what only the catalogue does; `two-persons-required`.
Result<VersionState> take_step(VersionState state, VersionAct act, std::string_view actor_id,
                               std::span<const std::string> authors);

/// Whether a version in this state is on its way to the public: neither in force nor ended.
bool is_open(VersionState state);

}  // namespace yimen::catalog
