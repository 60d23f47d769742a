#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "core/problem.h"

namespace yimen::catalog {

/// 年业务量: how many cases an entry had in one year.
struct YearlyVolume {
    std::string entry_id;
    std::int64_t year = 0;
    std::int64_t cases = 0;
    std::string source;  ///< by whose count
};

/// The same as it stands in a file, with the item and the unit that name the entry.
struct ImportedVolume {
    std::string key;
    std::string department;
    std::int64_t year = 0;
    std::int64_t cases = 0;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(ImportedVolume, (), (key, department, year, cases, source))

inline constexpr std::int64_t kFirstCountedYear = 2000;

/// More than 3000 cases in the year make an item 高频 (REQ-043): 3000 is not, 3001 is.
constexpr bool is_high_frequency(std::int64_t cases_a_year) {
    return cases_a_year > 3000;
}

/// `year-not-counted` outside 2000 … this year, `count-negative`, `text-required` and
/// `text-too-long` for the source.
std::vector<FieldProblem> find_volume_faults(const YearlyVolume& volume, std::int64_t this_year);

}  // namespace yimen::catalog
