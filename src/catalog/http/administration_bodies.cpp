#include "catalog/http/administration_bodies.h"

namespace yimen::catalog::bodies {

ChannelBody to_body(const Channel& channel, std::int64_t items) {
    return {channel.id,          channel.name,    channel.kind, channel.family,
            channel.operated_by, channel.address, items};
}

ChannelContentBody to_body(const ChannelContent& content) {
    ChannelContentBody body{
        .channel = to_body(content.channel, static_cast<std::int64_t>(content.items.size())),
        .items = {}};
    for (const auto& item : content.items) {
        body.items.push_back(
            {item.item_code, item.item_id, item.name, item.unit_name, item.address});
    }
    return body;
}

HighFrequencyBody to_body(const HighFrequency& found) {
    HighFrequencyBody body{.year = found.year, .years = found.years, .areas = {}};
    for (const auto& area : found.areas) {
        HighFrequencyAreaBody listed{.area = area.area, .items = {}};
        for (const auto& item : area.items) {
            listed.items.push_back(
                {item.card->item_id, item.card->name, item.card->unit_name, item.cases});
        }
        body.areas.push_back(std::move(listed));
    }
    return body;
}

}  // namespace yimen::catalog::bodies
