#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/json/value.hpp>

#include "catalog/actions/find_items.h"
#include "catalog/actions/read_entry.h"
#include "catalog/actions/read_guide.h"
#include "catalog/actions/read_lists.h"
#include "catalog/actions/read_manual.h"

/// The bodies of api/openapi.yaml, as structs.
namespace yimen::catalog::bodies {

struct ItemSummary {
    std::string item_id;
    std::string name;
    std::string type;
    std::string area;
    std::string unit_id;
    std::string unit_name;
    std::string division;
    std::string division_name;
    std::string level;
    std::vector<std::string> audience;
    std::string handling_type;
    std::optional<std::int64_t> statutory_days;
    std::int64_t promised_days;
    std::int64_t visits;
    std::string fee;
    std::string online_depth;
    std::vector<std::string> tags;
    std::optional<std::string> remark;
};
BOOST_DESCRIBE_STRUCT(ItemSummary, (),
                      (item_id, name, type, area, unit_id, unit_name, division, division_name,
                       level, audience, handling_type, statutory_days, promised_days, visits, fee,
                       online_depth, tags, remark))

struct ItemPage {
    std::vector<ItemSummary> items;
    std::optional<std::string> next;
    std::int64_t total;
    bool total_is_exact;
};
BOOST_DESCRIBE_STRUCT(ItemPage, (), (items, next, total, total_is_exact))

struct Suggestion {
    std::string item_id;
    std::string name;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(Suggestion, (), (item_id, name, unit_name))

struct Suggestions {
    std::vector<Suggestion> suggestions;
};
BOOST_DESCRIBE_STRUCT(Suggestions, (), (suggestions))

struct RemarkBody {
    std::string element;
    std::string text;
};
BOOST_DESCRIBE_STRUCT(RemarkBody, (), (element, text))

struct FormSampleBody {
    std::string field;
    std::string value;
};
BOOST_DESCRIBE_STRUCT(FormSampleBody, (), (field, value))

struct GuideBody {
    std::string item_id;
    std::int64_t version;
    std::string published_at;
    std::string updated_on;
    std::string checksum;
    std::string unit_id;
    std::string division;
    std::string division_name;
    std::vector<RemarkBody> remarks;
    std::vector<FormSampleBody> samples;
    ServiceItem item;
};
BOOST_DESCRIBE_STRUCT(GuideBody, (),
                      (item_id, version, published_at, updated_on, checksum, unit_id, division,
                       division_name, remarks, samples, item))

struct FormDefinitionBody {
    std::string item_id;
    std::int64_t version;
    std::string name;
    std::vector<form::Field> fields;
    boost::json::value schema;
};
BOOST_DESCRIBE_STRUCT(FormDefinitionBody, (), (item_id, version, name, fields, schema))

struct FacetBody {
    std::string id;
    std::string name;
    std::int64_t items;
};
BOOST_DESCRIBE_STRUCT(FacetBody, (), (id, name, items))

struct FacetsBody {
    std::vector<FacetBody> topics;
    std::vector<FacetBody> audiences;
    std::vector<FacetBody> areas;
    std::vector<FacetBody> units;
    std::vector<FacetBody> divisions;
    std::vector<FacetBody> types;
    std::vector<FacetBody> levels;
    std::vector<FacetBody> channels;
    std::vector<FacetBody> unit_kinds;
    std::vector<FacetBody> categories;
    std::vector<ItemSummary> most_asked;
};
BOOST_DESCRIBE_STRUCT(FacetsBody, (),
                      (topics, audiences, areas, units, divisions, types, levels, channels,
                       unit_kinds, categories, most_asked))

struct ListSummaryBody {
    std::string list_name;
    std::string title;
    std::string description;
    std::int64_t items;
    std::optional<std::string> updated_on;
};
BOOST_DESCRIBE_STRUCT(ListSummaryBody, (), (list_name, title, description, items, updated_on))

struct ListsBody {
    std::vector<ListSummaryBody> lists;
};
BOOST_DESCRIBE_STRUCT(ListsBody, (), (lists))

struct ListRowBody {
    std::string item_id;
    std::vector<std::string> cells;
};
BOOST_DESCRIBE_STRUCT(ListRowBody, (), (item_id, cells))

struct ListBody {
    std::string list_name;
    std::string title;
    std::string description;
    std::optional<std::string> updated_on;
    std::vector<std::string> columns;
    std::vector<ListRowBody> rows;
};
BOOST_DESCRIBE_STRUCT(ListBody, (), (list_name, title, description, updated_on, columns, rows))

struct MonthBody {
    std::string month;
    std::int64_t items;
    std::int64_t immediate;
};
BOOST_DESCRIBE_STRUCT(MonthBody, (), (month, items, immediate))

struct UnitShareBody {
    std::string unit_id;
    std::string name;
    std::int64_t items;
    std::int64_t immediate;
};
BOOST_DESCRIBE_STRUCT(UnitShareBody, (), (unit_id, name, items, immediate))

struct StatisticsBody {
    std::int64_t total;
    std::vector<FacetBody> by_type;
    std::vector<FacetBody> by_level;
    std::vector<FacetBody> by_unit;
    std::vector<FacetBody> units_by_kind;
    double immediate_share;
    std::vector<MonthBody> immediate_by_month;
    std::vector<UnitShareBody> immediate_by_unit;
};
BOOST_DESCRIBE_STRUCT(StatisticsBody, (),
                      (total, by_type, by_level, by_unit, units_by_kind, immediate_share,
                       immediate_by_month, immediate_by_unit))

struct EntrySummaryBody {
    std::string entry_id;
    std::string name;
    std::string type;
    std::string unit_id;
    std::string unit_name;
    std::string division_name;
    std::string state;
    std::int64_t number;
    std::optional<std::int64_t> published_number;
    std::string updated_at;
    std::string updated_by;
};
BOOST_DESCRIBE_STRUCT(EntrySummaryBody, (),
                      (entry_id, name, type, unit_id, unit_name, division_name, state, number,
                       published_number, updated_at, updated_by))

struct EntryPageBody {
    std::vector<EntrySummaryBody> entries;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(EntryPageBody, (), (entries, next))

struct VersionBody {
    std::int64_t number;
    std::string state;
    std::string checksum;
    std::optional<std::string> valid_from;
    std::optional<std::string> valid_to;
};
BOOST_DESCRIBE_STRUCT(VersionBody, (), (number, state, checksum, valid_from, valid_to))

struct HistoryBody {
    std::string at;
    std::string act;
    std::string by;
    std::int64_t number;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(HistoryBody, (), (at, act, by, number, reason))

struct EntryBody {
    std::string entry_id;
    std::int64_t version;
    EntrySummaryBody summary;
    std::vector<VersionBody> versions;
    std::vector<HistoryBody> history;
    std::vector<std::string> acts;
    std::vector<RemarkBody> remarks;
    boost::json::value content;
};
BOOST_DESCRIBE_STRUCT(EntryBody, (),
                      (entry_id, version, summary, versions, history, acts, remarks, content))

struct DifferenceBody {
    std::string pointer;
    std::string change;
    boost::json::value before;
    boost::json::value after;
};
BOOST_DESCRIBE_STRUCT(DifferenceBody, (), (pointer, change, before, after))

struct MeasureBody {
    std::string name;
    std::int64_t before;
    std::int64_t after;
};
BOOST_DESCRIBE_STRUCT(MeasureBody, (), (name, before, after))

struct ComparisonBody {
    std::int64_t from;
    std::int64_t to;
    std::vector<MeasureBody> measures;
    std::vector<DifferenceBody> differences;
};
BOOST_DESCRIBE_STRUCT(ComparisonBody, (), (from, to, measures, differences))

struct ManualBody {
    std::string entry_id;
    std::int64_t number;
    std::string state;
    std::string checksum;
    std::string unit_name;
    std::string division_name;
    ServiceItem item;
};
BOOST_DESCRIBE_STRUCT(ManualBody, (),
                      (entry_id, number, state, checksum, unit_name, division_name, item))

struct ReasonBody {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ReasonBody, (), (reason))

struct RetireBody {
    std::string reason;
    std::optional<bool> discard_draft;
};
BOOST_DESCRIBE_STRUCT(RetireBody, (), (reason, discard_draft))

struct RemarksBody {
    std::vector<RemarkBody> remarks;
};
BOOST_DESCRIBE_STRUCT(RemarksBody, (), (remarks))

struct ReviewBody {
    std::string decision;
    std::string reason;
    std::optional<bool> disguise_ruled_out;
};
BOOST_DESCRIBE_STRUCT(ReviewBody, (), (decision, reason, disguise_ruled_out))

ItemSummary to_summary(const ItemCard& card);
ItemPage to_page(const FoundItems& found);
GuideBody to_body(Guide guide);
FacetsBody to_body(const Facets& facets);
ListSummaryBody to_body(const ListSummary& summary);
ListBody to_body(const ListContent& content);
StatisticsBody to_body(const CatalogStatistics& statistics);
EntrySummaryBody to_body(const Entry& entry, const std::string& unit_name,
                         const std::string& division_name);
EntryBody to_body(const EntryDetail& detail);
ManualBody to_body(Manual manual);

}  // namespace yimen::catalog::bodies
