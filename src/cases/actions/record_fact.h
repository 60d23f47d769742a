#pragma once

#include <string>

#include "cases/actions/office.h"
#include "cases/domain/fact.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::cases {

/// What an officer, or a system in their name, has found out for the rule of the item.
struct RecordFact {
    people::Person officer;
    std::string case_id;
    std::string name;  ///< without `check.`
    FactValue value = FactValue::Unknown;
    std::string source;  ///< which register
};

/// Takes the place of what was known under the name; where the rule now holds it decides at once
/// (秒批, REQ-114), where it does not or something is unknown people go on. Stands in the audit
/// log. Refusals, in this order: not-found, examination-before-acceptance, forbidden (neither clerk
/// nor examiner nor decider of the case), act-not-open (not in examination), invalid-input (/name
/// fact-unknown: the rule asks for no such fact; /source text-required).
Result<Done> record_fact(const RecordFact& command, Services& services, Office& office);

}  // namespace yimen::cases
