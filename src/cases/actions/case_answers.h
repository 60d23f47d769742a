#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/object.hpp>

#include "cases/domain/terms.h"
#include "cases/store/case_store.h"

#include "core/problem.h"
#include "platform/crypto/field_cipher.h"

/// What the applicant answered: encrypted in the store, known in the history by its digest only.
namespace yimen::cases {

std::string seal_answers(const boost::json::object& answers, std::string_view case_id,
                         const crypto::FieldCipher& cipher);

/// Where sealed answers stand: those of another case do not open there.
std::string place_of_answers(std::string_view case_id);

/// What seal_answers sealed.
boost::json::object open_answers(std::string_view sealed, std::string_view case_id,
                                 const crypto::FieldCipher& cipher);

/// Puts the answers into the form in which they are filed: normalised, without what is not asked.
/// Every fault at once (form::check_answers).
std::vector<FieldProblem> file_answers(boost::json::object& answers, const ItemTerms& terms,
                                       Day today);

/// The same for a draft: shapes only, and nothing is dropped.
std::vector<FieldProblem> keep_draft_answers(boost::json::object& answers, const ItemTerms& terms,
                                             Day today);

/// An answer as a table has it: 是 or 否, choices with 、 between them, rows of a group as JSON.
std::string answer_words(const boost::json::value& answer);

/// SM3 of the answers as JSON.
std::string digest_of(const boost::json::object& answers);

/// The newest answers of the case.
std::optional<boost::json::object> read_answers(const CaseStore& store, std::string_view case_id,
                                                const crypto::FieldCipher& cipher);

}  // namespace yimen::cases
