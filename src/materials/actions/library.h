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

/// A material that the visitor may work with: whose library is open to them, and who has put it
/// there. Refusals: at a window forbidden; not-found.
Result<Material> open_material(db::Transaction& transaction, const Visit& visit,
                               std::string_view material_id, const Archive& archive);

Problem not_found();

/// The visitor, as the audit log names them: at a window in the role that carries the right.
Actor actor_of(const Visit& visit);

/// A line of the audit log about a material; `purpose` holds no personal data.
void record(db::Transaction& transaction, const Actor& actor, std::string act,
            std::string_view material_id, std::string purpose, Services& services);

/// Held ones of its kind give way to it, where supersedes() says so.
void supersede_others(db::Transaction& transaction, const Material& newer, const Archive& archive);

}  // namespace yimen::materials
