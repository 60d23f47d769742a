#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "cases/actions/office.h"
#include "materials/materials.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

/// What the house knows already, so that nobody is asked for it again (REQ-098, REQ-100).
namespace yimen::cases {

enum class PrefillSource : std::uint8_t { Identity, EarlierCase };
inline constexpr std::array<std::string_view, 2> kPrefillSourceNames = {"identity", "earlier-case"};

/// A value for a field of the form that the draft does not answer yet.
struct PrefilledField {
    std::string field;
    boost::json::value value;
    PrefillSource source = PrefillSource::Identity;
    std::string case_number;  ///< of the earlier case
    std::string item_name;
    bool changeable = true;  ///< no: it stands in the applicant's verified record
};

/// What the library holds for a material that is not in the draft yet, most trusted first.
struct PrefilledMaterial {
    std::string key;
    std::vector<materials::Material> candidates;
};

struct Prefill {
    std::vector<PrefilledField> fields;        ///< in the order of the form
    std::vector<PrefilledMaterial> materials;  ///< in the order of the item
};

/// By data element: who the applicant and the agent are; else what the applicant answered in their
/// earlier cases, newest first: to themself all of them, to a clerk those of offices for which they
/// receive. What would not pass the form is left out. Leaves a line in the audit log when a clerk
/// asks. Refusals, in this order: not-found, examination-before-acceptance, act-not-open (filed
/// already), forbidden (who may neither receive nor file it).
Result<Prefill> find_prefill(std::string_view case_id, const people::Person& reader,
                             Services& services, Office& office);

}  // namespace yimen::cases
