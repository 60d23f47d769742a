#pragma once

#include <vector>

#include "platform/paper/document.h"
#include "platform/paper/flow.h"

namespace yimen::paper {

/// The blocks of a document, broken into pages: at least one.
std::vector<Page> lay_out(const Document& document, const Typesetter& typesetter);

}  // namespace yimen::paper
