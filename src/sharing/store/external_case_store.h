#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "sharing/domain/external_case.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::sharing {

/// The unified register of what other systems handle.
class ExternalCaseStore {
  public:
    ExternalCaseStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    void add(const ExternalCase& tracked, const Applicant& applicant);
    /// Stage, days, outcome and serial as they are now.
    void update(const ExternalCase& tracked);

    std::optional<ExternalCase> find(std::string_view case_id) const;
    std::optional<ExternalCase> find_by_number(std::string_view number) const;
    Applicant get_applicant(std::string_view case_id) const;

    /// Newest first, before `before_id` when it is not empty.
    std::vector<ExternalCase> list_of_unit(std::string_view unit_id, std::string_view before_id,
                                           std::int64_t limit) const;
    std::vector<ExternalCase> list_of_division(std::string_view division_code,
                                               std::string_view before_id,
                                               std::int64_t limit) const;
    std::vector<ExternalCase> list_of_applicant(const Applicant& applicant,
                                                std::string_view before_id,
                                                std::int64_t limit) const;

    void add_entry(const ExternalCase& tracked, const Entry& entry);
    std::vector<Entry> list_entries(std::string_view case_id) const;

    struct EntryOfCase {
        std::string case_id;
        Entry entry;
    };
    /// Reports of the unit after `after_id` that were taken before `before`, in their order.
    std::vector<EntryOfCase> list_entries_of_unit(std::string_view unit_id,
                                                  std::string_view after_id, Instant before,
                                                  std::int64_t limit) const;

  private:
    Entry to_entry(const db::Row& row) const;
    std::string digest_of(const Applicant& applicant) const;

    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::sharing
