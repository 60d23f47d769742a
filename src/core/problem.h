#pragma once

#include <string>
#include <utility>
#include <vector>

namespace yimen {

/// How a refusal is to be understood; `http/dispatch` alone turns it into a status.
enum class ProblemKind {
    Invalid,          ///< the input breaks rules; `fields` names every one of them
    Unauthenticated,  ///< nobody is signed in, or no longer
    Forbidden,        ///< the person may see it but not do it
    NotFound,         ///< there is none, or the person may not know of it
    Conflict,         ///< the state of the thing does not allow the act
    Stale,            ///< someone changed it since the caller read it
    TooLarge,         ///< beyond a stated limit
    TooMany,          ///< too often; `retry_after_seconds` among the facts says when to come back
    Unavailable,      ///< the house is full or a neighbour is down; safe to try again
};

/// One value that a sentence about the refusal mentions: limit=20.
struct Fact {
    std::string name;
    std::string value;

    friend bool operator==(const Fact&, const Fact&) = default;
};
using Facts = std::vector<Fact>;

/// One broken rule at one place of the input; `pointer` is a JSON Pointer (RFC 6901).
struct FieldProblem {
    std::string pointer;
    std::string code;
    Facts facts;

    friend bool operator==(const FieldProblem&, const FieldProblem&) = default;
};

/// An expected refusal. The words live in api/problems.toml under `code`; facts fill their blanks
/// and never hold personal data.
struct Problem {
    ProblemKind kind = ProblemKind::Invalid;
    std::string code;
    Facts facts;
    std::vector<FieldProblem> fields;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// All broken rules of one input at once (一次性告知).
inline Problem invalid_input(std::vector<FieldProblem> fields) {
    return {ProblemKind::Invalid, "invalid-input", {}, std::move(fields)};
}

}  // namespace yimen
