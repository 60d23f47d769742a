#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/channel.h"

#include "core/day.h"
#include "platform/db/database.h"

namespace yimen::catalog {

/// Who registers or lists, and when.
struct Registration {
    Instant at;
    std::string account;
};

/// Channels and what they show.
class ChannelStore {
  public:
    explicit ChannelStore(db::Transaction& transaction) : transaction_(transaction) {}

    void put(const Channel& channel, const Registration& by);
    std::optional<Channel> find(std::string_view channel_id) const;
    std::vector<Channel> list() const;

    /// The entry in force that carries this code, or nothing.
    std::optional<std::string> find_entry_by_code(std::string_view item_code) const;

    void put_listing(const ChannelListing& listing, const Registration& by);
    bool remove_listing(std::string_view channel_id, std::string_view item_code);
    std::vector<ChannelListing> list_listings(std::string_view channel_id) const;

  private:
    db::Transaction& transaction_;
};

}  // namespace yimen::catalog
