#include "people/actions/create_account.h"

#include <iterator>
#include <utility>

#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"

namespace yimen::people {

namespace {

constexpr std::size_t kDisplayNameBytesMax = 180;

std::vector<FieldProblem> find_faults(const CreateAccount& command, const std::string& name) {
    std::vector<FieldProblem> faults;
    if (!is_login_name(name)) faults.push_back({"/login_name", "login-name-malformed", {}});
    const bool blank = command.display_name.find_first_not_of(" \t\r\n") == std::string::npos;
    if (blank || command.display_name.size() > kDisplayNameBytesMax) {
        faults.push_back({"/display_name", "display-name-malformed", {}});
    }
    if (command.password) {
        auto wrong = find_password_faults(*command.password, name);
        std::move(wrong.begin(), wrong.end(), std::back_inserter(faults));
    }
    return faults;
}

}  // namespace

Result<std::string> create_account(const CreateAccount& command, Services& services,
                                   const Identity& identity) {
    if (find_post_for(command.officer, kManagePeople) == nullptr) return forbidden();
    const auto name = normalize_login_name(command.login_name);
    auto faults = find_faults(command, name);
    if (!faults.empty()) return invalid_input(std::move(faults));
    std::optional<std::string> hash;
    if (command.password) {
        auto made = identity.passwords.hash(*command.password);
        if (!made) return made.problem();
        hash = std::move(*made);
    }

    const auto now = services.clock.now();
    const Account account{.id = services.new_id(),
                          .login_name = name,
                          .display_name = command.display_name,
                          .password_hash = std::move(hash),
                          .password_set_at = now,
                          .second_factor = {},
                          .second_factor_waiting = {},
                          .created_at = now};
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        AccountStore store{transaction};
        if (store.find_by_name(name)) {
            return Problem{ProblemKind::Conflict, "login-name-taken", {}, {}};
        }
        store.add(account);
        record(
            transaction,
            event_of(command.officer, kManagePeople, "account.create", account_subject(account.id)),
            services);
        return account.id;
    });
}

}  // namespace yimen::people
