#pragma once

#include <string>
#include <string_view>

#include "cases/domain/lifecycle.h"
#include "cases/domain/terms.h"
#include "people/people.h"

#include "core/day.h"
#include "platform/db/database.h"

/// Who applies, and who does it for them.
namespace yimen::cases {

people::Principal principal_of(db::Transaction& transaction, const std::string& applicant_id);

/// Whole, not masked; empty for nobody.
std::string applicant_name(db::Transaction& transaction, const std::string& applicant_id,
                           const crypto::FieldCipher& cipher);

/// Whether the person may do an act of the applicant: as the applicant, their representative,
/// guardian, agent, relative or staff (行政许可法 art. 29; REQ-063, REQ-064). `act` is one of
/// people::kMandateActs.
bool acts_for(db::Transaction& transaction, const people::Person& person,
              const std::string& applicant_id, const ItemTerms& terms, std::string_view act,
              Day on);

/// What a mandate must allow for this act of the trunk.
std::string_view mandate_act_of(Act act);

}  // namespace yimen::cases
