#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/mandate.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::people {

/// What of mandates decides, without opening what is sealed. Newest first.
class MandateTermsStore {
  public:
    explicit MandateTermsStore(db::Transaction& transaction) : transaction_(transaction) {}

    /// `agent_id` is a natural person's record; ended ones are among them.
    std::vector<MandateTerms> list_between(std::string_view agent_id,
                                           const Principal& principal) const;
    std::vector<MandateTerms> list_of_agent(std::string_view agent_id) const;
    std::vector<MandateTerms> list_of_principal(const Principal& principal) const;
    void accept(std::string_view mandate_id, Instant at);

  private:
    db::Transaction& transaction_;
};

/// Mandates with whom they name, which it encrypts.
class MandateStore {
  public:
    MandateStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    std::optional<Mandate> find(std::string_view mandate_id) const;
    /// Newest first, ended ones among them.
    std::vector<Mandate> list_of_principal(const Principal& principal) const;
    std::vector<Mandate> list_of_agent(std::string_view agent_id) const;
    void add(const Mandate& mandate);
    /// An empty reason is none. What is ended already stays as it is.
    void end(std::string_view mandate_id, Instant at, std::string_view how,
             std::string_view reason);

    struct Resealed {
        std::string last_id;  ///< empty when there was none after `after_id`
        std::int64_t mandates = 0;
        std::int64_t sealed_anew = 0;
    };
    /// Seals what an older key sealed with the active one: at most `limit` mandates, by id.
    Resealed seal_anew(std::string_view after_id, std::size_t limit);

  private:
    Mandate to_mandate(const db::Row& row) const;

    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::people
