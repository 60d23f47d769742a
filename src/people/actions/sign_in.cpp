#include "people/actions/sign_in.h"

#include <utility>

#include "people/actions/check_password.h"
#include "people/people.h"
#include "people/store/account_store.h"
#include "people/store/post_store.h"

#include "platform/crypto/totp.h"

namespace yimen::people {

namespace {

Problem refuse(std::string code) {
    return {ProblemKind::Unauthenticated, std::move(code), {}, {}};
}

Problem refuse_and_record(std::string code, const CheckedPassword& checked, const SignIn& command,
                          Services& services) {
    const AuditEvent event{
        .account = checked.account ? checked.account->login_name : std::string{},
        .role = {},
        .act = code,
        .subject = checked.account ? account_subject(checked.account->id) : std::string{"account"},
        .purpose = {},
        .address = command.address};
    const auto recorded =
        services.database.write([&](db::Transaction& transaction) -> Result<Done> {
            record(transaction, event, services);
            return Done{};
        });
    if (!recorded) return recorded.problem();
    return refuse(std::move(code));
}

bool is_used_up(const Account& account, Instant now) {
    return account.one_time_password && now - account.password_set_at >= kOneTimePasswordLasts;
}

/// The step of the code, or nothing when the account has no second factor.
Result<std::optional<std::int64_t>> check_second_factor(const CheckedPassword& checked,
                                                        const SignIn& command, Services& services,
                                                        const Identity& identity) {
    const auto& account = *checked.account;
    if (!account.second_factor) return std::optional<std::int64_t>{};
    if (!command.second_factor || command.second_factor->empty()) {
        take_back(checked, services);
        return refuse("second-factor-required");
    }
    const auto secret =
        identity.cipher.open(*account.second_factor, second_factor_place(account.id));
    const auto step = crypto::find_totp_step(secret, *command.second_factor, services.clock.now());
    if (!step || *step <= account.second_factor_step) {
        return refuse_and_record("second-factor-wrong", checked, command, services);
    }
    return step;
}

/// The hash at today's cost, when the stored one has another.
std::optional<std::string> renew_hash(const Account& account, const SignIn& command,
                                      const Identity& identity) {
    if (!identity.passwords.is_outdated(*account.password_hash)) return std::nullopt;
    auto renewed = identity.passwords.hash(command.password);
    if (!renewed) return std::nullopt;
    return std::move(*renewed);
}

}  // namespace

Result<SignedIn> sign_in(const SignIn& command, Services& services, const Identity& identity) {
    if (auto off = find_local_sign_in_off(identity)) return std::move(*off);
    const auto checked =
        check_password(normalize_login_name(command.account), command.password, services, identity);
    if (!checked) return checked.problem();
    if (!checked->matches) {
        return refuse_and_record("sign-in-refused", *checked, command, services);
    }
    if (is_used_up(*checked->account, services.clock.now())) {
        return refuse_and_record("one-time-password-expired", *checked, command, services);
    }
    const auto step = check_second_factor(*checked, command, services, identity);
    if (!step) return step.problem();
    const auto renewed = renew_hash(*checked->account, command, identity);

    const auto now = services.clock.now();
    const auto cookie = make_cookie();
    const Session session{.id = services.new_id(),
                          .cookie_digest = cookie.digest,
                          .account_id = checked->account->id,
                          .created_at = now,
                          .last_seen_at = now,
                          .address = command.address,
                          .device = command.device};
    return services.database.write([&](db::Transaction& transaction) -> Result<SignedIn> {
        AccountStore store{transaction};
        // The password was checked outside this unit of work.
        const auto account = store.find(session.account_id);
        if (!account || !account->active ||
            account->password_hash != checked->account->password_hash) {
            return refuse("sign-in-refused");
        }
        if (*step && !store.take_second_factor_step(account->id, **step)) {
            return refuse("second-factor-wrong");
        }
        if (renewed) store.renew_password_hash(account->id, *account->password_hash, *renewed);
        store.forget_attempts(checked->name_digest);
        store.end_old_sessions(account->id, now, identity.times);
        store.add_session(session);
        auto person = make_person(transaction, *account,
                                  {session.id, command.address, ends_at(now, now, identity.times)},
                                  day_in_china(now), identity);
        record(transaction, event_of(person, "", "sign-in", account_subject(account->id)),
               services);
        return SignedIn{std::move(person), cookie.value};
    });
}

}  // namespace yimen::people
