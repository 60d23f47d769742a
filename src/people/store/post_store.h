#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "people/domain/roles.h"

#include "platform/db/database.h"

namespace yimen::people {

/// Roles with their rights, and who holds which.
class PostStore {
  public:
    explicit PostStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// With exactly these rights from now on.
    void put_role(const Role& role);
    std::optional<Role> find_role(std::string_view role_id) const;
    /// By id.
    std::vector<Role> list_roles() const;

    void add(const Appointment& appointment);
    std::optional<Appointment> find(std::string_view post_id) const;
    void end(std::string_view post_id, Day last_day);
    /// Past, present and coming ones.
    std::vector<Appointment> list_appointments(std::string_view account_id) const;

    /// The posts that the account holds on that day.
    std::vector<Post> list_held(std::string_view account_id, Day day) const;

    /// Who holds a post with this right at the unit itself on that day, by the shown name.
    std::vector<Officer> list_officers(std::string_view unit_id, std::string_view right, Day day,
                                       std::int64_t most) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::people
