#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "notices/domain/message_address.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::notices {

/// An address as it was before it was sealed; nothing when its key is gone.
std::optional<std::string> open_address(const crypto::FieldCipher& cipher, std::string_view sealed,
                                        std::string_view recipient_id, Channel channel);

/// Where people want to be told beside here, sealed.
class AddressStore {
  public:
    AddressStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    /// Without an address where its key is gone.
    std::optional<MessageAddress> find(std::string_view recipient_id, Channel channel) const;
    void put(const MessageAddress& kept);

    /// Codes for this subject on that day, and one more of them.
    std::int64_t count_codes(std::string_view subject, Day day) const;
    void add_code(std::string_view subject, Day day);
    void forget_codes_before(Day day);

    struct Resealed {
        std::string last_recipient;  ///< of the last one that was looked at; empty: none is left
        std::string last_channel;
        std::int64_t records = 0;
        std::int64_t sealed_anew = 0;
    };
    /// Seals with the active key what was sealed with older ones.
    Resealed seal_anew(std::string_view after_recipient, std::string_view after_channel,
                       std::int64_t limit);

  private:
    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::notices
