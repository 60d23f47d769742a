#pragma once

#include <cstdint>
#include <string>

#include "case_law/life.h"

namespace yimen::law {

/// What came of many lives.
struct Outcome {
    Tally tally;
    std::string broken;  ///< the law that was broken first, with the shortest way to it; or nothing
};

/// Makes the seals of one case.
using MakeSeals = std::function<Seals()>;

struct Wanted {
    std::int64_t tries = 0;     ///< at least, and five times as many at most
    std::int64_t each_row = 0;  ///< of the tables, granted
    std::vector<std::string> refusals;
    std::int64_t each_refusal = 0;
    std::optional<Aim> only;    ///< what every life is to see
    bool tells_the_way = true;  ///< to what is broken; takes its time
};

/// Lives of random people over random items until what is wanted was seen, or a law was broken.
Outcome run_lives(std::uint64_t seed, const Wanted& wanted, const MakeSeals& make_seals);

}  // namespace yimen::law
