#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <boost/describe/class.hpp>

#include "core/problem.h"

namespace yimen::catalog {

/// 办事渠道: where people find items beside this portal.
struct Channel {
    std::string id;
    std::string name;
    std::string kind;         ///< code table channel_kind: 网站, 小程序, 移动应用, 自助终端 …
    std::string family;       ///< 粤系列, 善美系列; empty: none
    std::string operated_by;  ///< who answers for it
    std::string address;
};
BOOST_DESCRIBE_STRUCT(Channel, (), (id, name, kind, family, operated_by, address))

/// An item that a channel shows, under its catalogue code (REQ-015).
struct ChannelListing {
    std::string channel_id;
    std::string item_code;
    std::string entry_id;
    std::string address;  ///< of the item's page there
};

/// Whether people carry a channel of this kind with them.
bool is_mobile(std::string_view channel_kind);

/// All that keeps a channel from being registered: `text-required`, `text-too-long`,
/// `name-not-plain` for an id that is no name of an address, `address-not-web`,
/// `mobile-channel-of-own` for a mobile one outside the existing families (REQ-067).
std::vector<FieldProblem> find_channel_faults(const Channel& channel);

/// All that is wrong with a listing before the catalogue is asked: `item-code-missing`,
/// `address-not-web`.
std::vector<FieldProblem> find_listing_faults(const ChannelListing& listing);

}  // namespace yimen::catalog
