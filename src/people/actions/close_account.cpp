#include "people/actions/close_account.h"

#include "people/actions/identity.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/account_store.h"

#include "core/text/text.h"

namespace yimen::people {

namespace {

Problem conflict(std::string code) {
    return {ProblemKind::Conflict, std::move(code), {}, {}};
}

Result<Account> account_for_change(db::Transaction& transaction, const CloseAccount& command,
                                   Day today) {
    auto account = open_account(transaction, command.officer, command.account_id, today);
    if (!account) return account;
    if (text::is_blank(command.reason)) {
        return invalid_input({{"/reason", "reason-required", {}}});
    }
    if (account->version != command.version) return stale();
    return account;
}

void record_with_reason(db::Transaction& transaction, const CloseAccount& command, std::string act,
                        Services& services) {
    auto event = event_of(command.officer, kManagePeople, std::move(act),
                          account_subject(command.account_id));
    event.purpose = command.reason;
    record(transaction, event, services);
}

}  // namespace

Result<Done> close_account(const CloseAccount& command, Services& services) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto account = account_for_change(transaction, command, today);
        if (!account) return account.problem();
        if (!account->active) return conflict("account-closed");
        if (account->id == command.officer.account_id) return conflict("own-account");
        AccountStore store{transaction};
        store.set_active(account->id, false);
        store.end_other_sessions(account->id, "");
        record_with_reason(transaction, command, "account.close", services);
        return Done{};
    });
}

Result<Done> reopen_account(const CloseAccount& command, Services& services) {
    const auto today = services.clock.today();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        const auto account = account_for_change(transaction, command, today);
        if (!account) return account.problem();
        if (account->active) return conflict("account-open");
        AccountStore{transaction}.set_active(account->id, true);
        record_with_reason(transaction, command, "account.reopen", services);
        return Done{};
    });
}

}  // namespace yimen::people
