#include "people/actions/create_account.h"

#include <iterator>
#include <utility>

#include "people/actions/appoint.h"
#include "people/actions/manage_people.h"
#include "people/domain/roles.h"
#include "people/people.h"

#include "core/text/text.h"

namespace yimen::people {

namespace {

constexpr std::size_t kDisplayNameLengthMax = 60;

std::vector<FieldProblem> find_faults(const CreateAccount& command, const std::string& name) {
    std::vector<FieldProblem> faults;
    if (!is_login_name(name)) faults.push_back({"/login_name", "login-name-malformed", {}});
    if (text::is_blank(command.display_name) ||
        text::length(command.display_name) > kDisplayNameLengthMax ||
        !text::is_clean_input(command.display_name, text::Lines::One)) {
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
    const auto today = day_in_china(now);
    const Account account{.id = services.new_id(),
                          .login_name = name,
                          .display_name = command.display_name,
                          .password_hash = std::move(hash),
                          .password_set_at = now,
                          .second_factor = {},
                          .second_factor_waiting = {},
                          .created_at = now,
                          .one_time_password = command.use == PasswordUse::Once};
    return services.database.write([&](db::Transaction& transaction) -> Result<std::string> {
        AccountStore store{transaction};
        if (is_reserved_login_name(name) || store.find_by_name(name)) {
            return Problem{ProblemKind::Conflict, "login-name-taken", {}, {}};
        }
        store.add(account);
        record(
            transaction,
            event_of(command.officer, kManagePeople, "account.create", account_subject(account.id)),
            services);
        if (command.first_post) {
            const auto& post = *command.first_post;
            const auto appointed = appoint(transaction,
                                           {.officer = command.officer,
                                            .account_id = account.id,
                                            .unit_id = post.unit_id,
                                            .role = post.role,
                                            .from = post.from,
                                            .to = post.to},
                                           today, services);
            if (!appointed) return appointed.problem();
        }
        return account.id;
    });
}

}  // namespace yimen::people
