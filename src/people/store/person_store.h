#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/persons.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::people {

/// By which a whole number is found, whoever's it is.
std::string person_number_digest(std::string_view number, const crypto::FieldCipher& cipher);

/// Natural persons, whose data it encrypts.
class PersonStore {
  public:
    PersonStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    std::optional<NaturalPerson> find(std::string_view person_id) const;
    std::optional<NaturalPerson> find(const identifiers::PersonDocument& document) const;
    void add(const NaturalPerson& person);
    /// Name and mobile number; false when somebody changed the record since `version`.
    bool change(const NaturalPerson& person, std::int64_t version);

    struct Resealed {
        std::string last_id;  ///< empty when there was nobody after `after_id`
        std::int64_t persons = 0;
        std::int64_t sealed_anew = 0;
    };
    /// Seals what an older key sealed with the active one: at most `limit` natural persons, by id.
    Resealed seal_anew(std::string_view after_id, std::size_t limit);

    /// The names of those among them that are registered, natural and legal persons, whole.
    std::map<std::string, std::string> find_names(std::span<const std::string> person_ids) const;
    /// How often a registered person was renamed. Read before what is kept under it.
    std::int64_t name_revision() const;
    /// Natural persons of exactly this name, and legal persons whose name begins like this; at most
    /// `most` of each.
    std::vector<std::string> list_called(std::string_view name, std::int64_t most) const;
    /// Writes the digest by which a name is found where there is none; how many had none.
    std::size_t digest_names(std::int64_t limit);

    /// Whether a natural or a legal person has this id; nothing is deciphered.
    static bool is_registered(db::Transaction& transaction, std::string_view person_id);

  private:
    std::optional<NaturalPerson> to_natural_person(const std::optional<db::Row>& row) const;
    std::string name_digest(std::string_view name) const;
    std::optional<std::string> seal_mobile(const NaturalPerson& person) const;

    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

/// Legal persons; nothing of them is secret.
class LegalPersonStore {
  public:
    explicit LegalPersonStore(db::Transaction& transaction) : transaction_(transaction) {}

    std::optional<LegalPerson> find(std::string_view person_id) const;
    std::optional<LegalPerson> find_by_code(std::string_view credit_code) const;
    /// Those that this natural person represents, by id.
    std::vector<LegalPerson> list_represented(std::string_view person_id) const;
    void add(const LegalPerson& person);
    /// Name, kind and representative; false when somebody changed the record since `version`.
    bool change(const LegalPerson& person, std::int64_t version);

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::people
