#pragma once

#include <string>

#include "catalog/domain/channel.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

struct RegisterChannel {
    people::Person officer;
    Channel channel;
};

/// Registers a channel, or changes what is said of it. Refusals, in this order: `forbidden` without
/// the right to administer the catalogue, those of `find_channel_faults` and `code-value-unknown`
/// for a kind that no code table has, all at once.
Result<Channel> register_channel(const RegisterChannel& command, Services& services);

struct ListOnChannel {
    people::Person officer;
    ChannelListing listing;
};

/// Says that a channel shows an item of the catalogue, under its code (REQ-015). Refusals, in this
/// order: `forbidden`, `not-found` for a channel there is not, those of `find_listing_faults` and
/// `item-code-unknown` when no item in force carries the code, all at once.
Result<ChannelListing> list_on_channel(const ListOnChannel& command, Services& services);

/// Takes a listing away; listing it again undoes that. Refusals, in this order: `forbidden`,
/// `not-found`.
Result<Done> unlist_on_channel(const people::Person& officer, std::string_view channel_id,
                               std::string_view item_code, Services& services);

}  // namespace yimen::catalog
