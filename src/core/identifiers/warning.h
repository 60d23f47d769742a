#pragma once

#include <string_view>
#include <vector>

namespace yimen::identifiers {

/// Codes of what is unusual about an identifier without being a reason to refuse it. They stand in
/// api/problems.toml beside the refusals.
using Warnings = std::vector<std::string_view>;

}  // namespace yimen::identifiers
