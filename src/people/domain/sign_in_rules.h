#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/problem.h"

namespace yimen::people {

struct SessionTimes {
    std::chrono::seconds idle = std::chrono::minutes{30};
    std::chrono::seconds absolute = std::chrono::hours{12};
};

/// How often a session's last use is written down.
inline constexpr std::chrono::minutes kSeenEvery{1};
/// After this time without a try, wrong passwords are forgotten.
inline constexpr std::chrono::hours kAttemptsForgotten{24};
/// A one-time password that nobody used for so long is no good any more.
inline constexpr std::chrono::hours kOneTimePasswordLasts{72};
inline constexpr std::size_t kPasswordLengthMin = 10;
inline constexpr std::size_t kPasswordLengthMax = 200;

/// How long an account rests after the n-th wrong password in a row: nothing for the first four,
/// then 30 seconds, doubling, at most one hour.
std::chrono::seconds rest_after(std::int64_t failed_attempts);

/// Every broken rule: `password-too-short`, `password-too-long`, `password-too-plain` (fewer than
/// three of lower case, upper case, digits, others), `password-holds-name`.
std::vector<FieldProblem> find_password_faults(std::string_view password,
                                               std::string_view login_name);

/// The name as accounts are found by: without blanks around it, ASCII letters in lower case.
std::string normalize_login_name(std::string_view typed);

/// 3 to 60 letters a-z, digits, '.', '_', '-', beginning with a letter.
bool is_login_name(std::string_view name);
/// What the logs call those who act at the server itself: nobody may have it as an account.
bool is_reserved_login_name(std::string_view name);

/// The tries under one name, whether it has an account or not.
struct SignInAttempts {
    std::int64_t failed = 0;
    Instant last_at;
    Instant rests_until;
};

/// With one more try, counted before its outcome is known: so many tries at once gain nothing.
SignInAttempts count_attempt(SignInAttempts before, Instant now);

/// When the session ends if nothing more is asked: idle too long, or too old.
Instant ends_at(Instant created_at, Instant last_seen_at, SessionTimes times);

bool has_ended(Instant created_at, Instant last_seen_at, Instant now, SessionTimes times);

}  // namespace yimen::people
