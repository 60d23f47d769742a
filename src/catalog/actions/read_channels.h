#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/actions/published_catalog.h"
#include "catalog/domain/channel.h"

#include "core/result.h"

namespace yimen::catalog {

struct ChannelSummary {
    Channel channel;
    std::int64_t items = 0;  ///< that it shows and that are in force
};

struct ListedItem {
    std::string item_code;
    std::string item_id;
    std::string name;
    std::string unit_name;
    std::string address;
};

struct ChannelContent {
    Channel channel;
    std::vector<ListedItem> items;
};

std::vector<ChannelSummary> list_channels(PublishedCatalog& catalog);

/// What the channel shows of the items in force. Refuses `not-found`.
Result<ChannelContent> read_channel(std::string_view channel_id, PublishedCatalog& catalog);

}  // namespace yimen::catalog
