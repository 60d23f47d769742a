#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/audit.h"
#include "people/domain/person.h"
#include "people/domain/unit.h"

namespace yimen {
struct Services;
}

namespace yimen::db {
class Transaction;
}

namespace yimen::people {

std::optional<Unit> find_unit(db::Transaction& transaction, std::string_view unit_id);
std::vector<Unit> list_units(db::Transaction& transaction);
std::optional<Division> find_division(db::Transaction& transaction, std::string_view code);
std::vector<Division> list_divisions(db::Transaction& transaction);

/// The natural person behind an account, where recorded.
std::optional<std::string> find_person_of(db::Transaction& transaction,
                                          std::string_view account_id);

/// Whether a natural or a legal person with this id is registered.
bool is_registered_person(db::Transaction& transaction, std::string_view person_id);

/// Whether the natural person may act in the name of `owner_id`: for themselves, and for a legal
/// person as its representative (法定代表人).
bool may_act_for(db::Transaction& transaction, std::string_view person_id,
                 std::string_view owner_id);

/// Appends to the audit log, in the caller's unit of work: what is undone leaves no entry. Entries
/// of one thread that works on the store are chained, so that units side by side never conflict.
void record(db::Transaction& transaction, const AuditEvent& event, const Services& services);

}  // namespace yimen::people
