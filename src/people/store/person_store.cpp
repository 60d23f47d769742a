#include "people/store/person_store.h"

#include <algorithm>

#include "people/store/queries.h"

namespace yimen::people {

namespace {

constexpr std::string_view kNumberColumn = "natural_person.number";
constexpr std::string_view kNameColumn = "natural_person.name";
constexpr std::string_view kMobileColumn = "natural_person.mobile";

/// So many ids list_person_names asks for at one time.
constexpr std::size_t kNamesAtOnce = 20;

/// No text that begins like another one comes behind it and this.
constexpr std::string_view kLastCharacter = "\U0010FFFF";

/// Where a sealed value stands: another row cannot take it.
std::string place_of(std::string_view column, std::string_view person_id) {
    return std::string{column} + ':' + std::string{person_id};
}

LegalPerson to_legal_person(const db::Row& row) {
    return {.id = row.text(0),
            .credit_code = row.text(1),
            .name = row.text(2),
            .kind = row.text(3),
            .representative_id = row.maybe_text(4),
            .created_at = {row.integer(5)},
            .version = row.integer(6)};
}

std::optional<LegalPerson> to_legal_person(const std::optional<db::Row>& row) {
    if (!row) return std::nullopt;
    return to_legal_person(*row);
}

}  // namespace

std::string person_number_digest(std::string_view number, const crypto::FieldCipher& cipher) {
    return cipher.blind_index(number, kNumberColumn);
}

std::optional<NaturalPerson> PersonStore::to_natural_person(
    const std::optional<db::Row>& row) const {
    if (!row) return std::nullopt;
    const auto type = identifiers::find_document_type(row->text(1));
    if (!type) throw db::DatabaseError{"people: no such type of document"};
    NaturalPerson person{.id = row->text(0),
                         .document = {*type, {}},
                         .name = {},
                         .mobile = {},
                         .created_at = {row->integer(5)},
                         .version = row->integer(6)};
    person.document.number = cipher_.open(row->text(2), place_of(kNumberColumn, person.id));
    person.name = cipher_.open(row->text(3), place_of(kNameColumn, person.id));
    if (const auto mobile = row->maybe_text(4)) {
        person.mobile = cipher_.open(*mobile, place_of(kMobileColumn, person.id));
    }
    return person;
}

std::string PersonStore::name_digest(std::string_view name) const {
    return cipher_.blind_index(name, kNameColumn);
}

std::optional<std::string> PersonStore::seal_mobile(const NaturalPerson& person) const {
    if (!person.mobile) return std::nullopt;
    return cipher_.seal(*person.mobile, place_of(kMobileColumn, person.id));
}

std::optional<NaturalPerson> PersonStore::find(std::string_view person_id) const {
    return to_natural_person(transaction_.query_one(sql::find_natural_person, person_id));
}

std::optional<NaturalPerson> PersonStore::find(const identifiers::PersonDocument& document) const {
    return to_natural_person(transaction_.query_one(
        sql::find_natural_person_by_number, identifiers::name_of(document.type),
        person_number_digest(document.number, cipher_)));
}

void PersonStore::add(const NaturalPerson& person) {
    transaction_.execute(
        sql::insert_natural_person, person.id, identifiers::name_of(person.document.type),
        cipher_.seal(person.document.number, place_of(kNumberColumn, person.id)),
        person_number_digest(person.document.number, cipher_),
        cipher_.seal(person.name, place_of(kNameColumn, person.id)), seal_mobile(person),
        person.created_at.milliseconds, name_digest(person.name));
}

bool PersonStore::change(const NaturalPerson& person, std::int64_t version) {
    const auto digest = name_digest(person.name);
    transaction_.execute(sql::raise_name_revision_of_natural_person, person.id, digest);
    return transaction_.execute(sql::change_natural_person, person.id, version,
                                cipher_.seal(person.name, place_of(kNameColumn, person.id)),
                                seal_mobile(person), digest) == 1;
}

PersonStore::Resealed PersonStore::seal_anew(std::string_view after_id, std::size_t limit) {
    Resealed resealed;
    for (const auto& row : transaction_.query(sql::list_sealed_persons, after_id, limit)) {
        resealed.last_id = row.text(0);
        ++resealed.persons;
        bool changed = false;
        const auto renew = [&](const std::string& sealed, std::string_view column) {
            auto renewed = cipher_.seal_anew(sealed, place_of(column, resealed.last_id));
            changed = changed || renewed.has_value();
            return renewed.value_or(sealed);
        };
        const auto number = renew(row.text(1), kNumberColumn);
        const auto name = renew(row.text(2), kNameColumn);
        auto mobile = row.maybe_text(3);
        if (mobile) mobile = renew(*mobile, kMobileColumn);
        if (!changed) continue;
        transaction_.execute(sql::put_sealed_person, resealed.last_id, number, name, mobile);
        ++resealed.sealed_anew;
    }
    return resealed;
}

std::map<std::string, std::string> PersonStore::find_names(
    std::span<const std::string> person_ids) const {
    std::map<std::string, std::string> names;
    while (!person_ids.empty()) {
        const auto some = person_ids.first(std::min(kNamesAtOnce, person_ids.size()));
        person_ids = person_ids.subspan(some.size());
        // No person's id is empty.
        std::vector<db::Value> asked(kNamesAtOnce, std::string{});
        std::copy(some.begin(), some.end(), asked.begin());
        transaction_.each(sql::list_person_names, asked, [&](const db::Row& row) {
            const auto& id = row.text(0);
            names[id] =
                row.truth(2) ? cipher_.open(row.text(1), place_of(kNameColumn, id)) : row.text(1);
        });
    }
    return names;
}

std::int64_t PersonStore::name_revision() const {
    const auto row = transaction_.query_one(sql::find_name_revision);
    return row ? row->integer(0) : 0;
}

std::vector<std::string> PersonStore::list_called(std::string_view name, std::int64_t most) const {
    std::vector<std::string> ids;
    const auto end = std::string{name} + std::string{kLastCharacter};
    for (const auto& row :
         transaction_.query(sql::list_persons_called, name_digest(name), name, end, most)) {
        ids.push_back(row.text(0));
    }
    return ids;
}

std::size_t PersonStore::digest_names(std::int64_t limit) {
    const auto rows = transaction_.query(sql::list_undigested_persons, limit);
    for (const auto& row : rows) {
        const auto& id = row.text(0);
        transaction_.execute(sql::put_name_digest, id,
                             name_digest(cipher_.open(row.text(1), place_of(kNameColumn, id))));
    }
    return rows.size();
}

bool PersonStore::is_registered(db::Transaction& transaction, std::string_view person_id) {
    return transaction.query_one(sql::find_person_id, person_id).has_value();
}

std::optional<LegalPerson> LegalPersonStore::find(std::string_view person_id) const {
    return to_legal_person(transaction_.query_one(sql::find_legal_person, person_id));
}

std::optional<LegalPerson> LegalPersonStore::find_by_code(std::string_view credit_code) const {
    return to_legal_person(transaction_.query_one(sql::find_legal_person_by_code, credit_code));
}

std::vector<LegalPerson> LegalPersonStore::list_represented(std::string_view person_id) const {
    std::vector<LegalPerson> represented;
    for (const auto& row : transaction_.query(sql::list_represented, person_id)) {
        represented.push_back(to_legal_person(row));
    }
    return represented;
}

void LegalPersonStore::add(const LegalPerson& person) {
    transaction_.execute(sql::insert_legal_person, person.id, person.credit_code, person.name,
                         person.kind, person.representative_id, person.created_at.milliseconds);
}

bool LegalPersonStore::change(const LegalPerson& person, std::int64_t version) {
    transaction_.execute(sql::raise_name_revision_of_legal_person, person.id, person.name);
    return transaction_.execute(sql::change_legal_person, person.id, version, person.name,
                                person.kind, person.representative_id) == 1;
}

}  // namespace yimen::people
