#include "platform/crypto/random.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include <openssl/rand.h>

#include "platform/crypto/crypto_error.h"
#include "platform/crypto/encoding.h"

namespace yimen::crypto {

namespace {

void fill_randomly(void* target, std::size_t count) {
    if (RAND_bytes(static_cast<unsigned char*>(target), static_cast<int>(count)) != 1) {
        throw_openssl_error("random");
    }
}

constexpr unsigned kRandomBitsBesideTime = 16;

std::uint64_t time_of(Instant instant) {
    return static_cast<std::uint64_t>(std::max<std::int64_t>(instant.milliseconds, 0));
}

std::string to_text(std::uint64_t high, std::uint64_t low) {
    static constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    constexpr std::size_t kLength = 26;
    std::string text(kLength, '0');
    for (std::size_t place = kLength; place-- > 0;) {
        text[place] = kLetters[low & 31U];
        low = (low >> 5U) | (high << 59U);
        high >>= 5U;
    }
    return text;
}

}  // namespace

std::string random_bytes(std::size_t count) {
    std::string bytes(count, '\0');
    fill_randomly(bytes.data(), count);
    return bytes;
}

std::string random_token(std::size_t bytes) {
    return to_base64url(random_bytes(bytes));
}

std::string IdSource::next(Instant now) {
    std::array<std::uint64_t, 2> fresh{};
    fill_randomly(fresh.data(), sizeof fresh);
    const auto time = time_of(now);

    const std::lock_guard lock{guard_};
    if (time > high_ >> kRandomBitsBesideTime) {
        high_ = (time << kRandomBitsBesideTime) | (fresh[0] & 0xFFFFU);
        low_ = fresh[1];
    } else {
        // A random step keeps the neighbour within a millisecond from being the next number; what
        // overflows is carried into the time.
        const std::uint64_t step = 1 + (fresh[1] >> 24U);
        low_ += step;
        if (low_ < step) ++high_;
    }
    return to_text(high_, low_);
}

std::string lowest_id_of(Instant at) {
    return to_text(time_of(at) << kRandomBitsBesideTime, 0);
}

std::string new_id(Instant now) {
    static IdSource source;
    return source.next(now);
}

}  // namespace yimen::crypto
