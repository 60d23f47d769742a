#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/problem.h"
#include "platform/http/message.h"

namespace yimen::http {

/// RFC 9457 problem+json: type, title, status, code, detail, facts, errors, request_id. The words
/// come from api/problems.toml in the language of Accept-Language (zh unless en is preferred),
/// their blanks filled from the facts. `title` says what is wrong, `detail` also what every broken
/// rule says. Status by kind: Invalid 422, Unauthenticated 401, Forbidden 403, NotFound 404,
/// Conflict 409, Stale 412, TooLarge 413, TooMany 429, Unavailable 503; the last two with
/// Retry-After (the fact `retry_after_seconds`, else 5). A code that has no words gets those of its
/// kind; in debug builds it is an assertion.
Response to_response(const Problem& problem, const Request& request);

/// For what HTTP itself refuses: the status stands with the code in api/problems.toml.
Response protocol_problem(std::string_view code, const Facts& facts, const Request& request);

/// The `errors` of such an answer alone, as a JSON array: for answers that report broken rules
/// without being refusals.
std::string errors_json(const std::vector<FieldProblem>& fields, const Request& request);

/// The words of one code, Chinese and English, for whoever has no browser: `zh / en`.
std::string both_words(std::string_view code, const Facts& facts);

}  // namespace yimen::http
