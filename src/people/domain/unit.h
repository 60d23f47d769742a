#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "core/day.h"
#include "core/problem.h"

namespace yimen::people {

/// A place: province, prefecture, county, township, village (市、县、镇、村 below the province).
struct Division {
    std::string code;
    std::string name;
    std::optional<std::string> parent_code;
    std::string level;
    bool standard = true;  ///< false for local codes that GB/T 2260 does not have
};

/// Who answers for items: a department, an institution, an enterprise, an intermediary (REQ-024).
struct Unit {
    std::string id;
    std::string name;
    std::string short_name;
    std::string kind;  ///< code set unit_kind: department, institution, enterprise, intermediary
    std::string division_code;
    std::optional<std::string> parent_id;
    std::string credit_code;
    bool demonstration = false;
    std::optional<Day> closed_on = {};  ///< the first day on which it is no more
    std::int64_t version = 1;
};
BOOST_DESCRIBE_STRUCT(Unit, (),
                      (id, name, short_name, kind, division_code, parent_id, credit_code,
                       demonstration))

/// What is wrong with a unit by itself, all at once: /name and /short_name `unit-name-malformed`,
/// /kind `unit-kind-unknown`, /credit_code those of check_credit_code.
std::vector<FieldProblem> find_faults(const Unit& unit);

}  // namespace yimen::people
