#pragma once

#include <string>
#include <vector>

#include "cases/actions/handling.h"
#include "cases/domain/occasion.h"
#include "people/people.h"

#include "core/result.h"

/// Materials of the applicant's library as they come into a case.
namespace yimen::cases {

/// Under which kind the library holds what the item asks for: the type of certificate, else the
/// name of the material.
std::string library_kind_of(const MaterialTerms& material);

/// Puts down what the library says of each material that is handed in by reference: how far it is
/// to be trusted, and the digests of its files. Faults, all at once: find_handing_faults, then
/// under /materials/<n>/reference `material-not-in-library` (neither the applicant's nor of who
/// hands it in), `material-not-issued` (a certificate or shared data that no body has put there).
std::vector<FieldProblem> take_from_library(const Handling& handling, const Doer& doer,
                                            const people::Person& person,
                                            std::vector<HeldMaterial>& handed);

/// Every unit that works on the case uses every material of the library that lies in it, and the
/// owner sees that. Made again it changes nothing. Refuses as materials::use_material.
Result<Done> record_uses(const Handling& handling, const people::Person& person);

/// The same when the law has acted: nobody did it.
Result<Done> record_uses_by_law(const Handling& handling);

}  // namespace yimen::cases
