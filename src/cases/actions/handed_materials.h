#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "cases/actions/handling.h"
#include "cases/domain/occasion.h"
#include "people/people.h"

#include "core/result.h"

/// Materials of the applicant's library as they come into a case.
namespace yimen::cases {

enum class HandedFor : std::uint8_t { Draft, Filing };

/// Under which kind the library holds what the item asks for: the type of certificate, else the
/// name of the material.
std::string library_kind_of(const MaterialTerms& material);

/// Puts down what the library says of each material that is handed in by reference: how far it is
/// to be trusted (of another kind than asked for, or of somebody else's: no more than an upload),
/// and the digests of its files. What the draft holds already stays in it. Faults, all at once:
/// find_handing_faults; /materials/<n>/handing `commitment-not-by-agent` (whose mandate does not
/// say so); /materials/<n>/reference `material-not-in-library` (neither the applicant's nor of who
/// hands it in), `material-not-issued` (a certificate or shared data that no body has put there),
/// `material-of-another-kind`, and where it is filed those of materials::find_refusal_of_use but
/// material-superseded.
std::vector<FieldProblem> take_from_library(const Handling& handling, const Doer& doer,
                                            const people::Person& person, HandedFor purpose,
                                            std::vector<HeldMaterial>& handed);

/// Every unit that works on the case uses every material of the library that lies in it, and the
/// owner sees that: the window's, and from acceptance the others' (REQ-088). Made again it changes
/// nothing. Refuses as materials::use_material.
Result<Done> record_uses(const Handling& handling, const Doer& doer, const people::Person& person);

/// The same when the law has acted: nobody did it.
Result<Done> record_uses_by_law(const Handling& handling);

}  // namespace yimen::cases
