#pragma once

#include <string>
#include <string_view>

#include "core/identifiers/id_number.h"
#include "core/identifiers/warning.h"
#include "core/result.h"

namespace yimen::identifiers {

/// 统一社会信用代码, GB 32100-2015.
struct CreditCode {
    std::string code;               ///< 18 characters, upper case
    char department = 0;            ///< 登记管理部门: '1' 机构编制 … '9' 市场监管 …
    char organisation_class = 0;    ///< 机构类别 within the department
    std::string division;           ///< six digits
    std::string organisation_code;  ///< nine characters, GB 11714
    Warnings warnings;
};

/// Lower case letters are taken as upper case.
/// Refusals, in this order: `credit-code-length` (18), `credit-code-characters` (the alphabet has
/// no I, O, S, V, Z), `credit-code-division` (places 3 to 8 are digits),
/// `credit-code-check-character`. Warnings: `credit-code-organisation-check` (the inner GB 11714
/// check fails, as in old data), `credit-code-unusual-class` (department and class do not go
/// together), and `credit-code-unknown-division` (`known` does not know it; never without `known`).
Result<CreditCode> check_credit_code(std::string_view code, const KnownDivision& known = {});

}  // namespace yimen::identifiers
