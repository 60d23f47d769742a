#include "catalog/store/reference_store.h"

#include "catalog/store/queries.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

void ReferenceStore::put_superior(const SuperiorItem& item, Instant received_at) {
    transaction_.execute(sql::put_superior_item, item.key, item.code, item.source, item.name,
                         item.type, json::write(item.basis), item.promised_days,
                         received_at.milliseconds);
}

std::optional<SuperiorItem> ReferenceStore::find_superior(std::string_view key) const {
    const auto row = transaction_.query_one(sql::find_superior_item, key);
    if (!row) return std::nullopt;
    auto basis = json::read<std::vector<Citation>>(row->text(5));
    if (!basis) throw db::DatabaseError{"catalog: unreadable basis of a superior item"};
    return SuperiorItem{.key = row->text(0),
                        .code = row->text(1),
                        .source = row->text(2),
                        .name = row->text(3),
                        .type = row->text(4),
                        .basis = std::move(*basis),
                        .promised_days = row->maybe_integer(6)};
}

void ReferenceStore::put_item(std::string_view key, std::string_view name, std::string_view type,
                              std::string_view base_code,
                              const std::optional<std::string>& superior_code) {
    transaction_.execute(sql::put_item, key, name, type, base_code, superior_code);
}

void ReferenceStore::put_retained_proof(const RetainedProof& proof) {
    transaction_.execute(sql::put_retained_proof, proof.name, proof.basis, proof.issuer,
                         proof.listed_on);
}

std::vector<RetainedProof> ReferenceStore::list_retained_proofs() const {
    std::vector<RetainedProof> proofs;
    for (const auto& row : transaction_.query(sql::list_retained_proofs)) {
        proofs.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    }
    return proofs;
}

void ReferenceStore::put_justification(std::string_view entry_id,
                                       const ProofJustification& justification) {
    transaction_.execute(sql::put_justification, entry_id, justification.material,
                         justification.reason, justification.opinions);
}

void ReferenceStore::put_synonym(const Synonym& synonym) {
    transaction_.execute(sql::put_synonym, synonym.everyday, synonym.formal);
}

bool ReferenceStore::remove_synonym(const Synonym& synonym) {
    return transaction_.execute(sql::remove_synonym, synonym.everyday, synonym.formal) > 0;
}

std::vector<Synonym> ReferenceStore::list_synonyms() const {
    std::vector<Synonym> synonyms;
    for (const auto& row : transaction_.query(sql::list_synonyms)) {
        synonyms.push_back({row.text(0), row.text(1)});
    }
    return synonyms;
}

void ReferenceStore::put(ReferenceKind kind, std::int64_t serial, const ReferenceRow& row) {
    const auto& statement =
        kind == ReferenceKind::CertificateType ? sql::put_certificate_type : sql::put_data_element;
    transaction_.execute(statement, row.slug, serial, row.source, row.content);
}

std::vector<ReferenceRow> ReferenceStore::list(ReferenceKind kind) const {
    const auto& statement = kind == ReferenceKind::CertificateType ? sql::list_certificate_types
                                                                   : sql::list_data_elements;
    std::vector<ReferenceRow> rows;
    for (const auto& row : transaction_.query(statement)) {
        rows.push_back({row.text(0), row.text(1), row.text(2)});
    }
    return rows;
}

}  // namespace yimen::catalog
