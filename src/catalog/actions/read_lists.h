#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "catalog/actions/published_catalog.h"

#include "core/result.h"

namespace yimen::catalog {

struct ListSummary {
    std::string list_name;
    std::string title;
    std::string description;
    std::int64_t items = 0;
    std::optional<Day> updated_on;
};

struct ListRow {
    std::string item_id;
    std::vector<std::string> cells;
};

struct ListContent {
    ListSummary summary;
    std::vector<std::string> columns;
    std::vector<ListRow> rows;
};

/// One thing to choose, with its number of items.
struct Facet {
    std::string id;
    std::string name;
    std::int64_t items = 0;
};

struct Facets {
    std::vector<Facet> topics;
    std::vector<Facet> audiences;
    std::vector<Facet> areas;
    std::vector<Facet> units;
    std::vector<Facet> divisions;
    std::vector<Facet> types;
    std::vector<Facet> levels;
    std::vector<Facet> channels;
    std::vector<Facet> unit_kinds;
    std::vector<Facet> categories;
    std::vector<std::shared_ptr<const ItemCard>> most_asked;
};

struct MonthShare {
    std::string month;  ///< 2026-03
    std::int64_t items = 0;
    std::int64_t immediate = 0;
};

struct UnitShare {
    std::string unit_id;
    std::string name;
    std::int64_t items = 0;
    std::int64_t immediate = 0;
};

struct CatalogStatistics {
    std::int64_t total = 0;
    std::vector<Facet> by_type;
    std::vector<Facet> by_level;
    std::vector<Facet> by_unit;
    std::vector<Facet> units_by_kind;  ///< how many units of each kind have items
    double immediate_share = 0;
    std::vector<MonthShare> immediate_by_month;  ///< as the catalogue stood at the month's end
    std::vector<UnitShare> immediate_by_unit;    ///< as it stands; the highest share first
};

std::vector<ListSummary> list_public_lists(PublishedCatalog& catalog);

/// Refuses `not-found` for a list that there is not.
Result<ListContent> read_public_list(std::string_view list_name, PublishedCatalog& catalog);

Facets read_facets(PublishedCatalog& catalog);

/// The months are those of one unit when `unit_id` is given, the rest is of the whole catalogue.
CatalogStatistics read_statistics(PublishedCatalog& catalog, Day today,
                                  const std::string& unit_id = {});

}  // namespace yimen::catalog
