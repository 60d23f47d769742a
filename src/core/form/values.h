#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <boost/json/value.hpp>

#include "core/day.h"
#include "core/form/field.h"
#include "core/problem.h"

namespace yimen::form {

/// Why an answer is refused; `FieldProblem` without its place.
struct ValueFault {
    std::string code;
    Facts facts;
};

/// Whether the answer is of the JSON kind that its field takes and small enough to be kept, so that
/// a draft may hold it. A number may still be text that is being typed.
/// Faults, in this order: `answer-shape` (expected=), `text-not-clean`, `text-too-long` (limit=).
/// Of a group only that it is an array is looked at.
std::optional<ValueFault> find_shape_fault(const Field& field, const boost::json::value& answer);

/// Why a normalised answer of a field that is no group cannot be filed: a shape fault (a number
/// must be one), then `answer-missing` (label=) for text in which a reader sees nothing and for an
/// empty choice, then by type:
/// number `number-not-whole`, `answer-below-minimum` and `answer-above-maximum` (limit=);
/// money `money-malformed`, the same bounds; date `date-malformed`, the same bounds;
/// select, multiselect `answer-not-offered`, `answer-twice`;
/// idcard those of identifiers::check_citizen_id, 18 characters only; uscc those of
/// check_credit_code; phone `phone-form`; bankcard those of check_bank_account;
/// and by format: `email-form`, `postcode-form`.
std::optional<ValueFault> find_value_fault(const Field& field, const boost::json::value& answer,
                                           Day today);

/// 元 with at most two decimals, as hundredths, exactly: `0`, `12500.5`, no sign, no leading zero,
/// at most 13 digits before the point.
std::optional<std::int64_t> read_money(std::string_view text);

/// A decimal number as people write it: a sign, at most 15 digits, at most 6 decimals.
std::optional<double> read_number(std::string_view text);

}  // namespace yimen::form
