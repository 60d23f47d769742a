#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/result.h"

namespace yimen::crypto {

/// What a guess costs (argon2id, RFC 9106).
struct PasswordCost {
    std::uint32_t memory_kibibytes = 19 * 1024;
    std::uint32_t passes = 2;
    std::uint32_t lanes = 1;
};

/// Hashes passwords on threads of its own, so that many sign-ins at once cannot take the memory and
/// the processors of everyone else. Any thread may ask; it waits for the answer.
class PasswordHasher {
  public:
    struct Limits {
        std::size_t threads = 2;
        std::size_t waiting = 64;
    };

    /// Throws CryptoError for a cost that argon2 does not allow.
    PasswordHasher(PasswordCost cost, Limits limits);
    ~PasswordHasher();
    PasswordHasher(const PasswordHasher&) = delete;
    PasswordHasher& operator=(const PasswordHasher&) = delete;

    /// The encoded hash (`$argon2id$…`) with a new salt. Refuses `busy` when too many wait.
    Result<std::string> hash(std::string password);

    /// Whether it is the password of that hash. Takes as long without a hash, and brings false.
    /// Refuses `busy` when too many wait.
    Result<bool> matches(std::string password, std::optional<std::string> encoded);

    /// Whether the hash was made at another cost than today's: make it anew when the password is
    /// at hand.
    bool is_outdated(std::string_view encoded) const;

  private:
    bool enqueue(std::function<void()> work);
    void work_until_stopped();
    std::string hash_now(std::string_view password) const;

    PasswordCost cost_;
    Limits limits_;
    std::string decoy_;
    std::mutex guard_;
    std::condition_variable arrived_;
    std::deque<std::function<void()>> waiting_;
    bool stopping_ = false;
    std::vector<std::thread> threads_;
};

}  // namespace yimen::crypto
