#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/recent.h"

namespace yimen::people {

/// Names of registered persons that were asked for last, opened. True while the revision of names
/// in the store is theirs. Safe to share between threads.
class KnownNames {
  public:
    std::optional<std::string> find(std::string_view person_id, std::int64_t revision);
    void keep(const std::string& person_id, std::int64_t revision, const std::string& name);

  private:
    struct Known {
        std::int64_t revision = 0;
        std::string name;
    };

    static constexpr std::size_t kBytesMost = 32 << 20;
    Recent<Known> known_{kBytesMost};
};

}  // namespace yimen::people
