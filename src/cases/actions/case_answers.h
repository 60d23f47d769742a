#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <boost/json/object.hpp>

#include "cases/store/case_store.h"

#include "platform/crypto/field_cipher.h"

/// What the applicant answered: encrypted in the store, known in the history by its digest only.
namespace yimen::cases {

std::string seal_answers(const boost::json::object& answers, std::string_view case_id,
                         const crypto::FieldCipher& cipher);

/// SM3 of the answers as JSON.
std::string digest_of(const boost::json::object& answers);

/// The newest answers of the case.
std::optional<boost::json::object> read_answers(const CaseStore& store, std::string_view case_id,
                                                const crypto::FieldCipher& cipher);

}  // namespace yimen::cases
