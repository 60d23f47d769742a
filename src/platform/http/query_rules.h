#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/problem.h"
#include "platform/http/message.h"

namespace yimen::http {

enum class QueryKind { Text, Integer, Day };

/// What the contract says of one parameter of a query.
struct QueryRule {
    std::string_view operation_id;
    std::string_view name;
    QueryKind kind = QueryKind::Text;
    bool required = false;
    std::int64_t least = 0;  ///< of an integer
    std::int64_t most = 0;
    std::int64_t length_max = 0;  ///< of a text, in characters; 0: no bound
    std::string_view words;       ///< the texts that are allowed, one a line; empty: any
};

/// Every rule of the operation that the query breaks, in the order of the rules, with the pointer
/// /<name>: `json-missing`, `json-range` (no whole number), `number-out-of-range` (facts least,
/// most), `day-malformed`, `text-too-long`, `text-not-clean`, `word-unknown` (fact words).
std::vector<FieldProblem> find_query_faults(std::span<const QueryRule> rules,
                                            std::string_view operation_id, const Request& request);

}  // namespace yimen::http
