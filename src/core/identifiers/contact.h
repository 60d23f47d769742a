#pragma once

#include <string_view>

#include "core/result.h"

namespace yimen::identifiers {

/// A mobile number of the mainland: 1, then 3 to 9, then nine digits; refused with `mobile-form`.
Result<Done> check_mobile(std::string_view number);

/// A number at which one can be called: a mobile one of the mainland, one of the fixed network with
/// its area code (0663-3270000, an extension behind another `-`), or an international one
/// (+85223456789); refused with `phone-form`.
Result<Done> check_phone(std::string_view number);

/// A postcode: six digits; refused with `postcode-form`.
Result<Done> check_postcode(std::string_view code);

/// An address of e-mail as people write it: name, @, a domain with a dot, at most 254 characters of
/// ASCII; refused with `email-form`. Whether mail arrives there only mail can tell.
Result<Done> check_email(std::string_view address);

}  // namespace yimen::identifiers
