#pragma once

#include <string>
#include <vector>

#include "core/day.h"
#include "core/problem.h"

namespace yimen::cases {

/// Who collects a result for the applicant and was checked at the window. 代领人. Stands on the
/// receipt alone, which is sealed; the history says no more than how they are related.
struct Collector {
    std::string name;
    std::string document_type;  ///< code set of people
    std::string document_number;
    std::string relation;  ///< 女儿, 受委托的同事 …
};

/// Everything that is wrong: /collector `collector-at-window-only` where nothing is collected at a
/// window, /collector/name `collector-name-required`, /collector/document_type and
/// /collector/document_number those of people::check_stated_document, /collector/relation
/// `collector-relation-required`.
std::vector<FieldProblem> check_collector(const Collector& collector, std::string_view way,
                                          Day today);

}  // namespace yimen::cases
