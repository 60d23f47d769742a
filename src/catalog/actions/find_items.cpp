#include "catalog/actions/find_items.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "core/identifiers/division_code.h"

namespace yimen::catalog {

namespace {

using Card = std::shared_ptr<const ItemCard>;

bool holds(const std::vector<std::string>& list, const std::string& wanted) {
    return wanted.empty() || std::find(list.begin(), list.end(), wanted) != list.end();
}

bool is(const std::string& value, const std::string& wanted) {
    return wanted.empty() || value == wanted;
}

bool lies_in(const std::string& place, const std::string& wanted) {
    if (wanted.empty() || place == wanted) return true;
    const auto inner = identifiers::DivisionCode::parse(place);
    const auto outer = identifiers::DivisionCode::parse(wanted);
    return inner && outer && outer->covers(*inner);
}

bool fits(const ItemCard& card, const FindItems& wanted) {
    return is(card.area, wanted.area) && is(card.type, wanted.type) &&
           is(card.level, wanted.level) && is(card.unit_id, wanted.unit_id) &&
           is(card.unit_kind, wanted.unit_kind) &&
           is(card.category.value_or(""), wanted.category) &&
           holds(card.audience, wanted.audience) && holds(card.topics, wanted.topic) &&
           holds(card.channels, wanted.channel) && holds(card.tags, wanted.tag) &&
           lies_in(card.division, wanted.division);
}

bool narrows(const FindItems& wanted) {
    return !(wanted.audience.empty() && wanted.topic.empty() && wanted.area.empty() &&
             wanted.type.empty() && wanted.level.empty() && wanted.unit_id.empty() &&
             wanted.division.empty() && wanted.channel.empty() && wanted.tag.empty());
}

Card card_of(std::string_view id, const CatalogView& view) {
    const auto found = view.cards.find(id);
    return found == view.cards.end() ? nullptr : found->second;
}

std::vector<search::Hit> ranked(const FindItems& wanted, const CatalogView& view,
                                const search::Index& index) {
    if (!narrows(wanted)) return index.find(wanted.query, kTotalMax);
    return index.find(wanted.query, kTotalMax, [&](std::string_view id) {
        const auto card = card_of(id, view);
        return card && fits(*card, wanted);
    });
}

std::vector<Card> by_demand(const FindItems& wanted, const CatalogView& view) {
    std::vector<Card> cards;
    for (const auto& card : view.by_demand) {
        if (fits(*card, wanted)) cards.push_back(card);
    }
    return cards;
}

/// Which of `total` things stand on the page.
struct Span {
    std::size_t start = 0;
    std::size_t end = 0;
};

Result<Span> page_of(const FindItems& wanted, std::size_t total) {
    Span span;
    if (!wanted.after.empty()) {
        const auto* end = wanted.after.data() + wanted.after.size();
        const auto read = std::from_chars(wanted.after.data(), end, span.start);
        if (read.ec != std::errc{} || read.ptr != end) {
            return invalid_input({{"/after", "cursor-unknown", {}}});
        }
    }
    span.start = std::min(span.start, total);
    span.end = std::min(total, span.start + wanted.limit);
    return span;
}

/// `card_at` brings the card of a place, or null when it has just gone.
template <class CardAt>
Result<FoundItems> cut_page(const FindItems& wanted, std::size_t total, CardAt card_at) {
    const auto span = page_of(wanted, total);
    if (!span) return span.problem();
    FoundItems found;
    found.total = std::min(total, kTotalMax);
    found.total_is_exact = total < kTotalMax;
    for (auto place = span->start; place < span->end; ++place) {
        if (auto card = card_at(place)) found.cards.push_back(std::move(card));
    }
    if (span->end < total) found.next = std::to_string(span->end);
    return found;
}

}  // namespace

Result<FoundItems> find_items(const FindItems& wanted, PublishedCatalog& catalog) {
    const auto view = catalog.view();
    if (wanted.query.empty()) {
        const auto cards = by_demand(wanted, *view);
        return cut_page(wanted, cards.size(), [&](std::size_t place) { return cards[place]; });
    }
    const auto hits = ranked(wanted, *view, catalog.index());
    return cut_page(wanted, hits.size(),
                    [&](std::size_t place) { return card_of(hits[place].id, *view); });
}

std::vector<Card> suggest_items(const std::string& typed, std::size_t limit,
                                PublishedCatalog& catalog) {
    const auto view = catalog.view();
    std::vector<Card> cards;
    std::set<std::string_view> names;
    for (const auto& hit : catalog.index().suggest(typed, limit * 8)) {
        const auto found = view->cards.find(hit.id);
        if (found == view->cards.end() || !names.insert(found->second->name).second) continue;
        cards.push_back(found->second);
        if (cards.size() == limit) break;
    }
    return cards;
}

}  // namespace yimen::catalog
