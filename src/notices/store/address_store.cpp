#include "notices/store/address_store.h"

#include "notices/store/message_rows.h"
#include "notices/store/queries.h"

namespace yimen::notices {

std::optional<MessageAddress> AddressStore::find(std::string_view recipient_id,
                                                 Channel channel) const {
    const auto row =
        transaction_.query_one(sql::find_message_address, recipient_id, name_of(channel));
    if (!row) return std::nullopt;
    MessageAddress kept{.recipient_id = std::string{recipient_id}, .channel = channel};
    if (!row->text(1).empty()) {
        kept.address = cipher_.open(row->text(1), place_of_address(recipient_id, channel));
    }
    if (const auto at = row->maybe_integer(2)) kept.confirmed_at = Instant{*at};
    kept.on = row->truth(3);
    kept.code_digest = row->maybe_text(4).value_or("");
    kept.code_ends_at = Instant{row->maybe_integer(5).value_or(0)};
    kept.code_tries = row->integer(6);
    kept.codes_sent = row->integer(7);
    kept.code_sent_at = Instant{row->integer(8)};
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
                         kept.code_tries, kept.codes_sent, kept.code_sent_at.milliseconds);
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
        const auto sealed = cipher_.seal_anew(row.text(2), place);
        if (!sealed) continue;
        transaction_.execute(sql::put_sealed_address, row.text(0), row.text(1), *sealed);
        ++done.sealed_anew;
    }
    return done;
}

}  // namespace yimen::notices
