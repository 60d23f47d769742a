#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "people/domain/person.h"

#include "core/day.h"

namespace yimen::people {

/// What is announced when sessions end before their time: the id of one, or of the account.
inline constexpr std::string_view kSessionsEnded = "session";

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
    bool one_time_password = false;        ///< to be changed before any other work
    std::optional<std::string> person_id;  ///< the natural person behind it, where recorded
    std::int64_t version = 1;
    Assurance assurance = Assurance::SelfDeclared;
};

/// Whether a password stays, or must be changed at the first sign-in because others have seen it.
enum class PasswordUse { Lasting, Once };

/// Accounts of which login name or shown name begins with `name_begin`.
struct AccountSearch {
    std::string name_begin;
    std::optional<bool> active;
    std::optional<std::string> unit_id;  ///< with a post there on `day` or later
    Day day;
    std::string after;  ///< login name
    std::int64_t limit = 50;
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
