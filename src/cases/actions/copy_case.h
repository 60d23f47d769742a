#pragma once

#include <optional>
#include <string>
#include <vector>

#include <boost/json/object.hpp>

#include "cases/actions/open_case.h"
#include "cases/domain/terms.h"
#include "cases/store/case_store.h"

#include "platform/db/database.h"

/// What an earlier case gives to a new draft of the same item. 复制历史办件
namespace yimen::cases {

/// The case that the command names, when it is one of the same item and applicant that the opener
/// may see.
std::optional<FiledCase> find_case_to_copy(db::Transaction& transaction, const OpenCase& command,
                                           const std::string& applicant_id, const ItemTerms& terms,
                                           const Office& office, Day today);

/// Its answers as far as today's form asks for them and would take them.
boost::json::object copied_answers(db::Transaction& transaction, const FiledCase& copied,
                                   const ItemTerms& terms, const Office& office, Day today);

/// Its materials as far as the item still has them and the library holds them, valid, today.
std::vector<HeldMaterial> copied_materials(db::Transaction& transaction, const Case& copied,
                                           const ItemTerms& terms, const Office& office, Day today);

}  // namespace yimen::cases
