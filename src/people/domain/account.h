#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/day.h"

namespace yimen::people {

/// Who may sign in. 账号
struct Account {
    std::string id;
    std::string login_name;
    std::string display_name;
    std::optional<std::string> password_hash;  ///< none: signs in elsewhere only
    Instant password_set_at;
    std::optional<std::string> second_factor;          ///< encrypted
    std::optional<std::string> second_factor_waiting;  ///< encrypted, not confirmed yet
    std::int64_t second_factor_step = 0;               ///< of the last code that was taken
    bool active = true;
    Instant created_at;
};

/// One sign-in, known by the digest of its cookie only.
struct Session {
    std::string id;
    std::string cookie_digest;
    std::string account_id;
    Instant created_at;
    Instant last_seen_at;
    std::string address;
    std::string device;
};

}  // namespace yimen::people
