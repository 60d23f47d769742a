#pragma once

#include <cstdint>
#include <string>

#include "materials/actions/library.h"

namespace yimen::materials {

/// What somebody wants to put into a library over the API.
struct AddToLibrary {
    Visit visit;
    NewMaterial material;    ///< without owner, channel, unit and actor: they come from the visit
    bool self_made = false;  ///< the owner made it and commits to its truth: trust D, else C
};

/// Refusals, in this order: those of open_library_to_add, those of add_material.
Result<Material> add_to_library(const AddToLibrary& command, Services& services,
                                const Archive& archive);

struct ChangeMaterial {
    Visit visit;
    std::string material_id;
    std::int64_t version = 0;  ///< the one that was read
};

/// Refusals, in this order: those of open_material, stale, invalid-input with /title
/// `field-required` and `text-too-long`, material-withdrawn.
Result<Material> rename_material(const ChangeMaterial& command, const std::string& title,
                                 Services& services, const Archive& archive);

/// Nothing new may be done with it; uses that were made stay. Refusals, in this order: those of
/// open_material, stale, material-withdrawn.
Result<Material> withdraw_material(const ChangeMaterial& command, Services& services,
                                   const Archive& archive);

/// Undoes a withdrawal. Refusals, in this order: those of open_material, stale,
/// material-not-withdrawn, material-superseded (one of its kind came meanwhile that is as good).
Result<Material> undo_withdrawal(const ChangeMaterial& command, Services& services,
                                 const Archive& archive);

/// 核验原件: the clerk has compared it with the original. Held ones of its kind that are not more
/// to be trusted are superseded. Refusals, in this order: those of open_material, stale,
/// own-material (nobody vouches for their own), those of verified_trust.
Result<Material> verify_material(const ChangeMaterial& command, Services& services,
                                 const Archive& archive);

}  // namespace yimen::materials
