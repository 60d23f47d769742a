#include "catalog/actions/read_channels.h"

#include "catalog/store/channel_store.h"

namespace yimen::catalog {

namespace {

ChannelContent read_content(const ChannelStore& store, Channel channel, const CatalogView& view) {
    ChannelContent content{.channel = std::move(channel), .items = {}};
    for (const auto& listing : store.list_listings(content.channel.id)) {
        const auto card = view.cards.find(listing.entry_id);
        if (card == view.cards.end()) continue;
        content.items.push_back({.item_code = listing.item_code,
                                 .item_id = listing.entry_id,
                                 .name = card->second->name,
                                 .unit_name = card->second->unit_name,
                                 .address = listing.address});
    }
    return content;
}

}  // namespace

std::vector<ChannelSummary> list_channels(PublishedCatalog& catalog) {
    const auto view = catalog.view();
    return catalog.database().read([&](db::Transaction& transaction) {
        const ChannelStore store{transaction};
        std::vector<ChannelSummary> summaries;
        for (auto& channel : store.list()) {
            auto content = read_content(store, std::move(channel), *view);
            summaries.push_back({.channel = std::move(content.channel),
                                 .items = static_cast<std::int64_t>(content.items.size())});
        }
        return summaries;
    });
}

Result<ChannelContent> read_channel(std::string_view channel_id, PublishedCatalog& catalog) {
    const auto view = catalog.view();
    return catalog.database().read([&](db::Transaction& transaction) -> Result<ChannelContent> {
        const ChannelStore store{transaction};
        auto channel = store.find(channel_id);
        if (!channel) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        return read_content(store, std::move(*channel), *view);
    });
}

}  // namespace yimen::catalog
