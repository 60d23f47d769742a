#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/json/value.hpp>

#include "catalog/actions/entry_for_change.h"
#include "catalog/actions/read_entry.h"

#include "core/result.h"
#include "platform/services.h"

namespace yimen::catalog {

/// One place that carries the item out: a column of the matrix.
struct MatrixPlace {
    EntryRow row;
    bool standard = false;  ///< the others are held against this one
};

struct MatrixCell {
    boost::json::value value;
    bool differs = false;  ///< from the standard
};

struct MatrixElement {
    std::string element;  ///< member of a ServiceItem
    std::vector<MatrixCell> cells;
    bool uniform = true;
};

/// 要素统一: one item as all places carry it out (REQ-011). The standard is the published entry of
/// the place that lies above all the others, else the first one.
struct UniformityMatrix {
    std::string item_key;
    std::string name;
    std::vector<MatrixPlace> places;
    std::vector<MatrixElement> elements;
};

/// Over what is in force. Refuses `not-found` when nobody has published the item.
Result<UniformityMatrix> read_uniformity(std::string_view item_key, db::Database& database);

/// Items that more than one unit has published.
std::vector<SharedEntry> list_shared_items(db::Database& database);

struct AdoptStandard {
    EntryCommand entry;
    std::vector<std::string> elements;  ///< empty: all that must be uniform
};

/// 按全市标准: opens or changes a draft with the elements of the city's standard. Refusals, in this
/// order: `element-unknown`, `not-found`, `no-standard` when the entry is the standard itself or
/// stands alone, those of `save_draft`.
Result<Done> adopt_standard(const AdoptStandard& command, Services& services);

}  // namespace yimen::catalog
