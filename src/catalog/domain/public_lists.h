#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/domain/service_item.h"

namespace yimen::catalog {

/// A list that is made public (requirements 3.11), drawn from the published items alone.
struct PublicList {
    std::string_view name;   ///< in URLs
    std::string_view title;  ///< as the plans call it; the tag that items carry
    std::string_view description;
    std::span<const std::string_view> columns;
    bool (*includes)(const ServiceItem&);
    /// The rows of one item: one, or one for each of its special steps or proofs.
    std::vector<std::vector<std::string>> (*rows)(const ServiceItem&);
};

std::span<const PublicList> public_lists();
const PublicList* find_public_list(std::string_view name);

/// Titles of the lists on which the item stands.
std::vector<std::string> tags_of(const ServiceItem& item);

/// What it costs, in words: 不收费, ¥80, ¥80–¥200, or 按标准收费.
std::string fee_in_words(const ServiceItem& item);

/// How long it takes, in words: 当场办结, or 5 个工作日.
std::string limit_in_words(const ServiceItem& item);

}  // namespace yimen::catalog
