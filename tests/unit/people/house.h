#pragma once

#include <memory>
#include <string>

#include "people/actions/identity.h"
#include "people/actions/sign_in.h"
#include "people/domain/person.h"
#include "support/store.h"

#include "platform/clock/clock.h"
#include "platform/services.h"

namespace yimen::people {

inline constexpr const char* kPassword = "Correct-horse-9";

/// A city with two units, the founding roles, and a clock that stands at 9 o'clock on 2026-03-02.
class House {
  public:
    explicit House(test::Engine engine);

    /// Brings the account's id; the password is `kPassword`.
    std::string open_account(const std::string& login_name);
    /// With one post from 2026-01-01 on. Brings the account's id.
    std::string open_account(const std::string& login_name, const std::string& unit_id,
                             const std::string& role);
    Result<std::string> appoint_to(const std::string& account_id, const std::string& unit_id,
                                   const std::string& role, Day from = {2026, 1, 1},
                                   std::optional<Day> to = std::nullopt);
    Result<SignedIn> try_sign_in(const std::string& account, const std::string& password,
                                 std::optional<std::string> second_factor = std::nullopt);
    /// Throws std::runtime_error when it is refused.
    SignedIn sign_in_as(const std::string& login_name);
    std::optional<Person> find(const std::string& cookie);
    std::vector<AuditEntry> audit();
    /// Runs SQL past all rules, as somebody with the database's password would.
    void tamper(const std::string& sql);

    test::TemporaryFolder folder;
    test::TemporaryStore store;
    std::unique_ptr<db::Database> database;
    clock::FixedClock clock;
    crypto::PasswordHasher passwords;
    crypto::FieldCipher cipher;
    Services services;
    Identity identity;
};

inline constexpr const char* kCityUnit = "unit-city";
inline constexpr const char* kCountyUnit = "unit-county";

}  // namespace yimen::people
