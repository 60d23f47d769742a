#pragma once

#include <string_view>

#include "core/result.h"

namespace yimen::identifiers {

/// A mobile number of the mainland: 1, then 3 to 9, then nine digits; refused with `mobile-form`.
Result<Done> check_mobile(std::string_view number);

/// A postcode: six digits; refused with `postcode-form`.
Result<Done> check_postcode(std::string_view code);

}  // namespace yimen::identifiers
