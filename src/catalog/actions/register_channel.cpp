#include "catalog/actions/register_channel.h"

#include "catalog/actions/administer_catalog.h"
#include "catalog/store/channel_store.h"
#include "catalog/store/code_store.h"

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

Problem nothing_there() {
    return {ProblemKind::NotFound, "not-found", {}, {}};
}

}  // namespace

Result<Channel> register_channel(const RegisterChannel& command, Services& services) {
    const auto post = find_administrator(command.officer);
    if (!post) return post.problem();
    const auto now = services.clock.now();
    const auto& channel = command.channel;
    return services.database.write([&](db::Transaction& transaction) -> Result<Channel> {
        auto faults = find_channel_faults(channel);
        const auto known = CodeStore{transaction}.known_on(day_in_china(now));
        if (!text::is_blank(channel.kind) && !is_known_code(known, "channel_kind", channel.kind)) {
            faults.push_back({"/kind",
                              "code-value-unknown",
                              {{"table", "channel_kind"}, {"value", channel.kind}}});
        }
        if (!faults.empty()) return invalid_input(std::move(faults));
        ChannelStore{transaction}.put(channel, {now, command.officer.login_name});
        record_administration(transaction, command.officer, **post, "channel", channel.id,
                              channel.name, services);
        return channel;
    });
}

Result<ChannelListing> list_on_channel(const ListOnChannel& command, Services& services) {
    const auto post = find_administrator(command.officer);
    if (!post) return post.problem();
    const auto now = services.clock.now();
    return services.database.write([&](db::Transaction& transaction) -> Result<ChannelListing> {
        ChannelStore store{transaction};
        auto listing = command.listing;
        if (!store.find(listing.channel_id)) return nothing_there();
        auto faults = find_listing_faults(listing);
        const auto entry_id = store.find_entry_by_code(listing.item_code);
        if (!entry_id && !text::is_blank(listing.item_code)) {
            faults.push_back({"/item_code", "item-code-unknown", {{"code", listing.item_code}}});
        }
        if (!faults.empty()) return invalid_input(std::move(faults));
        listing.entry_id = entry_id.value_or("");
        store.put_listing(listing, {now, command.officer.login_name});
        record_administration(transaction, command.officer, **post, "list",
                              listing.channel_id + "/" + listing.item_code, listing.address,
                              services);
        return listing;
    });
}

Result<Done> unlist_on_channel(const people::Person& officer, std::string_view channel_id,
                               std::string_view item_code, Services& services) {
    const auto post = find_administrator(officer);
    if (!post) return post.problem();
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        if (!ChannelStore{transaction}.remove_listing(channel_id, item_code)) {
            return nothing_there();
        }
        record_administration(transaction, officer, **post, "unlist",
                              std::string{channel_id} + "/" + std::string{item_code}, "", services);
        return Done{};
    });
}

}  // namespace yimen::catalog
