#pragma once

#include "platform/paper/document.h"
#include "platform/paper/flow.h"

namespace yimen::paper {

void lay_out(const Table& table, Sheet sheet, Flow& flow);

void lay_out(const blocks::Details& details, Sheet sheet, Flow& flow);

/// With the room above and below it.
double height_of(const blocks::Details& details, Sheet sheet, Flow& flow);

}  // namespace yimen::paper
