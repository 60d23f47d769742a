#include "people/actions/own_profile.h"

#include <algorithm>
#include <utility>

#include "people/actions/applicant_accounts.h"
#include "people/actions/check_password.h"
#include "people/actions/manage_people.h"
#include "people/actions/register_natural_person.h"
#include "people/actions/verified_person.h"
#include "people/people.h"
#include "people/store/person_store.h"

#include "core/identifiers/contact.h"

namespace yimen::people {

namespace {

Result<OwnProfile> find_profile(db::Transaction& transaction, const Person& person,
                                const Identity& identity) {
    const auto account = AccountStore{transaction}.find(person.account_id);
    if (!account || !account->person_id) return not_found();
    auto record = find_natural_person(transaction, *account->person_id, identity.cipher);
    if (!record) return not_found();
    const bool verified = account->assurance == Assurance::VerifiedAtWindow;
    const bool own_record = record->created_at == account->created_at;
    return OwnProfile{std::move(*record), account->assurance, verified || own_record};
}

}  // namespace

Result<OwnProfile> read_own_profile(const Person& person, Services& services,
                                    const Identity& identity) {
    return services.database.read([&](db::Transaction& transaction) -> Result<OwnProfile> {
        auto profile = find_profile(transaction, person, identity);
        if (profile && !profile->may_change_mobile) profile->person.mobile.reset();
        return profile;
    });
}

Result<Done> change_own_mobile(const ChangeOwnMobile& command, Services& services,
                               const Identity& identity) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        auto profile = find_profile(transaction, command.person, identity);
        if (!profile) return profile.problem();
        if (!profile->may_change_mobile) {
            return Problem{ProblemKind::Forbidden, "identity-not-verified", {}, {}};
        }
        if (!identifiers::check_mobile(command.mobile)) {
            return invalid_input({{"/mobile", "mobile-form", {}}});
        }
        auto& record_of_person = profile->person;
        record_of_person.mobile = command.mobile;
        const auto version = record_of_person.version;
        if (!PersonStore{transaction, identity.cipher}.change(record_of_person, version)) {
            return stale();
        }
        record(transaction,
               event_of(command.person, "", "mobile.change",
                        natural_person_subject(record_of_person.id)),
               services);
        return Done{};
    });
}

Result<Done> close_own_account(const CloseOwnAccount& command, Services& services,
                               const Identity& identity) {
    if (auto off = find_local_sign_in_off(identity)) return std::move(*off);
    const auto today = services.clock.today();
    const auto& person = command.person;
    const bool staff = services.database.read([&](db::Transaction& transaction) {
        return has_posts(transaction, person.account_id, today);
    });
    if (staff) return conflict("account-has-posts");
    const auto checked = check_password(person.login_name, command.password, services, identity);
    if (!checked) return checked.problem();
    if (!checked->matches) return invalid_input({{"/password", "current-password-wrong", {}}});
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        if (has_posts(transaction, person.account_id, today)) {
            return conflict("account-has-posts");
        }
        AccountStore store{transaction};
        store.forget_attempts(checked->name_digest);
        store.release(person.account_id);
        store.end_other_sessions(person.account_id, "");
        record(transaction,
               event_of(person, "", "account.close-own", account_subject(person.account_id)),
               services);
        return Done{};
    });
}

std::optional<OwnStanding> find_own_standing(const Person& person, Services& services,
                                             const Identity& identity) {
    if (!person.person_id) return std::nullopt;
    const auto today = services.clock.today();
    return services.database.read([&](db::Transaction& transaction) -> std::optional<OwnStanding> {
        auto self = find_natural_person(transaction, *person.person_id, identity.cipher);
        if (!self) return std::nullopt;
        OwnStanding own{std::move(*self), person.assurance, {}};
        for (auto& acts_for : principals_of(transaction, person, today)) {
            auto name = name_of(transaction, acts_for.principal, identity.cipher);
            own.acts_for.push_back({std::move(acts_for), std::move(name)});
        }
        return own;
    });
}

}  // namespace yimen::people
