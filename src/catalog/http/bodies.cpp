#include "catalog/http/bodies.h"

#include <utility>

#include "catalog/domain/sample_values.h"

#include "platform/json/bind.h"

namespace yimen::catalog::bodies {

namespace {

std::optional<std::string> iso_of(const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return day->iso();
}

std::vector<FacetBody> to_bodies(const std::vector<Facet>& facets) {
    std::vector<FacetBody> bodies;
    for (const auto& facet : facets) bodies.push_back({facet.id, facet.name, facet.items});
    return bodies;
}

}  // namespace

ItemSummary to_summary(const ItemCard& card) {
    return {card.item_id,       card.name,           card.type,          card.area,   card.unit_id,
            card.unit_name,     card.division,       card.division_name, card.level,  card.audience,
            card.handling_type, card.statutory_days, card.promised_days, card.visits, card.fee,
            card.online_depth,  card.tags,           card.remark};
}

ItemPage to_page(const FoundItems& found) {
    ItemPage page{{}, found.next, static_cast<std::int64_t>(found.total), found.total_is_exact};
    for (const auto& card : found.cards) page.items.push_back(to_summary(*card));
    return page;
}

GuideBody to_body(Guide guide) {
    GuideBody body{.item_id = guide.entry.id,
                   .version = guide.entry.number,
                   .published_at = format_iso(guide.entry.published_at),
                   .updated_on = day_in_china(guide.entry.published_at).iso(),
                   .checksum = guide.entry.checksum,
                   .unit_id = guide.entry.unit_id,
                   .division = guide.entry.division_code,
                   .division_name = guide.division_name,
                   .remarks = {},
                   .samples = {},
                   .item = std::move(guide.item)};
    for (auto& sample : sample_values(body.item)) {
        body.samples.push_back({std::move(sample.field), std::move(sample.value)});
    }
    for (auto& remark : guide.remarks) {
        body.remarks.push_back({std::move(remark.element), std::move(remark.words)});
    }
    return body;
}

FacetsBody to_body(const Facets& facets) {
    FacetsBody body{to_bodies(facets.topics),
                    to_bodies(facets.audiences),
                    to_bodies(facets.areas),
                    to_bodies(facets.units),
                    to_bodies(facets.divisions),
                    to_bodies(facets.types),
                    to_bodies(facets.levels),
                    to_bodies(facets.channels),
                    to_bodies(facets.unit_kinds),
                    to_bodies(facets.categories),
                    {}};
    for (const auto& card : facets.most_asked) body.most_asked.push_back(to_summary(*card));
    return body;
}

ListSummaryBody to_body(const ListSummary& summary) {
    return {summary.list_name, summary.title, summary.description, summary.items,
            iso_of(summary.updated_on)};
}

ListBody to_body(const ListContent& content) {
    ListBody body{.list_name = content.summary.list_name,
                  .title = content.summary.title,
                  .description = content.summary.description,
                  .updated_on = iso_of(content.summary.updated_on),
                  .columns = content.columns,
                  .rows = {}};
    for (const auto& row : content.rows) body.rows.push_back({row.item_id, row.cells});
    return body;
}

StatisticsBody to_body(const CatalogStatistics& statistics) {
    StatisticsBody body{.total = statistics.total,
                        .by_type = to_bodies(statistics.by_type),
                        .by_level = to_bodies(statistics.by_level),
                        .by_unit = to_bodies(statistics.by_unit),
                        .units_by_kind = to_bodies(statistics.units_by_kind),
                        .immediate_share = statistics.immediate_share,
                        .immediate_by_month = {},
                        .immediate_by_unit = {}};
    for (const auto& month : statistics.immediate_by_month) {
        body.immediate_by_month.push_back({month.month, month.items, month.immediate});
    }
    for (const auto& unit : statistics.immediate_by_unit) {
        body.immediate_by_unit.push_back({unit.unit_id, unit.name, unit.items, unit.immediate});
    }
    return body;
}

EntrySummaryBody to_body(const Entry& entry, const std::string& unit_name,
                         const std::string& division_name) {
    return {.entry_id = entry.id,
            .name = entry.name,
            .type = entry.type,
            .unit_id = entry.unit_id,
            .unit_name = unit_name,
            .division_name = division_name,
            .state = std::string{name_of(entry.state)},
            .number = entry.newest_number,
            .published_number = entry.published_number,
            .updated_at = format_iso(entry.updated_at),
            .updated_by = entry.updated_by};
}

EntryBody to_body(const EntryDetail& detail) {
    const auto content = json::parse(detail.newest.content);
    EntryBody body{.entry_id = detail.entry.id,
                   .version = detail.entry.version,
                   .summary = to_body(detail.entry, detail.unit.name, detail.division_name),
                   .versions = {},
                   .history = {},
                   .acts = detail.open_acts,
                   .remarks = {},
                   .content = content ? *content : boost::json::value{}};
    for (const auto& version : detail.versions) {
        body.versions.push_back({version.number, std::string{name_of(version.state)},
                                 version.checksum, iso_of(version.valid_from),
                                 iso_of(version.valid_to)});
    }
    for (const auto& remark : detail.remarks) {
        body.remarks.push_back({remark.element, remark.words});
    }
    for (const auto& row : detail.history) {
        body.history.push_back({format_iso(row.at), row.act, row.account, row.number, row.reason});
    }
    return body;
}

ManualBody to_body(Manual manual) {
    return {.entry_id = std::move(manual.entry.id),
            .number = manual.version.number,
            .state = std::string{name_of(manual.version.state)},
            .checksum = std::move(manual.version.checksum),
            .unit_name = std::move(manual.unit_name),
            .division_name = std::move(manual.division_name),
            .item = std::move(manual.item)};
}

}  // namespace yimen::catalog::bodies
