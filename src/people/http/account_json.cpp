#include "people/http/account_json.h"

#include <utility>

namespace yimen::people::body {

namespace {

std::string scope_name(Scope scope) {
    if (scope == Scope::Own) return "own";
    return scope == Scope::Below ? "below" : "all";
}

std::vector<Appointment> to_appointments(const std::vector<NamedAppointment>& named) {
    std::vector<Appointment> shown;
    for (const auto& one : named) {
        const auto& post = one.appointment;
        shown.push_back({.post_id = post.id,
                         .unit_id = post.unit_id,
                         .unit_name = one.unit_name,
                         .role = post.role,
                         .role_name = one.role_name,
                         .from = post.from.iso(),
                         .to = post.to ? std::optional{post.to->iso()} : std::nullopt});
    }
    return shown;
}

}  // namespace

AccountPage to_account_page(const people::AccountPage& page) {
    AccountPage shown{{}, page.next};
    for (const auto& row : page.rows) {
        shown.accounts.push_back({.account_id = row.account.id,
                                  .login_name = row.account.login_name,
                                  .display_name = row.account.display_name,
                                  .active = row.account.active,
                                  .second_factor = row.account.second_factor.has_value(),
                                  .posts = to_appointments(row.posts)});
    }
    return shown;
}

Account to_account(const AccountDetail& detail, const Person& reader) {
    const auto& account = detail.account;
    return {.account_id = account.id,
            .login_name = account.login_name,
            .display_name = account.display_name,
            .active = account.active,
            .created_at = format_iso(account.created_at),
            .has_password = account.password_hash.has_value(),
            .one_time_password = account.one_time_password,
            .password_set_at = format_iso(account.password_set_at),
            .second_factor = account.second_factor.has_value(),
            .person = detail.person ? std::optional{to_masked(*detail.person)} : std::nullopt,
            .posts = to_appointments(detail.posts),
            .sessions = to_open_sessions(detail.sessions, reader).sessions};
}

Roles to_roles(const std::vector<people::Role>& roles) {
    Roles shown;
    for (const auto& role : roles) {
        Role one{role.id, role.name, role.demands_second_factor, {}};
        for (const auto& right : role.rights) {
            one.rights.push_back({right.act, scope_name(right.scope)});
        }
        shown.roles.push_back(std::move(one));
    }
    return shown;
}

}  // namespace yimen::people::body
