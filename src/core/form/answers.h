#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "core/form/conditions.h"
#include "core/form/field.h"
#include "core/problem.h"

/// Answers are one JSON object, a member for each field by its name: text, money ("12500.50"),
/// dates
/// ("2026-03-06"), numbers of documents and accounts as strings; number as a number; bool; a
/// multiselect as an array of strings; a group as an array of such objects, its rows.
namespace yimen::form {

/// The answers as they are kept and judged: without what is empty (null, "", []), text in NFC and
/// without white space at its ends, numbers and ids in half-width characters and without what
/// people put between digits, letters of ids in upper case, dates as YYYY-MM-DD, decimal text of a
/// number as a number. What cannot be read so, and names that the form does not know, stay as they
/// are. Doing it twice changes nothing. A row stays a row, empty or not.
boost::json::object normalise_answers(std::span<const Field> fields,
                                      const boost::json::object& answers);

enum class AnswersFor : std::uint8_t {
    Draft,       ///< kept while people are still writing: shapes only
    Submission,  ///< filed
};

/// Everything that keeps these normalised answers from being kept or filed, all at once, each with
/// its JSON Pointer (`/answers/partners/0/phone`): for each field in the order of the form, then in
/// the order of the answers what the form does not know (`answer-unknown`).
///
/// Submission: of a field that is asked (find_asked) `answer-missing` (label=) when it is required
/// and has no answer, else find_value_fault; of a group also `answer-too-few-rows` and
/// `answer-too-many-rows` (limit=), and `answer-shape` for a row that is no object. An answer that
/// is not asked for is not judged: drop_unasked takes it out before the answers are filed.
///
/// Draft: find_shape_fault of every answer, asked or not, `answer-too-many-rows`, nothing else.
std::vector<FieldProblem> check_answers(std::span<const Field> fields,
                                        const boost::json::object& answers,
                                        const AnswerFacts& facts, AnswersFor purpose);

struct KeptAnswers {
    boost::json::object answers;
    std::vector<std::string> dropped;  ///< JSON Pointers, in the order of the form
};

/// The answers that are filed: without those of fields whose condition does not hold. People are
/// told which were dropped; a draft keeps them, for a condition may hold again.
KeptAnswers drop_unasked(std::span<const Field> fields, boost::json::object answers,
                         const AnswerFacts& facts);

}  // namespace yimen::form
