#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>

#include "core/day.h"

namespace yimen::crypto {

/// Unpredictable bytes.
std::string random_bytes(std::size_t count);

/// Unpredictable text of that many random bytes, in letters that may stand in a URL and a cookie.
std::string random_token(std::size_t bytes = 32);

/// Makes identifiers (ULID): 26 characters of Crockford's base32, the first ten the time. Each is
/// greater than the one before, also within a millisecond and when the clock went back; between
/// sources 80 random bits keep them apart. No secrets: they can be guessed. Any thread may ask.
class IdSource {
  public:
    std::string next(Instant now);

  private:
    std::mutex guard_;
    std::uint64_t high_ = 0;  ///< 48 bits of time, 16 random ones
    std::uint64_t low_ = 0;
};

/// Lower than every identifier that is made at this instant or later, higher than those of before.
std::string lowest_id_of(Instant at);

/// A new identifier from the one source of this process.
std::string new_id(Instant now);

}  // namespace yimen::crypto
