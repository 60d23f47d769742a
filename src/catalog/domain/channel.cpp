#include "catalog/domain/channel.h"

#include <algorithm>
#include <array>

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

using Faults = std::vector<FieldProblem>;

constexpr std::size_t kNameLengthMax = 100;
constexpr std::size_t kAddressLengthMax = 500;

/// 依托粤系列、善美系列平台提供移动服务, 原则上不再新建政务服务移动端
constexpr std::array<std::string_view, 2> kMobileFamilies = {"粤系列", "善美系列"};

constexpr std::array<std::string_view, 4> kMobileKinds = {"移动应用", "小程序", "公众号",
                                                          "移动网页"};

template <std::size_t kSize>
bool holds(const std::array<std::string_view, kSize>& list, std::string_view wanted) {
    return std::find(list.begin(), list.end(), wanted) != list.end();
}

void require_text(Faults& faults, std::string_view words, std::string pointer) {
    if (text::is_blank(words)) {
        faults.push_back({std::move(pointer), "text-required", {}});
    } else if (text::length(words) > kNameLengthMax) {
        faults.push_back(
            {std::move(pointer), "text-too-long", {{"limit", std::to_string(kNameLengthMax)}}});
    }
}

void require_web_address(Faults& faults, std::string_view address) {
    if (!address.starts_with("https://") || address.size() > kAddressLengthMax ||
        address.find(' ') != std::string_view::npos) {
        faults.push_back({"/address", "address-not-web", {}});
    }
}

bool is_plain_name(std::string_view id) {
    return !id.empty() && id.size() <= kNameLengthMax &&
           id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string_view::npos;
}

}  // namespace

bool is_mobile(std::string_view channel_kind) {
    return holds(kMobileKinds, channel_kind);
}

std::vector<FieldProblem> find_channel_faults(const Channel& channel) {
    Faults faults;
    if (!is_plain_name(channel.id)) faults.push_back({"/channel_id", "name-not-plain", {}});
    require_text(faults, channel.name, "/name");
    require_text(faults, channel.kind, "/kind");
    require_text(faults, channel.operated_by, "/operated_by");
    require_web_address(faults, channel.address);
    if (is_mobile(channel.kind) && !holds(kMobileFamilies, channel.family)) {
        faults.push_back({"/family", "mobile-channel-of-own", {{"kind", channel.kind}}});
    }
    return faults;
}

std::vector<FieldProblem> find_listing_faults(const ChannelListing& listing) {
    Faults faults;
    if (text::is_blank(listing.item_code)) {
        faults.push_back({"/item_code", "item-code-missing", {}});
    }
    require_web_address(faults, listing.address);
    return faults;
}

}  // namespace yimen::catalog
