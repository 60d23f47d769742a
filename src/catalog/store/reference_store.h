#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "catalog/domain/reference.h"

#include "core/day.h"
#include "platform/db/database.h"

namespace yimen::catalog {

enum class ReferenceKind { CertificateType, DataElement };

/// What the catalogue rests on: superior catalogue, retained proofs, synonyms, shared types.
class ReferenceStore {
  public:
    explicit ReferenceStore(db::Transaction& transaction) : transaction_(transaction) {}

    void put_superior(const SuperiorItem& item, Instant received_at);
    std::optional<SuperiorItem> find_superior(std::string_view key) const;

    void put_item(std::string_view key, std::string_view name, std::string_view type,
                  std::string_view base_code, const std::optional<std::string>& superior_code);

    void put_retained_proof(const RetainedProof& proof);
    std::vector<RetainedProof> list_retained_proofs() const;

    void put_justification(std::string_view entry_id, const ProofJustification& justification);

    void put_synonym(const Synonym& synonym);
    bool remove_synonym(const Synonym& synonym);
    std::vector<Synonym> list_synonyms() const;

    void put(ReferenceKind kind, std::int64_t serial, const ReferenceRow& row);
    std::vector<ReferenceRow> list(ReferenceKind kind) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
