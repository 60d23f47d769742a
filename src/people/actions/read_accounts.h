#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "people/actions/identity.h"
#include "people/domain/account.h"
#include "people/domain/persons.h"
#include "people/domain/roles.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::people {

struct SearchAccounts {
    Person officer;
    std::string name_begin;  ///< of the login name or the shown name
    std::optional<bool> active;
    std::optional<std::string> unit_id;  ///< who holds a post there, now or later
    std::string after;                   ///< login name
    std::int64_t limit = 50;
};

/// A post with its days and the names of unit and role.
struct NamedAppointment {
    Appointment appointment;
    std::string unit_name;
    std::string role_name;
};

struct AccountRow {
    Account account;
    std::vector<NamedAppointment> posts;  ///< held today or later
};

struct AccountPage {
    std::vector<AccountRow> rows;
    std::optional<std::string> next;
};

/// By login name. An officer whose right ends at a unit sees the accounts of one unit, their own
/// unless another in reach is named. Refusals, in this order: forbidden, invalid-input (/limit
/// `limit-out-of-range`, /after `cursor-unknown`), forbidden (the unit is out of reach).
Result<AccountPage> search_accounts(const SearchAccounts& command, Services& services);

struct AccountDetail {
    Account account;
    std::vector<NamedAppointment> posts;  ///< past, present and coming ones
    std::vector<Session> sessions;        ///< that are still open, newest first
    std::optional<NaturalPerson> person;  ///< to be shown masked
};

/// Refusals, in this order: forbidden (no such right at all), not-found, forbidden (the account
/// reaches further than the officer).
Result<AccountDetail> read_account(const Person& officer, std::string_view account_id,
                                   Services& services, const Identity& identity);

/// The roles with their rights, for any staff: who may do what is no secret in the house.
std::vector<Role> list_roles(Services& services);

}  // namespace yimen::people
