#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/result.h"

namespace yimen::catalog {

/// The life of one sampled entry in an inspection (审核检查, REQ-009).
enum class SampleState : std::uint8_t { Pending, Passed, Found, Corrected, Closed };

enum class SampleAct : std::uint8_t { Pass, Find, Correct, Close, Return };

struct SampleStateRow {
    SampleState state;
    std::string_view name;
    std::string_view chinese;
};

struct SampleTransitionRow {
    SampleState from;
    SampleAct act;
    std::string_view right;  ///< over the entry's unit and place
    SampleState to;
};

// clang-format off
inline constexpr std::array kSampleStates = {
    SampleStateRow{SampleState::Pending,   "pending",   "待检查"},
    SampleStateRow{SampleState::Passed,    "passed",    "无问题"},
    SampleStateRow{SampleState::Found,     "found",     "待整改"},
    SampleStateRow{SampleState::Corrected, "corrected", "待复查"},
    SampleStateRow{SampleState::Closed,    "closed",    "已销号"},
};

inline constexpr std::array kSampleTransitions = {
    SampleTransitionRow{SampleState::Pending,   SampleAct::Pass,    "catalog.review", SampleState::Passed},
    SampleTransitionRow{SampleState::Pending,   SampleAct::Find,    "catalog.review", SampleState::Found},
    SampleTransitionRow{SampleState::Found,     SampleAct::Correct, "catalog.edit",   SampleState::Corrected},
    SampleTransitionRow{SampleState::Corrected, SampleAct::Close,   "catalog.review", SampleState::Closed},
    SampleTransitionRow{SampleState::Corrected, SampleAct::Return,  "catalog.review", SampleState::Found},
};
// clang-format on

std::string_view name_of(SampleState state);
std::string_view chinese_name_of(SampleState state);
std::optional<SampleState> find_sample_state(std::string_view name);
std::string_view name_of(SampleAct act);
std::optional<SampleAct> find_sample_act(std::string_view name);

/// What the table says of `act` in `state`, or null.
const SampleTransitionRow* find_transition(SampleState state, SampleAct act);

struct Inspection {
    std::string id;
    std::string name;
    Instant opened_at;
    std::string opened_by;
};

struct InspectionSample {
    std::string inspection_id;
    std::string entry_id;
    std::string unit_id;
    std::string division_code;
    SampleState state = SampleState::Pending;
    std::string finding;     ///< what is wrong
    std::string correction;  ///< what was done about it, or why it came back
    std::string changed_by;
    Instant changed_at;
    std::int64_t version = 1;
};

/// `size` of these, chosen by `seed`: the same seed chooses the same, so that nobody picks.
std::vector<std::string> draw_sample(std::vector<std::string> ids, std::size_t size,
                                     std::string_view seed);

}  // namespace yimen::catalog
