#include "catalog/actions/published_catalog.h"

#include "catalog/domain/public_lists.h"
#include "catalog/store/entry_store.h"
#include "catalog/store/reference_store.h"
#include "people/people.h"

#include "core/identifiers/division_code.h"
#include "platform/json/bind.h"

namespace yimen::catalog {

namespace {

struct Names {
    std::unordered_map<std::string, std::string> units;
    std::unordered_map<std::string, std::string> divisions;
};

Names read_names(db::Transaction& transaction) {
    Names names;
    for (const auto& unit : people::list_units(transaction)) names.units[unit.id] = unit.name;
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
    const auto name_in = [](const auto& map, const std::string& key) {
        const auto found = map.find(key);
        return found == map.end() ? std::string{} : found->second;
    };
    return {.item_id = published.id,
            .name = item.name,
            .type = item.type,
            .area = item.area,
            .unit_id = published.unit_id,
            .unit_name = name_in(names.units, published.unit_id),
            .division = published.division_code,
            .division_name = name_in(names.divisions, published.division_code),
            .level = item.level,
            .audience = item.audience,
            .handling_type = item.handling_type,
            .statutory_days = item.statutory_days,
            .promised_days = item.promised_days,
            .visits = item.visits,
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

std::optional<std::string> summary_of(const std::vector<Remark>& remarks) {
    for (const auto& remark : remarks) {
        if (remark.element == "summary") return remark.words;
    }
    return std::nullopt;
}

}  // namespace

PublishedCatalog::PublishedCatalog(db::Database& database, search::Index& index)
    : database_(database), index_(index) {}

std::shared_ptr<const CatalogView> PublishedCatalog::view() {
    const auto counter = database_.change_counter();
    const std::scoped_lock lock{mutex_};
    if (counter != seen_counter_) {
        bring_up_to_date();
        seen_counter_ = counter;
    }
    return view_;
}

void PublishedCatalog::bring_up_to_date() {
    auto next = std::make_shared<CatalogView>(*view_);
    std::vector<search::Document> changed;
    std::vector<std::string> removed;
    std::vector<search::Synonym> synonyms;
    const bool anything = database_.read([&](db::Transaction& transaction) {
        const EntryStore store{transaction};
        next->revision = store.revision();
        if (next->revision == view_->revision) return false;
        const auto names = read_names(transaction);
        synonyms = read_synonyms(transaction);
        store.each_changed(
            view_->revision, [&](const std::string& entry_id, const PublishedEntry* published) {
                if (published == nullptr) {
                    next->cards.erase(entry_id);
                    removed.push_back(entry_id);
                    return;
                }
                const auto item = json::read<ServiceItem>(published->content);
                if (!item) throw db::DatabaseError{"catalog: unreadable content of " + entry_id};
                const auto card = std::make_shared<const ItemCard>(
                    make_card(*published, *item, names, summary_of(store.list_remarks(entry_id))));
                changed.push_back(make_document(*card, *item, names));
                next->cards[entry_id] = card;
            });
        return true;
    });
    if (!anything) return;
    index_.set_synonyms(synonyms);
    index_.apply(changed, removed);
    view_ = std::move(next);
}

}  // namespace yimen::catalog
