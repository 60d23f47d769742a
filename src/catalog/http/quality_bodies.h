#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/json/value.hpp>

#include "catalog/http/bodies.h"

/// Bodies of the quality report, the uniformity matrix and the lists of other owners.
namespace yimen::catalog::bodies {

struct NamedEntryBody {
    std::string entry_id;
    std::string name;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(NamedEntryBody, (), (entry_id, name, unit_name))

struct FlawedEntryBody {
    std::string entry_id;
    std::string name;
    std::string unit_name;
    std::vector<std::string> materials_without_basis;
    std::vector<std::string> missing_elements;
};
BOOST_DESCRIBE_STRUCT(FlawedEntryBody, (),
                      (entry_id, name, unit_name, materials_without_basis, missing_elements))

struct LoopLinkBody {
    NamedEntryBody entry;
    std::string paper;
};
BOOST_DESCRIBE_STRUCT(LoopLinkBody, (), (entry, paper))

struct ProofLoopBody {
    std::vector<LoopLinkBody> links;
};
BOOST_DESCRIBE_STRUCT(ProofLoopBody, (), (links))

struct RepeatedProofBody {
    std::string proof;
    std::string scope;
    std::string within;
    std::vector<NamedEntryBody> entries;
};
BOOST_DESCRIBE_STRUCT(RepeatedProofBody, (), (proof, scope, within, entries))

struct ExemptEntryBody {
    std::string entry_id;
    std::string name;
    std::string unit_name;
    std::string ground;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ExemptEntryBody, (), (entry_id, name, unit_name, ground, reason))

struct QualityBody {
    std::int64_t entries;
    std::int64_t permits;
    std::int64_t complete_permits;
    std::vector<ExemptEntryBody> exempt;
    std::vector<FlawedEntryBody> flawed;
    std::vector<ProofLoopBody> loops;
    std::vector<RepeatedProofBody> repeats;
};
BOOST_DESCRIBE_STRUCT(QualityBody, (),
                      (entries, permits, complete_permits, exempt, flawed, loops, repeats))

struct SharedItemBody {
    std::string item_key;
    std::string name;
    std::int64_t places;
};
BOOST_DESCRIBE_STRUCT(SharedItemBody, (), (item_key, name, places))

struct SharedItemsBody {
    std::vector<SharedItemBody> items;
};
BOOST_DESCRIBE_STRUCT(SharedItemsBody, (), (items))

struct MatrixPlaceBody {
    EntrySummaryBody entry;
    std::int64_t version;
    bool standard;
};
BOOST_DESCRIBE_STRUCT(MatrixPlaceBody, (), (entry, version, standard))

struct MatrixCellBody {
    boost::json::value value;
    bool differs;
};
BOOST_DESCRIBE_STRUCT(MatrixCellBody, (), (value, differs))

struct MatrixElementBody {
    std::string element;
    bool uniform;
    std::vector<MatrixCellBody> cells;
};
BOOST_DESCRIBE_STRUCT(MatrixElementBody, (), (element, uniform, cells))

struct UniformityBody {
    std::string item_key;
    std::string name;
    std::vector<MatrixPlaceBody> places;
    std::vector<MatrixElementBody> elements;
};
BOOST_DESCRIBE_STRUCT(UniformityBody, (), (item_key, name, places, elements))

struct StandardBody {
    std::vector<std::string> elements;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(StandardBody, (), (elements, reason))

struct OwnedListBody {
    std::string list_id;
    std::string name;
    std::string imported_at;
    std::string imported_by;
    std::int64_t rows;
};
BOOST_DESCRIBE_STRUCT(OwnedListBody, (), (list_id, name, imported_at, imported_by, rows))

struct OwnedListPageBody {
    std::vector<OwnedListBody> lists;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(OwnedListPageBody, (), (lists, next))

struct ListMismatchBody {
    std::int64_t line;
    std::string name;
    std::string field;
    std::string listed;
    std::string superior;
};
BOOST_DESCRIBE_STRUCT(ListMismatchBody, (), (line, name, field, listed, superior))

struct MatchedListBody {
    OwnedListBody list;
    std::vector<ListMismatchBody> mismatches;
};
BOOST_DESCRIBE_STRUCT(MatchedListBody, (), (list, mismatches))

struct ImportListBody {
    std::string name;
    std::string csv;
};
BOOST_DESCRIBE_STRUCT(ImportListBody, (), (name, csv))

}  // namespace yimen::catalog::bodies
