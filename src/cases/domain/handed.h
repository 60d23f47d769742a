#pragma once

#include <span>
#include <vector>

#include "cases/domain/case.h"
#include "cases/domain/terms.h"

#include "core/problem.h"

namespace yimen::cases {

/// Whether government holds the material already without any paper.
bool is_electronic(Handing handing);

/// Whether a material handed in like this lies in the applicant's library.
bool is_from_library(Handing handing);

/// What is wrong with materials that somebody hands in, all at once, each under /materials/<n>:
/// /key `material-unknown` (the item has none of that name); /handing `paper-only-at-window`,
/// `held-electronically` (paper for what is held without paper and was not found wanting; REQ-093),
/// `own-issued-by-number` (the office issued it itself: name and number suffice; REQ-095),
/// `not-own-issued` (a number is no proof of what others issued), `material-not-by-commitment`;
/// /reference `number-required`, `library-material-required`.
std::vector<FieldProblem> find_handing_faults(const Case& filed, const ItemTerms& terms,
                                              std::span<const HeldMaterial> handed, bool at_window);

}  // namespace yimen::cases
