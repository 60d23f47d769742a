#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "materials/actions/archive.h"
#include "materials/domain/material.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::materials {

/// Somebody at somebody's library.
struct Visit {
    people::Person person;
    Channel channel = Channel::Online;    ///< Window: staff, by the right materials.verify
    std::optional<std::string> owner_id;  ///< over the portal none means one's own
};

/// Whose library it is. The one place that knows who may act for whom: it asks people. Refusals, in
/// this order: at a window forbidden (no right), owner-unknown; over the portal person-not-recorded
/// (nobody knows who the account is), not-found (may not act for that owner).
Result<std::string> open_library(db::Transaction& transaction, const Visit& visit);

/// The same for who only puts something there: also who acts for the owner in some matter today
/// (people::principals_of). Refuses as open_library.
Result<std::string> open_library_to_add(db::Transaction& transaction, const Visit& visit,
                                        Day today);

/// A material of a library that is open to the visitor. Refusals: at a window forbidden; not-found.
Result<Material> open_material(db::Transaction& transaction, const Visit& visit,
                               std::string_view material_id, const Archive& archive);

/// The same for who only looks at it: also who put it there online for an owner for whom they act
/// to this day. Refuses as open_material.
Result<Material> open_material_to_read(db::Transaction& transaction, const Visit& visit,
                                       std::string_view material_id, Day today,
                                       const Archive& archive);

/// Whether the person acts for the owner in any matter that day, or is the owner.
bool acts_for(db::Transaction& transaction, const people::Person& person, std::string_view owner_id,
              Day today);

Problem not_found();

/// The visitor, as the audit log names them: at a window in the role that carries the right.
Actor actor_of(const Visit& visit);

/// A line of the audit log about a material; `purpose` holds no personal data.
void record(db::Transaction& transaction, const Actor& actor, std::string act,
            std::string_view material_id, std::string purpose, Services& services);

/// Held ones of its kind give way to it, where supersedes() says so.
void supersede_others(db::Transaction& transaction, const Material& newer, const Archive& archive);

}  // namespace yimen::materials
