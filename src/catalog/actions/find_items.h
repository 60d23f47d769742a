#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "catalog/actions/published_catalog.h"

#include "core/result.h"

namespace yimen::catalog {

/// What somebody looks for; empty texts do not narrow.
struct FindItems {
    std::string query;
    std::string audience;
    std::string topic;
    std::string area;
    std::string type;
    std::string level;
    std::string unit_id;
    std::string unit_kind;  ///< department, institution, enterprise, intermediary
    std::string category;   ///< of the public-service catalogue
    std::string division;   ///< what lies below it counts too
    std::string channel;
    std::string tag;
    std::string after;  ///< `next` of the page before
    std::size_t limit = 20;
};

struct FoundItems {
    std::vector<std::shared_ptr<const ItemCard>> cards;
    std::optional<std::string> next;
    std::size_t total = 0;  ///< at most kTotalMax
    bool total_is_exact = true;
};

inline constexpr std::size_t kTotalMax = 1000;

/// Published items: ranked when there is a query, else by how often they are asked for. Refuses
/// `invalid-input` with `cursor-unknown` at /after.
Result<FoundItems> find_items(const FindItems& wanted, PublishedCatalog& catalog);

/// Up to `limit` cards for what was typed so far, one for each name.
std::vector<std::shared_ptr<const ItemCard>> suggest_items(const std::string& typed,
                                                           std::size_t limit,
                                                           PublishedCatalog& catalog);

}  // namespace yimen::catalog
