#pragma once

#include "cases/domain/transitions.h"
#include "planted_law_faults/tables_with_faults.h"

/// Read before the program's own lifecycle.cpp, so that it looks into tables that can be changed.
#define kPermitLife table_of(Life::Permit)
#define kPowerLife table_of(Life::Power)
#define kServiceLife table_of(Life::Service)
#define kStates state_table()
