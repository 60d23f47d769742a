#include "catalog/store/channel_store.h"

#include "catalog/store/queries.h"

namespace yimen::catalog {

namespace {

Channel to_channel(const db::Row& row) {
    return {.id = row.text(0),
            .name = row.text(1),
            .kind = row.text(2),
            .family = row.text(3),
            .operated_by = row.text(4),
            .address = row.text(5)};
}

}  // namespace

void ChannelStore::put(const Channel& channel, const Registration& by) {
    transaction_.execute(sql::put_channel, channel.id, channel.name, channel.kind, channel.family,
                         channel.operated_by, channel.address, by.at.milliseconds, by.account);
}

std::optional<Channel> ChannelStore::find(std::string_view channel_id) const {
    const auto row = transaction_.query_one(sql::find_channel, channel_id);
    if (!row) return std::nullopt;
    return to_channel(*row);
}

std::vector<Channel> ChannelStore::list() const {
    std::vector<Channel> channels;
    for (const auto& row : transaction_.query(sql::list_channels)) {
        channels.push_back(to_channel(row));
    }
    return channels;
}

std::optional<std::string> ChannelStore::find_entry_by_code(std::string_view item_code) const {
    const auto row = transaction_.query_one(sql::find_entry_by_code, item_code);
    if (!row) return std::nullopt;
    return row->text(0);
}

void ChannelStore::put_listing(const ChannelListing& listing, const Registration& by) {
    transaction_.execute(sql::put_channel_listing, listing.channel_id, listing.item_code,
                         listing.entry_id, listing.address, by.at.milliseconds, by.account);
}

bool ChannelStore::remove_listing(std::string_view channel_id, std::string_view item_code) {
    return transaction_.execute(sql::remove_channel_listing, channel_id, item_code) > 0;
}

std::vector<ChannelListing> ChannelStore::list_listings(std::string_view channel_id) const {
    std::vector<ChannelListing> listings;
    for (const auto& row : transaction_.query(sql::list_channel_listings, channel_id)) {
        listings.push_back({row.text(0), row.text(1), row.text(2), row.text(3)});
    }
    return listings;
}

}  // namespace yimen::catalog
