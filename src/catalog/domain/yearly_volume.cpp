#include "catalog/domain/yearly_volume.h"

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

constexpr std::size_t kSourceLengthMax = 200;

}  // namespace

std::vector<FieldProblem> find_volume_faults(const YearlyVolume& volume, std::int64_t this_year) {
    std::vector<FieldProblem> faults;
    if (volume.year < kFirstCountedYear || volume.year > this_year) {
        faults.push_back(
            {"/year",
             "year-not-counted",
             {{"from", std::to_string(kFirstCountedYear)}, {"to", std::to_string(this_year)}}});
    }
    if (volume.cases < 0) faults.push_back({"/cases", "count-negative", {}});
    if (text::is_blank(volume.source)) {
        faults.push_back({"/source", "text-required", {}});
    } else if (text::length(volume.source) > kSourceLengthMax) {
        faults.push_back(
            {"/source", "text-too-long", {{"limit", std::to_string(kSourceLengthMax)}}});
    }
    return faults;
}

}  // namespace yimen::catalog
