#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "cases/domain/joint.h"

#include "core/day.h"
#include "platform/db/database.h"

namespace yimen::cases {

class JointStore {
  public:
    explicit JointStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// The whole with its parts, as it is before it is filed.
    void add(const JointCase& joint);

    std::optional<JointCase> find(std::string_view joint_case_id) const;

    /// Id of the whole of which the case is a part.
    std::optional<std::string> find_of_part(std::string_view case_id) const;

    /// How many cases need the result of this one.
    std::int64_t count_dependents(std::string_view case_id) const;

    /// False when it was filed before.
    bool file(std::string_view joint_case_id, std::string_view number, Day on,
              std::string_view account);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::cases
