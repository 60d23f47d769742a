#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "people/actions/read_accounts.h"
#include "people/http/json.h"
#include "people/http/person_json.h"

/// Accounts, posts and roles in the shapes of api/openapi.yaml.
namespace yimen::people::body {

struct FirstPost {
    std::string unit_id;
    std::string role;
    std::string from;
    std::optional<std::string> to;
};
BOOST_DESCRIBE_STRUCT(FirstPost, (), (unit_id, role, from, to))

struct CreateAccount {
    std::string login_name;
    std::string display_name;
    std::optional<FirstPost> first_post;
};
BOOST_DESCRIBE_STRUCT(CreateAccount, (), (login_name, display_name, first_post))

struct Reason {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (reason))

struct LinkPerson {
    std::string document_type;
    std::string number;
    std::string name;
    std::optional<bool> compared;
};
BOOST_DESCRIBE_STRUCT(LinkPerson, (), (document_type, number, name, compared))

struct Appointment {
    std::string post_id;
    std::string unit_id;
    std::string unit_name;
    std::string role;
    std::string role_name;
    std::string from;
    std::optional<std::string> to;
};
BOOST_DESCRIBE_STRUCT(Appointment, (), (post_id, unit_id, unit_name, role, role_name, from, to))

struct AccountSummary {
    std::string account_id;
    std::string login_name;
    std::string display_name;
    bool active = true;
    bool second_factor = false;
    std::vector<Appointment> posts;
};
BOOST_DESCRIBE_STRUCT(AccountSummary, (),
                      (account_id, login_name, display_name, active, second_factor, posts))

struct AccountPage {
    std::vector<AccountSummary> accounts;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(AccountPage, (), (accounts, next))

struct Account {
    std::string account_id;
    std::string login_name;
    std::string display_name;
    bool active = true;
    std::string created_at;
    bool has_password = false;
    bool one_time_password = false;
    std::string password_set_at;
    bool second_factor = false;
    std::optional<NaturalPerson> person;
    std::vector<Appointment> posts;
    std::vector<OpenSession> sessions;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (account_id, login_name, display_name, active, created_at, has_password,
                       one_time_password, password_set_at, second_factor, person, posts, sessions))

struct AccountWithPassword {
    Account account;
    std::optional<std::string> one_time_password;
};
BOOST_DESCRIBE_STRUCT(AccountWithPassword, (), (account, one_time_password))

struct Right {
    std::string act;
    std::string scope;
};
BOOST_DESCRIBE_STRUCT(Right, (), (act, scope))

struct Role {
    std::string role;
    std::string name;
    bool demands_second_factor = false;
    std::vector<Right> rights;
};
BOOST_DESCRIBE_STRUCT(Role, (), (role, name, demands_second_factor, rights))

struct Roles {
    std::vector<Role> roles;
};
BOOST_DESCRIBE_STRUCT(Roles, (), (roles))

AccountPage to_account_page(const people::AccountPage& page);
Account to_account(const AccountDetail& detail, const Person& reader);
Roles to_roles(const std::vector<people::Role>& roles);

}  // namespace yimen::people::body
