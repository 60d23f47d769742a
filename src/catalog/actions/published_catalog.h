#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "catalog/domain/entry.h"
#include "catalog/domain/service_item.h"

#include "platform/db/database.h"
#include "platform/search/index.h"

namespace yimen::catalog {

/// What lists and searches need of a published item, kept in memory.
struct ItemCard {
    std::string item_id;
    std::string name;
    std::string type;
    std::string area;
    std::string unit_id;
    std::string unit_name;
    std::string unit_kind;
    std::optional<std::string> category;
    std::string division;
    std::string division_name;
    std::string level;
    std::vector<std::string> audience;
    std::string handling_type;
    std::optional<std::int64_t> statutory_days;
    std::int64_t promised_days = 0;
    std::int64_t visits = 0;
    std::string fee;  ///< in words
    std::string online_depth;
    std::vector<std::string> topics;
    std::vector<std::string> channels;
    std::vector<std::string> tags;
    std::optional<std::string> remark;
    std::int64_t cases_a_year = 0;
    std::int64_t version = 1;
    std::string checksum;
    Instant published_at;
};

/// One moment of the published catalogue; never changes.
struct CatalogView {
    std::int64_t revision = 0;
    std::map<std::string, std::shared_ptr<const ItemCard>, std::less<>> cards;
    std::vector<std::shared_ptr<const ItemCard>> by_demand;  ///< most cases a year first
};

/// The published catalogue in memory, one for the server. Brought up to date before every answer: a
/// published change is visible on the very next request, of this server and of its neighbours.
class PublishedCatalog {
  public:
    /// Both must outlive it.
    PublishedCatalog(db::Database& database, search::Index& index);

    /// The view of this moment. May wait for the store.
    std::shared_ptr<const CatalogView> view();

    /// Null when only the store can tell whether there is a newer one.
    std::shared_ptr<const CatalogView> view_at_once();

    search::Index& index() { return index_; }
    db::Database& database() { return database_; }

  private:
    std::shared_ptr<const CatalogView> view_true_at(std::int64_t counter);
    std::shared_ptr<const CatalogView> read_newer_than(const CatalogView& known);

    db::Database& database_;
    search::Index& index_;
    std::mutex refreshing_;  // held while the store is read
    std::mutex mutex_;       // held for moments; guards what follows
    std::int64_t true_at_ = -1;
    std::shared_ptr<const CatalogView> view_ = std::make_shared<CatalogView>();
};

}  // namespace yimen::catalog
