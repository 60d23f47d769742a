#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notices/domain/notice.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::notices {

/// Papers. What they say and their codes are sealed.
class NoticeStore {
  public:
    NoticeStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    /// `values` is the JSON of what it says.
    void add(const Notice& notice, std::string_view values);
    std::optional<Notice> find(std::string_view notice_id) const;
    std::optional<Notice> find(std::string_view number, std::string_view code) const;
    std::vector<Notice> list(std::string_view case_id) const;

    /// False when it was in force no more, or there is none.
    bool end(std::string_view notice_id, NoticeState state,
             const std::optional<std::string>& replaced_by);
    /// False when there is a print already.
    bool keep_pdf(std::string_view notice_id, std::string_view digest);

    struct Resealed {
        std::string last_id;  ///< of the last one that was looked at; empty when none is left
        std::int64_t records = 0;
        std::int64_t sealed_anew = 0;
    };
    /// Seals with the active key what was sealed with older ones.
    Resealed seal_anew(std::string_view after_id, std::size_t limit);

  private:
    Notice to_notice(const db::Row& row) const;

    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::notices
