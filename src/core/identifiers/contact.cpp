#include "core/identifiers/contact.h"

#include "core/identifiers/characters.h"

namespace yimen::identifiers {

Result<Done> check_mobile(std::string_view number) {
    const bool form =
        number.size() == 11 && all_digits(number) && number[0] == '1' && number[1] >= '3';
    if (!form) return Problem{ProblemKind::Invalid, "mobile-form"};
    return Done{};
}

Result<Done> check_postcode(std::string_view code) {
    if (code.size() != 6 || !all_digits(code)) {
        return Problem{ProblemKind::Invalid, "postcode-form"};
    }
    return Done{};
}

}  // namespace yimen::identifiers
