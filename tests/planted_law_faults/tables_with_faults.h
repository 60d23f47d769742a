#pragma once

#include <vector>

#include "cases/domain/lifecycle.h"

namespace yimen::cases {

/// The tables as this program reads them: those of transitions.h, until a test changes them.
std::vector<TransitionRow>& table_of(Life life);

/// The states, likewise.
std::vector<StateRow>& state_table();

/// Puts all of them back.
void mend_tables();

}  // namespace yimen::cases
