#include "catalog/actions/read_lists.h"

#include <algorithm>

#include "catalog/domain/public_lists.h"
#include "catalog/store/entry_store.h"

#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

using Card = std::shared_ptr<const ItemCard>;

constexpr std::size_t kMostAsked = 12;
constexpr int kMonthsShown = 12;

bool stands_on(const ItemCard& card, const PublicList& list) {
    if (list.name == "supervision") return card.type == "行政许可";
    return std::find(card.tags.begin(), card.tags.end(), list.title) != card.tags.end();
}

ListSummary summarise(const PublicList& list, const CatalogView& view) {
    ListSummary summary{.list_name = std::string{list.name},
                        .title = std::string{list.title},
                        .description = std::string{list.description}};
    for (const auto& [id, card] : view.cards) {
        if (!stands_on(*card, list)) continue;
        ++summary.items;
        const auto day = day_in_china(card->published_at);
        summary.updated_on = std::max(summary.updated_on.value_or(day), day);
    }
    return summary;
}

/// Counts by name; the most frequent first, then by name.
class Counter {
  public:
    void count(const std::string& id, const std::string& name) {
        auto& facet = facets_[id];
        facet.id = id;
        facet.name = name;
        ++facet.items;
    }

    std::vector<Facet> ordered() const {
        std::vector<Facet> ordered;
        for (const auto& [id, facet] : facets_) ordered.push_back(facet);
        std::stable_sort(ordered.begin(), ordered.end(), [](const Facet& one, const Facet& other) {
            return one.items > other.items;
        });
        return ordered;
    }

  private:
    std::map<std::string, Facet> facets_;
};

/// "2026-03" and the months before it, oldest first.
std::vector<Day> month_starts(Day today) {
    std::vector<Day> starts;
    auto month = std::chrono::year_month{today.date().year(), today.date().month()};
    for (int count = 0; count < kMonthsShown; ++count) {
        starts.push_back(Day{std::chrono::sys_days{month / 1}});
        month -= std::chrono::months{1};
    }
    std::reverse(starts.begin(), starts.end());
    return starts;
}

Day end_of_month(Day start) {
    const auto month = std::chrono::year_month{start.date().year(), start.date().month()};
    return Day{std::chrono::sys_days{month / std::chrono::last}};
}

}  // namespace

std::vector<ListSummary> list_public_lists(PublishedCatalog& catalog) {
    const auto view = catalog.view();
    std::vector<ListSummary> summaries;
    for (const auto& list : public_lists()) summaries.push_back(summarise(list, *view));
    return summaries;
}

Result<ListContent> read_public_list(std::string_view list_name, PublishedCatalog& catalog) {
    const auto* list = find_public_list(list_name);
    if (list == nullptr) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    const auto view = catalog.view();
    ListContent content{.summary = summarise(*list, *view)};
    for (const auto column : list->columns) content.columns.emplace_back(column);
    catalog.database().read([&](db::Transaction& transaction) {
        const EntryStore store{transaction};
        for (const auto& [id, card] : view->cards) {
            if (!stands_on(*card, *list)) continue;
            const auto published = store.find_published(id);
            if (!published) continue;
            const auto item = json::read<ServiceItem>(published->content);
            if (!item) throw db::DatabaseError{"catalog: unreadable content of " + id};
            for (auto& cells : list->rows(*item)) content.rows.push_back({id, std::move(cells)});
        }
        return Done{};
    });
    return content;
}

Facets read_facets(PublishedCatalog& catalog) {
    const auto view = catalog.view();
    Counter topics;
    Counter audiences;
    Counter areas;
    Counter units;
    Counter divisions;
    Counter types;
    Counter levels;
    Counter channels;
    Counter unit_kinds;
    Counter categories;
    for (const auto& [id, card] : view->cards) {
        for (const auto& topic : card->topics) topics.count(topic, topic);
        for (const auto& audience : card->audience) audiences.count(audience, audience);
        areas.count(card->area, card->area);
        units.count(card->unit_id, card->unit_name);
        divisions.count(card->division, card->division_name);
        types.count(card->type, card->type);
        levels.count(card->level, card->level);
        for (const auto& channel : card->channels) channels.count(channel, channel);
        unit_kinds.count(card->unit_kind, card->unit_kind);
        if (card->category) categories.count(*card->category, *card->category);
    }
    std::vector<Card> cards = view->by_demand;
    cards.resize(std::min(kMostAsked, cards.size()));
    return {.topics = topics.ordered(),
            .audiences = audiences.ordered(),
            .areas = areas.ordered(),
            .units = units.ordered(),
            .divisions = divisions.ordered(),
            .types = types.ordered(),
            .levels = levels.ordered(),
            .channels = channels.ordered(),
            .unit_kinds = unit_kinds.ordered(),
            .categories = categories.ordered(),
            .most_asked = std::move(cards)};
}

CatalogStatistics read_statistics(PublishedCatalog& catalog, Day today,
                                  const std::string& unit_id) {
    const auto view = catalog.view();
    CatalogStatistics statistics;
    Counter types;
    Counter levels;
    Counter units;
    std::map<std::string, std::string> kinds;
    std::map<std::string, UnitShare> shares;
    std::int64_t immediate = 0;
    for (const auto& [id, card] : view->cards) {
        ++statistics.total;
        types.count(card->type, card->type);
        levels.count(card->level, card->level);
        units.count(card->unit_id, card->unit_name);
        kinds[card->unit_id] = card->unit_kind;
        auto& share = shares[card->unit_id];
        share.unit_id = card->unit_id;
        share.name = card->unit_name;
        ++share.items;
        if (std::find(card->tags.begin(), card->tags.end(), "马上办") != card->tags.end()) {
            ++immediate;
            ++share.immediate;
        }
    }
    Counter units_by_kind;
    for (const auto& [unit, kind] : kinds) units_by_kind.count(kind, kind);
    statistics.units_by_kind = units_by_kind.ordered();
    for (auto& [unit, share] : shares) statistics.immediate_by_unit.push_back(std::move(share));
    std::stable_sort(statistics.immediate_by_unit.begin(), statistics.immediate_by_unit.end(),
                     [](const UnitShare& one, const UnitShare& other) {
                         return one.immediate * other.items > other.immediate * one.items;
                     });
    statistics.by_type = types.ordered();
    statistics.by_level = levels.ordered();
    statistics.by_unit = units.ordered();
    if (statistics.total > 0) {
        statistics.immediate_share =
            static_cast<double>(immediate) / static_cast<double>(statistics.total);
    }
    catalog.database().read([&](db::Transaction& transaction) {
        const EntryStore store{transaction};
        for (const auto start : month_starts(today)) {
            const auto counted =
                store.count_in_force(std::min(today, end_of_month(start)), unit_id);
            statistics.immediate_by_month.push_back({.month = start.iso().substr(0, 7),
                                                     .items = counted.items,
                                                     .immediate = counted.immediate});
        }
        return Done{};
    });
    return statistics;
}

}  // namespace yimen::catalog
