#include "notices/store/address_store.h"

#include "notices/store/message_rows.h"
#include "notices/store/queries.h"

#include "platform/crypto/crypto_error.h"

namespace yimen::notices {

std::optional<std::string> open_address(const crypto::FieldCipher& cipher, std::string_view sealed,
                                        std::string_view recipient_id, Channel channel) {
    if (sealed.empty()) return std::nullopt;
    try {
        return cipher.open(sealed, place_of_address(recipient_id, channel));
    } catch (const crypto::CryptoError&) {
        return std::nullopt;
    }
}

std::optional<MessageAddress> AddressStore::find(std::string_view recipient_id,
                                                 Channel channel) const {
    const auto row =
        transaction_.query_one(sql::find_message_address, recipient_id, name_of(channel));
    if (!row) return std::nullopt;
    MessageAddress kept{.recipient_id = std::string{recipient_id}, .channel = channel};
    kept.address = open_address(cipher_, row->text(1), recipient_id, channel).value_or("");
    if (const auto at = row->maybe_integer(2)) kept.confirmed_at = Instant{*at};
    kept.on = row->truth(3);
    kept.code_digest = row->maybe_text(4).value_or("");
    kept.code_ends_at = Instant{row->maybe_integer(5).value_or(0)};
    kept.code_tries = row->integer(6);
    kept.codes_sent = row->integer(7);
    kept.code_sent_at = Instant{row->integer(8)};
    kept.account_id = row->text(9);
    return kept;
}

void AddressStore::put(const MessageAddress& kept) {
    const auto sealed =
        kept.address.empty()
            ? std::string{}
            : cipher_.seal(kept.address, place_of_address(kept.recipient_id, kept.channel));
    const auto confirmed_at =
        kept.confirmed_at ? std::optional{kept.confirmed_at->milliseconds} : std::nullopt;
    const auto digest = kept.code_digest.empty() ? std::nullopt : std::optional{kept.code_digest};
    transaction_.execute(sql::put_message_address, kept.recipient_id, name_of(kept.channel), sealed,
                         confirmed_at, kept.on, digest, kept.code_ends_at.milliseconds,
                         kept.code_tries, kept.codes_sent, kept.code_sent_at.milliseconds,
                         kept.account_id);
}

std::int64_t AddressStore::count_codes(std::string_view subject, Day day) const {
    const auto row = transaction_.query_one(sql::find_codes, subject, day.iso());
    return row ? row->integer(0) : 0;
}

void AddressStore::add_code(std::string_view subject, Day day) {
    transaction_.execute(sql::count_code, subject, day.iso());
}

void AddressStore::forget_codes_before(Day day) {
    transaction_.execute(sql::delete_old_codes, day.iso());
}

AddressStore::Resealed AddressStore::seal_anew(std::string_view after_recipient,
                                               std::string_view after_channel, std::int64_t limit) {
    Resealed done;
    for (const auto& row :
         transaction_.query(sql::list_sealed_addresses, after_recipient, after_channel, limit)) {
        done.last_recipient = row.text(0);
        done.last_channel = row.text(1);
        ++done.records;
        const auto place =
            place_of_address(row.text(0), find_channel(row.text(1)).value_or(Channel::Sms));
        try {
            const auto sealed = cipher_.seal_anew(row.text(2), place);
            if (!sealed) continue;
            transaction_.execute(sql::put_sealed_address, row.text(0), row.text(1), *sealed);
            ++done.sealed_anew;
        } catch (const crypto::CryptoError&) {
            // Lost already; the others need not be.
            continue;
        }
    }
    return done;
}

}  // namespace yimen::notices
