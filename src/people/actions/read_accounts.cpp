#include "people/actions/read_accounts.h"

#include <algorithm>
#include <utility>

#include "people/actions/manage_people.h"
#include "people/people.h"
#include "people/store/account_store.h"
#include "people/store/person_store.h"
#include "people/store/post_store.h"

namespace yimen::people {

namespace {

constexpr std::int64_t kPageMax = 200;

bool reaches_everywhere(const Person& officer) {
    return find_reach(officer, kManagePeople, Responsibility{}) == Scope::All;
}

/// The unit whose accounts are listed; nothing: all of them.
Result<std::optional<std::string>> find_listed_unit(db::Transaction& transaction,
                                                    const SearchAccounts& command) {
    if (reaches_everywhere(command.officer)) return command.unit_id;
    const auto unit_id =
        command.unit_id.value_or(find_post_for(command.officer, kManagePeople)->unit_id);
    const auto unit = find_unit(transaction, unit_id);
    if (!unit || !find_reach(command.officer, kManagePeople, {unit->id, unit->division_code})) {
        return forbidden();
    }
    return std::optional{unit_id};
}

std::vector<NamedAppointment> list_named(db::Transaction& transaction, std::string_view account_id,
                                         std::optional<Day> since) {
    const PostStore posts{transaction};
    std::vector<NamedAppointment> named;
    for (auto& appointment : posts.list_appointments(account_id)) {
        if (since && appointment.to && *appointment.to < *since) continue;
        const auto unit = find_unit(transaction, appointment.unit_id);
        const auto role = posts.find_role(appointment.role);
        if (!unit || !role) throw db::DatabaseError{"people: post without unit or role"};
        named.push_back({std::move(appointment), unit->name, role->name});
    }
    return named;
}

std::vector<FieldProblem> find_faults(const SearchAccounts& command) {
    std::vector<FieldProblem> faults;
    if (!command.after.empty() && !is_login_name(command.after)) {
        faults.push_back({"/after", "cursor-unknown", {}});
    }
    if (command.limit < 1 || command.limit > kPageMax) {
        faults.push_back({"/limit", "limit-out-of-range", {{"limit", std::to_string(kPageMax)}}});
    }
    return faults;
}

}  // namespace

Result<AccountPage> search_accounts(const SearchAccounts& command, Services& services) {
    if (find_post_for(command.officer, kManagePeople) == nullptr) return forbidden();
    auto faults = find_faults(command);
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto today = services.clock.today();
    return services.database.read([&](db::Transaction& transaction) -> Result<AccountPage> {
        const auto unit_id = find_listed_unit(transaction, command);
        if (!unit_id) return unit_id.problem();
        auto accounts = AccountStore{transaction}.list({.name_begin = command.name_begin,
                                                        .active = command.active,
                                                        .unit_id = *unit_id,
                                                        .day = today,
                                                        .after = command.after,
                                                        .limit = command.limit + 1});
        AccountPage page;
        if (accounts.size() > static_cast<std::size_t>(command.limit)) {
            accounts.pop_back();
            page.next = accounts.back().login_name;
        }
        for (auto& account : accounts) {
            auto posts = list_named(transaction, account.id, today);
            page.rows.push_back({std::move(account), std::move(posts)});
        }
        return page;
    });
}

Result<AccountDetail> read_account(const Person& officer, std::string_view account_id,
                                   Services& services, const Identity& identity) {
    const auto now = services.clock.now();
    return services.database.read([&](db::Transaction& transaction) -> Result<AccountDetail> {
        auto account = open_account(transaction, officer, account_id, day_in_china(now));
        if (!account) return account.problem();
        AccountDetail detail{.account = std::move(*account),
                             .posts = list_named(transaction, account_id, std::nullopt),
                             .sessions = AccountStore{transaction}.list_sessions(account_id),
                             .person = std::nullopt};
        std::erase_if(detail.sessions, [&](const Session& session) {
            return has_ended(session.created_at, session.last_seen_at, now, identity.times);
        });
        if (detail.account.person_id) {
            detail.person =
                PersonStore{transaction, identity.cipher}.find(*detail.account.person_id);
        }
        return detail;
    });
}

std::vector<Role> list_roles(Services& services) {
    return services.database.read(
        [](db::Transaction& transaction) { return PostStore{transaction}.list_roles(); });
}

}  // namespace yimen::people
