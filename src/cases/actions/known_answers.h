#pragma once

#include <functional>
#include <map>
#include <string>

#include <boost/json/value.hpp>

#include "cases/actions/handling.h"
#include "people/people.h"

/// Answers that are known before anybody asks, each by its data element.
namespace yimen::cases {

struct KnownAnswer {
    boost::json::value value;
    bool verified = false;    ///< stands in the record of a person whose document was seen
    std::string case_number;  ///< of the earlier case; empty: from the record
    std::string item_name;
};

using KnownAnswers = std::map<std::string, KnownAnswer, std::less<>>;

/// Of the applicant's record, and of the agent's when somebody else writes.
KnownAnswers answers_of_identity(const Handling& handling, const people::Person& writer);

/// Of the applicant's earlier cases that `may_see` lets through, the newest answer of each element;
/// without what is said anew in every application (application.*).
KnownAnswers answers_of_earlier_cases(const Handling& handling,
                                      const std::function<bool(const Case&)>& may_see);

/// An answer of an earlier case as far as this field would take it.
bool is_acceptable(const form::Field& field, const boost::json::value& value, Day today);

}  // namespace yimen::cases
