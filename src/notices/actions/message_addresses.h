#pragma once

#include <string>
#include <vector>

#include "notices/domain/message_address.h"
#include "notices/notices.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/crypto/field_cipher.h"
#include "platform/services.h"

namespace yimen::notices {

/// How a person may be told.
struct ChannelChoice {
    Channel channel = Channel::Sms;
    bool offered = false;  ///< this house has a gateway for it
    std::string masked_address;
    bool confirmed = false;
    bool on = false;
};

/// What the acts on one's own addresses work with.
struct AddressDesk {
    Services& services;
    const crypto::FieldCipher& cipher;
    const Gateways& gateways;
};

/// Every channel there is. Refuses not-found: the account belongs to no natural person.
Result<std::vector<ChannelChoice>> list_addresses(const people::Person& person,
                                                  const AddressDesk& desk);

/// Keeps the address, sends a code of six digits to it, and tells nobody there before the code came
/// back. Refusals, in this order: not-found, channel-not-open (no gateway), those of check_address,
/// those of open_code, those of check_codes.
Result<Done> put_address(const people::Person& person, Channel channel, const std::string& address,
                         const AddressDesk& desk);

/// Refusals, in this order: not-found (no address either), those of confirm.
Result<Done> confirm_address(const people::Person& person, Channel channel, const std::string& code,
                             const AddressDesk& desk);

/// Turns a confirmed address on or off. Refuses: not-found, address-unconfirmed.
Result<Done> turn_address(const people::Person& person, Channel channel, bool on,
                          const AddressDesk& desk);

/// Forgets it. Refuses not-found.
Result<Done> forget_address(const people::Person& person, Channel channel, const AddressDesk& desk);

}  // namespace yimen::notices
