#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "core/day.h"

namespace yimen::catalog {

inline constexpr std::size_t kBatchEntriesMax = 200;

/// 发布批次: what was published together on a day, under a title.
struct PublicationBatch {
    struct Member {
        std::string entry_id;
        std::int64_t number = 1;  ///< of the version
    };

    std::string id;
    std::string title;
    Day published_on;
    std::vector<Member> members;
};

}  // namespace yimen::catalog
