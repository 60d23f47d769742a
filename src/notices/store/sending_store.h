#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "notices/domain/message.h"
#include "notices/domain/sending.h"

#include "platform/crypto/field_cipher.h"
#include "platform/db/database.h"

namespace yimen::notices {

/// Letters on their way, and the messages that still have to become letters. What a letter says
/// and where it goes is sealed, and forgotten once a gateway took it.
class SendingStore {
  public:
    SendingStore(db::Transaction& transaction, const crypto::FieldCipher& cipher)
        : transaction_(transaction), cipher_(cipher) {}

    /// Messages whose recipients want them elsewhere too, in the order of writing.
    std::vector<Message> list_outward(std::int64_t limit) const;
    /// False when somebody else has made letters of it.
    bool mark_inward(const Message& message);

    struct OpenAddress {
        Channel channel = Channel::Sms;
        std::optional<std::string> address;  ///< none: its key is gone
        std::string account_id;              ///< that asked for it
    };
    /// Confirmed and turned on.
    std::vector<OpenAddress> list_open_addresses(std::string_view recipient_id) const;

    void add(const Sending& sending, const Letter& letter);
    /// What somebody waits for first, then what is due longest.
    std::vector<Sending> list_due(Channel channel, Instant now, std::int64_t limit) const;
    /// Newest first.
    std::vector<Sending> list(SendingState state, std::string_view before_id,
                              std::int64_t limit) const;
    std::int64_t count(SendingState state, std::int64_t most) const;
    std::optional<Sending> find(std::string_view id) const;
    /// Nothing when its key is gone.
    std::optional<Letter> find_letter(std::string_view id) const;

    /// False when `before` is not how it stands any more. Of what ends, only that is kept which
    /// might be sent again.
    bool change(const Sending& before, const Sending& after);

    /// Forgets what ended before, at most `limit`; brings how many.
    std::int64_t forget_before(Instant ended_at, std::int64_t limit);

    struct Resealed {
        std::string last_id;  ///< that was looked at; empty: none is left
        std::int64_t records = 0;
        std::int64_t sealed_anew = 0;
    };
    /// Seals with the active key what was sealed with older ones. What cannot be opened stays.
    Resealed seal_anew(std::string_view after_id, std::int64_t limit);

  private:
    db::Transaction& transaction_;
    const crypto::FieldCipher& cipher_;
};

}  // namespace yimen::notices
