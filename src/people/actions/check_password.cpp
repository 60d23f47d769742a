#include "people/actions/check_password.h"

#include <utility>

#include "people/store/account_store.h"

#include "platform/crypto/digest.h"

namespace yimen::people {

Problem account_resting(std::chrono::milliseconds left) {
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(left).count();
    return {ProblemKind::TooMany,
            "account-resting",
            {{"retry_after_seconds", std::to_string(seconds)}},
            {}};
}

namespace {

Result<CheckedPassword> count_try(std::string_view login_name, Services& services) {
    const auto now = services.clock.now();
    // People type passwords into the wrong field: the name is kept as a digest only.
    const auto digest = crypto::sm3_hex(login_name);
    return services.database.write([&](db::Transaction& transaction) -> Result<CheckedPassword> {
        AccountStore store{transaction};
        const auto before = store.attempts(digest);
        if (now < before.rests_until) return account_resting(before.rests_until - now);
        store.forget_attempts_until(now - kAttemptsForgotten);
        store.put_attempts(digest, count_attempt(before, now));
        return CheckedPassword{digest, before, store.find_by_name(login_name)};
    });
}

}  // namespace

Result<CheckedPassword> check_password(std::string_view login_name, const std::string& password,
                                       Services& services, const Identity& identity) {
    auto checked = count_try(login_name, services);
    if (!checked) return checked.problem();
    const bool open = checked->account && checked->account->active;
    const auto matches =
        identity.passwords.matches(password, open ? checked->account->password_hash : std::nullopt);
    if (!matches) {
        take_back(*checked, services);
        return matches.problem();
    }
    checked->matches = *matches;
    return std::move(*checked);
}

void take_back(const CheckedPassword& checked, Services& services) {
    const auto done = services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        AccountStore{transaction}.put_attempts(checked.name_digest, checked.before);
        return Done{};
    });
    if (!done) throw db::DatabaseError{"people: a try was not taken back"};
}

}  // namespace yimen::people
