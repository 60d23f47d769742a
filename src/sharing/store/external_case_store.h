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

    void add(const ExternalCase& tracked);
    /// Stage, days, outcome and serial as they are now.
    void update(const ExternalCase& tracked);

    std::optional<ExternalCase> find(std::string_view case_id) const;
    std::optional<ExternalCase> find_by_number(std::string_view number) const;

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
    std::optional<Entry> find_entry(std::string_view case_id, std::int64_t serial) const;

    struct EntryOfCase {
        std::string case_id;
        Entry entry;
    };
    /// Reports of the unit between two ids, both left out, in the order of their ids.
    std::vector<EntryOfCase> list_entries_of_unit(std::string_view unit_id,
                                                  std::string_view after_id,
                                                  std::string_view before_id,
                                                  std::int64_t limit) const;

    /// The cases of the unit of which something was reported between two ids, the second included.
    std::vector<ExternalCase> list_reported(std::string_view unit_id, std::string_view after_id,
                                            std::string_view last_id) const;

    /// The last record of a page that was sealed anew; `records` is 0 behind the last page.
    struct Resealed {
        std::string last_case_id;
        std::int64_t last_serial = 0;  ///< of a report
        std::int64_t records = 0;
        std::int64_t sealed_anew = 0;
    };
    /// Seals with the active key what was sealed with older ones, in the order of the ids.
    Resealed seal_applicants_anew(const Resealed& after, std::int64_t limit);
    Resealed seal_reports_anew(const Resealed& after, std::int64_t limit);

  private:
    ExternalCase to_case(const db::Row& row) const;
    std::vector<ExternalCase> to_cases(const std::vector<db::Row>& rows) const;
    Entry to_entry(const db::Row& row) const;
    std::string digest_of(const Applicant& applicant) const;

    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::sharing
