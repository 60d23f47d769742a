#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "inquiries/domain/inquiry.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::inquiries {

/// Which inquiries of a place.
enum class Listed : std::uint8_t {
    Unanswered,  ///< the longest waiting first
    Answered,    ///< newest first
    OfferedHere  ///< to the unit, the longest waiting first; of a whole place none
};

/// Of one unit, or of one place when no unit is named.
struct InquiryList {
    std::string unit_id;
    std::string division_code;
    Listed listed = Listed::Unanswered;
    std::string way;   ///< empty: any
    std::string text;  ///< a part of the question or of the item's name
};

/// Where a list goes on: the last row of the page before. Empty: from the beginning.
struct InquiryPage {
    std::string after;
    std::int64_t limit = 50;
};

class InquiryStore {
  public:
    InquiryStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    void add(const Inquiry& inquiry);
    std::optional<Inquiry> find(std::string_view id) const;
    /// Writes who is responsible, to whom it is offered and whether it is answered; `version` is
    /// the one that was read. Refuses `stale`.
    Result<Done> update(const Inquiry& inquiry);
    std::vector<Inquiry> list(const InquiryList& which, const InquiryPage& page) const;

    /// Gives it the next serial.
    void add_entry(std::string_view inquiry_id, const Entry& entry);
    std::vector<Entry> list_entries(std::string_view inquiry_id) const;

    struct Resealed {
        std::int64_t records = 0;
        std::int64_t sealed_anew = 0;
        std::string last_id;
    };
    /// Who asked, under the active key, in the rows after this one.
    Resealed seal_anew(const Resealed& after, std::int64_t limit);

  private:
    Inquiry to_inquiry(const db::Row& row) const;

    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::inquiries
