#pragma once

#include "platform/paper/document.h"
#include "platform/paper/flow.h"

namespace yimen::paper {

/// A row goes to the next page as a whole when it fits there, else it is split between lines.
void lay_out(const Table& table, Flow& flow);

}  // namespace yimen::paper
