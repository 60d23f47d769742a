#include "people/actions/applicant_accounts.h"

#include <algorithm>

#include "people/actions/manage_people.h"
#include "people/actions/register_natural_person.h"
#include "people/actions/verified_person.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/post_store.h"

#include "core/identifiers/masks.h"
#include "core/text/text.h"

namespace yimen::people {

bool has_posts(db::Transaction& transaction, std::string_view account_id, Day today) {
    const auto posts = PostStore{transaction}.list_appointments(account_id);
    return std::any_of(posts.begin(), posts.end(),
                       [&](const Appointment& post) { return !post.to || *post.to >= today; });
}

std::string name_of(db::Transaction& transaction, const Principal& principal,
                    const crypto::FieldCipher& cipher) {
    if (principal.type == PrincipalType::LegalPerson) {
        const auto legal = find_legal_person(transaction, principal.id);
        return legal ? legal->name : std::string{};
    }
    const auto person = find_natural_person(transaction, principal.id, cipher);
    return person ? identifiers::mask_name(person->name) : std::string{};
}

Result<Done> verify_applicant(const VerifyApplicant& command, Services& services) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        AccountStore store{transaction};
        const auto account = store.find_by_person(command.person_id);
        if (!account) return not_found();
        if (!account->active || account->login_name != normalize_login_name(command.login_name)) {
            return invalid_input({{"/login_name", "account-not-of-person", {}}});
        }
        if (account->id == command.officer.account_id) return conflict("own-account");
        store.set_assurance(account->id, Assurance::VerifiedAtWindow);
        record(transaction,
               event_of(
                   command.officer, kRegisterPersons, "account.verify",
                   account_subject(account->id) + ' ' + natural_person_subject(command.person_id)),
               services);
        return Done{};
    });
}

Result<Done> release_account(const ReleaseAccount& command, Services& services,
                             const Identity& identity) {
    if (find_post_for(command.officer, kRegisterPersons) == nullptr) return forbidden();
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        if (!find_natural_person(transaction, command.person_id, identity.cipher)) {
            return not_found();
        }
        AccountStore store{transaction};
        const auto account = store.find_by_person(command.person_id);
        if (!account) return conflict("person-has-no-account");
        if (has_posts(transaction, account->id, today)) return conflict("account-has-posts");
        if (text::is_blank(command.reason)) {
            return invalid_input({{"/reason", "reason-required", {}}});
        }
        store.release(account->id);
        store.end_other_sessions(account->id, "");
        auto event = event_of(
            command.officer, kRegisterPersons, "account.release",
            account_subject(account->id) + ' ' + natural_person_subject(command.person_id));
        event.purpose = command.reason;
        record(transaction, event, services);
        return Done{};
    });
}

}  // namespace yimen::people
