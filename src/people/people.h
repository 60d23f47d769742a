#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/audit.h"
#include "people/domain/client.h"
#include "people/domain/guardianship.h"
#include "people/domain/person.h"
#include "people/domain/persons.h"
#include "people/domain/standing.h"
#include "people/domain/unit.h"

namespace yimen {
struct Services;
}

namespace yimen::db {
class Transaction;
}

namespace yimen::crypto {
class FieldCipher;
}

/// What other contexts ask of people, each in the caller's own unit of work. What opens or digests
/// personal data takes the server's one `cipher`: `app` hands it to a context's routes beside the
/// Services, as it hands the Identity, which holds the same one, to those of people.
namespace yimen::people {

class KnownNames;

std::optional<Unit> find_unit(db::Transaction& transaction, std::string_view unit_id);
std::vector<Unit> list_units(db::Transaction& transaction);
std::optional<Division> find_division(db::Transaction& transaction, std::string_view code);
std::vector<Division> list_divisions(db::Transaction& transaction);

/// Under which name an account, or a client of the open API, is shown.
std::optional<std::string> find_display_name(db::Transaction& transaction,
                                             std::string_view account_id);

/// A system of a department as it is registered, switched off or not.
std::optional<Client> find_client(db::Transaction& transaction, std::string_view client_id);

/// The natural person behind an account, where recorded.
std::optional<std::string> find_person_of(db::Transaction& transaction,
                                          std::string_view account_id);

/// Whether the account is open and belongs to this natural person.
bool is_account_of(db::Transaction& transaction, std::string_view account_id,
                   std::string_view person_id);

/// Who holds a post with this right at the unit itself on that day, by the shown name.
std::vector<Officer> list_officers(db::Transaction& transaction, std::string_view unit_id,
                                   std::string_view right, Day day, std::int64_t most);

/// Whether the officer manages the people and the systems of the unit.
bool is_administrator_of(const Person& officer, const Unit& unit);

/// Who manages the people and the systems of the unit through a post at the unit itself.
std::vector<Officer> list_administrators(db::Transaction& transaction, std::string_view unit_id,
                                         Day day, std::int64_t most);

/// Whether the account holds a post that day through which it may do `right` in `place`.
bool may_do(db::Transaction& transaction, std::string_view account_id, std::string_view right,
            const Responsibility& place, Day day);

/// The account of an officer who is signed in from this address with a browser that says this of
/// itself (User-Agent), whoever asks now.
std::optional<std::string> find_staff_at(db::Transaction& transaction, std::string_view address,
                                         std::string_view user_agent, Day day);

/// Whether a natural or a legal person with this id is registered.
bool is_registered_person(db::Transaction& transaction, std::string_view person_id);

/// Whether the natural person may act in the name of `owner_id`: for themselves, and for a legal
/// person as its representative (法定代表人).
bool may_act_for(db::Transaction& transaction, std::string_view person_id,
                 std::string_view owner_id);

/// Appends to the audit log, in the caller's unit of work: what is undone leaves no entry. Entries
/// of one thread that works on the store are chained, so that units side by side never conflict.
void record(db::Transaction& transaction, const AuditEvent& event, const Services& services);

/// Whole, not masked: masking on the way out, and recording that it was looked at, is the caller's.
std::optional<NaturalPerson> find_natural_person(db::Transaction& transaction,
                                                 std::string_view person_id,
                                                 const crypto::FieldCipher& cipher);
/// `document` in its normal form (check_stated_document).
std::optional<NaturalPerson> find_person_by_document(db::Transaction& transaction,
                                                     const identifiers::PersonDocument& document,
                                                     const crypto::FieldCipher& cipher);
std::optional<LegalPerson> find_legal_person(db::Transaction& transaction,
                                             std::string_view person_id);
std::optional<LegalPerson> find_legal_person_by_code(db::Transaction& transaction,
                                                     std::string_view credit_code);

/// The whole names of those who are registered, natural and legal persons, by their id: for lists.
/// In a read, not in a unit of work that may be undone: what is found is known from then on.
std::unordered_map<std::string, std::string> find_names_of_persons(
    db::Transaction& transaction, std::span<const std::string> person_ids,
    const crypto::FieldCipher& cipher, KnownNames& known);

/// Natural persons of exactly this name, and legal persons whose name begins like this; at most
/// `most` of each. Nothing is opened for it.
std::vector<std::string> list_persons_called(db::Transaction& transaction, std::string_view name,
                                             std::int64_t most, const crypto::FieldCipher& cipher);

/// 64 hexadecimal digits, the same for a principal in every case, whatever document, name or
/// representative changes; without the key nobody can tell whose they are.
std::string principal_digest(const Principal& principal, const crypto::FieldCipher& cipher);

/// Whether `doer` may do `act` (of kMandateActs) in `matter` in the name of `principal` on `on`,
/// and in which quality. One's own matters are one's own without any record (but see
/// find_capacity); so are those of legal persons to their representative. Whoever acts for another
/// must be known: an account that nobody has verified acts for itself alone. Refusals, in this
/// order: not-found (the account belongs to no natural person), identity-not-verified, not-found
/// (never had anything to do with that principal, or there is none), may-not-act-for (not for this
/// matter, not this act, not on this day, not any more).
Result<Standing> find_standing(db::Transaction& transaction, const Person& doer,
                               const Principal& principal, const Matter& matter,
                               std::string_view act, Day on);

/// In whose names `doer` may act that day, themselves first; by the same rules. Somebody with two
/// mandates of one principal finds it twice.
std::vector<ActsFor> principals_of(db::Transaction& transaction, const Person& doer, Day day);

/// For acts that only a verified person may do.
inline Assurance assurance_of(const Person& doer) {
    return doer.assurance;
}

/// Of age, where the document tells the birthday, and of the guardianships recorded for adults;
/// Full where nothing is known. Full for an unknown person.
Capacity find_capacity(db::Transaction& transaction, std::string_view person_id, Day on,
                       const crypto::FieldCipher& cipher);

}  // namespace yimen::people
