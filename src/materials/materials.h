#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "materials/domain/material.h"

#include "core/day.h"
#include "core/result.h"

namespace yimen {
struct Services;
}

namespace yimen::db {
class Transaction;
}

/// What other contexts may know of people's materials. Everything happens in the caller's unit of
/// work: what is undone leaves no material, no use, no line of the audit log. Materials come with
/// the facts of their files (digest, kind, size, pages, what the virus scanner said); the bytes
/// stay here. Whoever calls has decided already that the person in front may do it.
namespace yimen::materials {

/// Where bytes and keys lie: made by the application, passed on as it is.
struct Archive;

/// Who does something, for the audit log.
struct Actor {
    std::string account_id;
    std::string login_name;
    std::string role;  ///< of the post; empty for an applicant
    std::string address;
};

std::optional<Material> find_material(db::Transaction& transaction, std::string_view material_id,
                                      const Archive& archive);

/// In the order of the ids, those that are not there left out.
std::vector<Material> find_materials(db::Transaction& transaction,
                                     std::span<const std::string> material_ids,
                                     const Archive& archive);

/// What the owner holds of a kind and may use on that day without handing it in again (REQ-035,
/// REQ-098): the most trusted first, then the newest. Empty: it has to be asked for.
std::vector<Material> list_reusable(db::Transaction& transaction, std::string_view owner_id,
                                    std::string_view kind, Day day, const Archive& archive);

struct NewMaterial {
    std::string owner_id;
    std::string kind;
    std::string title;
    TrustLevel trust = TrustLevel::C;  ///< A: the caller issued it, or had it by sharing; B never
    std::string issuer;
    std::optional<std::string> number;
    std::optional<Day> valid_from;
    std::optional<Day> valid_to;
    Channel channel = Channel::Online;
    std::optional<std::string> unit_id;  ///< that took it in or issued it
    std::vector<std::string> file_ids;   ///< in order; may be empty for A with a number
    Actor by;
    bool beside_others = false;  ///< put there by somebody else: takes nothing's place
};

/// Puts it into the owner's library. Held ones of its kind that are not more to be trusted are
/// superseded. Refusals, all at once as `invalid-input`: those of find_faults, /owner_id
/// `owner-unknown`, /file_ids/<n> `file-unknown` (none, or somebody else's) and `file-infected`,
/// /trust `trust-not-stated` (B).
Result<Material> add_material(db::Transaction& transaction, const NewMaterial& wanted,
                              Services& services, const Archive& archive);

struct UseMaterial {
    std::string material_id;
    std::string owner_id;  ///< in whose matter; the material must be theirs
    std::string unit_id;   ///< that will work with it
    std::string case_id;
    std::string case_number;  ///< as people know it: it stands in the use mark
    std::string item_id;
    std::string item_name;
    std::string purpose;
    Actor by;
    bool handed_in = false;  ///< it lies in the case: whatever has become of it since
};

/// Records that a case uses the material; from then on the unit's staff may see it, under a use
/// mark. The same material, case and unit again brings the use that is there. Refusals, in this
/// order: not-found (none, or not the owner's), those of find_refusal_of_use.
Result<MaterialUse> use_material(db::Transaction& transaction, const UseMaterial& wanted,
                                 Services& services, const Archive& archive);

/// In the order in which they were made.
std::vector<MaterialUse> list_uses_of_case(db::Transaction& transaction, std::string_view case_id,
                                           const Archive& archive);

/// The file somebody uploaded, also before it is part of a material.
std::optional<File> find_file(db::Transaction& transaction, std::string_view file_id,
                              const Archive& archive);

}  // namespace yimen::materials
