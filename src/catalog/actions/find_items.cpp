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
           holds(card.audience, wanted.audience) && holds(card.topics, wanted.topic) &&
           holds(card.channels, wanted.channel) && holds(card.tags, wanted.tag) &&
           lies_in(card.division, wanted.division);
}

std::vector<Card> ranked(const FindItems& wanted, const CatalogView& view,
                         const search::Index& index) {
    const auto accept = [&](std::string_view id) {
        const auto found = view.cards.find(id);
        return found != view.cards.end() && fits(*found->second, wanted);
    };
    std::vector<Card> cards;
    for (const auto& hit : index.find(wanted.query, kTotalMax, accept)) {
        cards.push_back(view.cards.find(hit.id)->second);
    }
    return cards;
}

std::vector<Card> by_demand(const FindItems& wanted, const CatalogView& view) {
    std::vector<Card> cards;
    for (const auto& [id, card] : view.cards) {
        if (fits(*card, wanted)) cards.push_back(card);
    }
    std::stable_sort(cards.begin(), cards.end(), [](const Card& one, const Card& other) {
        return one->cases_a_year > other->cases_a_year;
    });
    return cards;
}

}  // namespace

Result<FoundItems> find_items(const FindItems& wanted, PublishedCatalog& catalog) {
    const auto view = catalog.view();
    auto cards =
        wanted.query.empty() ? by_demand(wanted, *view) : ranked(wanted, *view, catalog.index());
    std::size_t start = 0;
    if (!wanted.after.empty()) {
        const auto* end = wanted.after.data() + wanted.after.size();
        const auto read = std::from_chars(wanted.after.data(), end, start);
        if (read.ec != std::errc{} || read.ptr != end) {
            return invalid_input({{"/after", "cursor-unknown", {}}});
        }
    }
    FoundItems found;
    found.total = std::min(cards.size(), kTotalMax);
    found.total_is_exact = cards.size() < kTotalMax;
    start = std::min(start, cards.size());
    const auto end = std::min(cards.size(), start + wanted.limit);
    found.cards.assign(cards.begin() + static_cast<std::ptrdiff_t>(start),
                       cards.begin() + static_cast<std::ptrdiff_t>(end));
    if (end < cards.size()) found.next = std::to_string(end);
    return found;
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
