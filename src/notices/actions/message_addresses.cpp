#include "notices/actions/message_addresses.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "notices/store/address_store.h"
#include "notices/store/sending_store.h"

#include "platform/crypto/random.h"
#include "platform/http/network_address.h"

namespace yimen::notices {

namespace {

Problem not_found() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

/// Six digits, each number as likely as any other.
std::string make_code() {
    constexpr std::uint32_t kCodes = 1'000'000;
    constexpr std::uint32_t kFair = UINT32_MAX / kCodes * kCodes;
    constexpr unsigned kByteBits = 8;
    for (;;) {
        std::uint32_t drawn = 0;
        for (const char byte : crypto::random_bytes(sizeof(drawn))) {
            drawn = drawn << kByteBits | static_cast<unsigned char>(byte);
        }
        if (drawn >= kFair) continue;
        const auto digits = std::to_string(drawn % kCodes + kCodes);
        return digits.substr(1);
    }
}

std::string digest_of(const std::string& code, const std::string& recipient_id, Channel channel,
                      const AddressDesk& desk) {
    return desk.cipher.blind_index(recipient_id + ':' + std::string{name_of(channel)} + ':' + code,
                                   "message_address.code");
}

Letter letter_with(const std::string& code, const std::string& address) {
    return {.address = address,
            .subject = "验证码",
            .text = "验证码 " + code +
                    "，10 分钟内有效。您正在设置消息提醒，如果不是您本人，不用理会。"};
}

/// What is kept, as if it were taken away when the account that asked for it is not theirs any
/// more.
std::optional<MessageAddress> find_own(const AddressStore& store, db::Transaction& transaction,
                                       const std::string& person_id, Channel channel) {
    auto kept = store.find(person_id, channel);
    if (kept && !people::is_account_of(transaction, kept->account_id, person_id)) forget(*kept);
    return kept;
}

/// Where it was asked from: who has one IPv6 address has 2^64 of them.
std::string network_of(const std::string& address) {
    constexpr std::size_t kNetworkBytes = 8;
    auto parsed = http::parse_address(address);
    if (!parsed || address.find(':') == std::string::npos) return address;
    std::fill(parsed->bytes.begin() + kNetworkBytes, parsed->bytes.end(), std::uint8_t{0});
    return http::to_text(*parsed);
}

/// Counts one more code for who it goes to and where it was asked from.
Result<Done> count_code(AddressStore& store, Channel channel, const std::string& address,
                        const people::Person& person, Instant now, const AddressDesk& desk) {
    const auto today = day_in_china(now);
    const auto to = desk.cipher.blind_index(std::string{name_of(channel)} + ':' + address,
                                            "message_code.address");
    const auto from =
        desk.cipher.blind_index(network_of(person.presence.address), "message_code.network");
    const auto checked = check_codes({.to_address = store.count_codes(to, today),
                                      .from_network = store.count_codes(from, today)},
                                     now);
    if (!checked) return checked.problem();
    store.add_code(to, today);
    store.add_code(from, today);
    return Done{};
}

/// Does `change` to the address that is kept, and keeps what comes of it even where it refuses: a
/// try counts.
template <class Change>
Result<Done> change_address(const people::Person& person, Channel channel, const AddressDesk& desk,
                            const Change& change) {
    const auto changed =
        desk.services.database.write([&](db::Transaction& transaction) -> Result<Result<Done>> {
            AddressStore store{transaction, desk.cipher};
            auto kept = find_own(store, transaction, person.person_id.value_or(""), channel);
            if (!kept || kept->address.empty()) return not_found();
            auto outcome = change(*kept);
            store.put(*kept);
            return outcome;
        });
    if (!changed) return changed.problem();
    return *changed;
}

}  // namespace

Result<std::vector<ChannelChoice>> list_addresses(const people::Person& person,
                                                  const AddressDesk& desk) {
    if (!person.person_id) return not_found();
    return desk.services.database.read([&](db::Transaction& transaction)
                                           -> Result<std::vector<ChannelChoice>> {
        const AddressStore store{transaction, desk.cipher};
        std::vector<ChannelChoice> choices;
        for (const auto channel : {Channel::Sms, Channel::Email}) {
            const auto kept =
                find_own(store, transaction, *person.person_id, channel).value_or(MessageAddress{});
            choices.push_back({.channel = channel,
                               .offered = desk.gateways.of(channel) != nullptr,
                               .masked_address = mask_address_of(channel, kept.address),
                               .confirmed = kept.confirmed_at.has_value(),
                               .on = kept.on});
        }
        return choices;
    });
}

Result<Done> put_address(const people::Person& person, Channel channel, const std::string& address,
                         const AddressDesk& desk) {
    if (!person.person_id) return not_found();
    if (desk.gateways.of(channel) == nullptr) {
        return Problem{ProblemKind::Conflict, "channel-not-open", {}, {}};
    }
    if (const auto checked = check_address(channel, address); !checked) return checked.problem();
    const auto now = desk.services.clock.now();
    const auto code = make_code();
    return desk.services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        AddressStore store{transaction, desk.cipher};
        auto kept =
            find_own(store, transaction, *person.person_id, channel)
                .value_or(MessageAddress{.recipient_id = *person.person_id, .channel = channel});
        const auto opened =
            open_code(kept, address, digest_of(code, *person.person_id, channel, desk), now);
        if (!opened) return opened.problem();
        const auto counted = count_code(store, channel, address, person, now, desk);
        if (!counted) return counted.problem();
        kept.account_id = person.account_id;
        store.put(kept);
        SendingStore{transaction, desk.cipher}.add({.id = desk.services.new_id(),
                                                    .recipient_id = *person.person_id,
                                                    .message_id = {},
                                                    .kind = std::string{kCodeKind},
                                                    .channel = channel,
                                                    .case_number = {},
                                                    .urgency = Urgency::AtOnce,
                                                    .next_at = now,
                                                    .expires_at = now + kCodeLifetime,
                                                    .created_at = now},
                                                   letter_with(code, address));
        return Done{};
    });
}

Result<Done> confirm_address(const people::Person& person, Channel channel, const std::string& code,
                             const AddressDesk& desk) {
    const auto now = desk.services.clock.now();
    const auto digest = digest_of(code, person.person_id.value_or(""), channel, desk);
    return change_address(person, channel, desk,
                          [&](MessageAddress& kept) { return confirm(kept, digest, now); });
}

Result<Done> turn_address(const people::Person& person, Channel channel, bool on,
                          const AddressDesk& desk) {
    return change_address(person, channel, desk, [&](MessageAddress& kept) -> Result<Done> {
        if (!kept.confirmed_at) {
            return Problem{ProblemKind::Conflict, "address-unconfirmed", {}, {}};
        }
        kept.on = on;
        return Done{};
    });
}

Result<Done> forget_address(const people::Person& person, Channel channel,
                            const AddressDesk& desk) {
    return change_address(person, channel, desk, [](MessageAddress& kept) -> Result<Done> {
        forget(kept);
        return Done{};
    });
}

}  // namespace yimen::notices
