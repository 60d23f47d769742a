#include "planted_law_faults/tables_with_faults.h"

#include <array>

#include "cases/domain/transitions.h"

namespace yimen::cases {

namespace {

std::vector<TransitionRow> sound_table(Life life) {
    switch (life) {
        case Life::Permit:
            return {kPermitLife.begin(), kPermitLife.end()};
        case Life::Power:
            return {kPowerLife.begin(), kPowerLife.end()};
        case Life::Service:
            return {kServiceLife.begin(), kServiceLife.end()};
    }
    return {};
}

std::array<std::vector<TransitionRow>, kLives.size()>& tables() {
    static std::array<std::vector<TransitionRow>, kLives.size()> kept = {
        sound_table(Life::Permit), sound_table(Life::Power), sound_table(Life::Service)};
    return kept;
}

}  // namespace

std::vector<TransitionRow>& table_of(Life life) {
    return tables()[static_cast<std::size_t>(life)];
}

std::vector<StateRow>& state_table() {
    static std::vector<StateRow> kept{kStates.begin(), kStates.end()};
    return kept;
}

void mend_tables() {
    for (const auto& life : kLives) table_of(life.life) = sound_table(life.life);
    state_table() = {kStates.begin(), kStates.end()};
}

}  // namespace yimen::cases
