#include "catalog/actions/published_catalog.h"

#include <algorithm>
#include <future>

#include "catalog/domain/public_lists.h"
#include "catalog/store/entry_store.h"
#include "catalog/store/reference_store.h"
#include "people/people.h"

#include "core/identifiers/division_code.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

struct Names {
    std::unordered_map<std::string, people::Unit> units;
    std::unordered_map<std::string, std::string> divisions;
};

Names read_names(db::Transaction& transaction) {
    Names names;
    for (auto& unit : people::list_units(transaction)) {
        const auto id = unit.id;
        names.units[id] = std::move(unit);
    }
    for (const auto& division : people::list_divisions(transaction)) {
        names.divisions[division.code] = division.name;
    }
    return names;
}

std::vector<search::Synonym> read_synonyms(db::Transaction& transaction) {
    std::vector<search::Synonym> synonyms;
    for (auto& synonym : ReferenceStore{transaction}.list_synonyms()) {
        synonyms.push_back({std::move(synonym.everyday), std::move(synonym.formal)});
    }
    return synonyms;
}

ItemCard make_card(const PublishedEntry& published, const ServiceItem& item, const Names& names,
                   std::optional<std::string> remark) {
    const auto unit = names.units.find(published.unit_id);
    const auto division = names.divisions.find(published.division_code);
    const bool has_unit = unit != names.units.end();
    return {.item_id = published.id,
            .name = item.name,
            .type = item.type,
            .area = item.area,
            .unit_id = published.unit_id,
            .unit_name = has_unit ? unit->second.name : std::string{},
            .unit_kind = has_unit ? unit->second.kind : std::string{},
            .category = item.catalogue_category,
            .division = published.division_code,
            .division_name = division == names.divisions.end() ? std::string{} : division->second,
            .level = item.level,
            .audience = item.audience,
            .handling_type = item.handling_type,
            .statutory_days = item.statutory_days,
            .promised_days = item.promised_days,
            .visits = item.visits,
            .fee = fee_in_words(item),
            .online_depth = item.online_depth,
            .topics = item.topics,
            .channels = item.channels,
            .tags = tags_of(item),
            .remark = std::move(remark),
            .cases_a_year = item.annual_cases_estimate,
            .version = published.number,
            .checksum = published.checksum,
            .published_at = published.published_at};
}

/// The card's division and those above it, up to the prefecture: that of a whole province says
/// nothing.
std::vector<std::string> places_of(const ItemCard& card, const Names& names) {
    std::vector<std::string> places;
    const auto division = identifiers::DivisionCode::parse(card.division);
    if (!division) return places;
    for (std::optional<identifiers::DivisionCode> place = *division;
         place && place->level() != identifiers::DivisionLevel::Province; place = place->parent()) {
        const auto name = names.divisions.find(place->code());
        if (name != names.divisions.end()) places.push_back(name->second);
    }
    return places;
}

search::Document make_document(const ItemCard& card, const ServiceItem& item, const Names& names) {
    std::string body = card.remark.value_or("");
    const auto append = [&](std::string_view text) { body.append(" ").append(text); };
    append(item.department);
    append(item.area);
    append(item.result.name);
    for (const auto& topic : item.topics) append(topic);
    for (const auto& condition : item.conditions) append(condition);
    for (const auto& question : item.faq) append(question.q);
    for (const auto& material : item.materials) append(material.name);
    return {.id = card.item_id,
            .name = item.name,
            .words = item.search_words,
            .body = std::move(body),
            .places = places_of(card, names),
            .popularity = item.annual_cases_estimate};
}

std::vector<std::shared_ptr<const ItemCard>> ordered_by_demand(const CatalogView& view) {
    std::vector<std::shared_ptr<const ItemCard>> ordered;
    ordered.reserve(view.cards.size());
    for (const auto& [id, card] : view.cards) ordered.push_back(card);
    std::stable_sort(ordered.begin(), ordered.end(), [](const auto& one, const auto& other) {
        return one->cases_a_year > other->cases_a_year;
    });
    return ordered;
}

std::optional<std::string> summary_of(const std::vector<Remark>& remarks) {
    for (const auto& remark : remarks) {
        if (remark.element == "summary") return remark.words;
    }
    return std::nullopt;
}

/// What the store holds of one changed entry.
struct ChangedEntry {
    PublishedEntry published;
    std::optional<std::string> remark;
};

/// Cards and documents of changed entries. At the start that is the whole catalogue: then it is
/// read in pieces, so that little of it is in memory twice, and each piece by two threads.
class Changes {
  public:
    void add(ChangedEntry entry, const Names& names) {
        waiting_.push_back(std::move(entry));
        if (waiting_.size() == kPiece) finish(names);
    }

    /// Draws what waits.
    void finish(const Names& names) {
        auto drawn = std::vector<Drawn>(waiting_.size());
        const auto draw_some = [&](std::size_t from, std::size_t to) {
            for (auto place = from; place < to; ++place)
                drawn[place] = draw(waiting_[place], names);
        };
        const auto middle = waiting_.size() < kPiece ? 0 : waiting_.size() / 2;
        const auto how = middle > 0 ? std::launch::async : std::launch::deferred;
        auto first = std::async(how, draw_some, 0, middle);
        draw_some(middle, waiting_.size());
        first.get();
        for (auto& one : drawn) {
            cards_.push_back(std::move(one.card));
            documents_.push_back(std::move(one.document));
        }
        waiting_.clear();
    }

    const std::vector<std::shared_ptr<const ItemCard>>& cards() const { return cards_; }
    const std::vector<search::Document>& documents() const { return documents_; }

  private:
    static constexpr std::size_t kPiece = 256;

    struct Drawn {
        std::shared_ptr<const ItemCard> card;
        search::Document document;
    };

    static Drawn draw(const ChangedEntry& entry, const Names& names) {
        const auto& published = entry.published;
        const auto item = json::read<ServiceItem>(published.content);
        if (!item) throw db::DatabaseError{"catalog: unreadable content of " + published.id};
        auto card =
            std::make_shared<const ItemCard>(make_card(published, *item, names, entry.remark));
        auto document = make_document(*card, *item, names);
        return {std::move(card), std::move(document)};
    }

    std::vector<ChangedEntry> waiting_;
    std::vector<std::shared_ptr<const ItemCard>> cards_;
    std::vector<search::Document> documents_;
};

}  // namespace

PublishedCatalog::PublishedCatalog(db::Database& database, search::Index& index)
    : database_(database), index_(index) {}

std::shared_ptr<const CatalogView> PublishedCatalog::view() {
    if (auto view = view_true_at(database_.change_counter())) return view;
    const std::scoped_lock refreshing{refreshing_};
    // Somebody else may have brought it up to date meanwhile. Asked before the store is read: what
    // is committed in between makes the next counter differ.
    const auto counter = database_.change_counter();
    if (auto view = view_true_at(counter)) return view;
    auto newest = read_newer_than(*view_);
    const std::scoped_lock lock{mutex_};
    if (newest) view_ = std::move(newest);
    true_at_ = counter;
    return view_;
}

std::shared_ptr<const CatalogView> PublishedCatalog::view_at_once() {
    const auto counter = database_.change_counter_at_once();
    return counter ? view_true_at(*counter) : nullptr;
}

std::shared_ptr<const CatalogView> PublishedCatalog::view_true_at(std::int64_t counter) {
    const std::scoped_lock lock{mutex_};
    return counter == true_at_ ? view_ : nullptr;
}

/// Null when nothing has changed.
std::shared_ptr<const CatalogView> PublishedCatalog::read_newer_than(const CatalogView& known) {
    auto next = std::make_shared<CatalogView>();
    Changes changes;
    std::vector<std::string> removed;
    std::vector<search::Synonym> synonyms;
    const bool anything = database_.read([&](db::Transaction& transaction) {
        const EntryStore store{transaction};
        next->revision = store.revision();
        if (next->revision == known.revision) return false;
        next->cards = known.cards;
        const auto names = read_names(transaction);
        synonyms = read_synonyms(transaction);
        store.each_changed(
            known.revision, [&](const std::string& entry_id, const PublishedEntry* published) {
                if (published == nullptr) {
                    next->cards.erase(entry_id);
                    removed.push_back(entry_id);
                } else {
                    changes.add({*published, summary_of(store.list_remarks(entry_id))}, names);
                }
            });
        changes.finish(names);
        return true;
    });
    if (!anything) return nullptr;
    for (const auto& card : changes.cards()) next->cards[card->item_id] = card;
    next->by_demand = ordered_by_demand(*next);
    index_.set_synonyms(synonyms);
    index_.apply(changes.documents(), removed);
    return next;
}

}  // namespace yimen::catalog
