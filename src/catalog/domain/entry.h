#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catalog/domain/entry_lifecycle.h"
#include "catalog/domain/service_item.h"

#include "core/day.h"

namespace yimen::catalog {

/// 实施清单: an item of the basic catalogue as one unit carries it out.
struct Entry {
    std::string id;  ///< <item key>.<unit id>
    std::string item_key;
    std::string unit_id;
    std::string division_code;
    std::string name;
    std::string type;
    VersionState state = VersionState::Draft;  ///< of the newest version
    std::int64_t newest_number = 1;
    std::optional<std::int64_t> published_number;
    Instant updated_at;
    std::string updated_by;
    std::int64_t version = 1;  ///< counts changes of the entry, for If-Match
    std::optional<std::string> superior_code;
};

/// One dated version of the content.
struct EntryVersion {
    std::int64_t number = 1;
    VersionState state = VersionState::Draft;
    std::string content;               ///< canonical JSON of a ServiceItem
    std::string checksum;              ///< SM3 of `content`, hexadecimal
    std::vector<std::string> authors;  ///< everybody who wrote on it
    std::optional<std::string> reviewer;
    bool disguise_ruled_out = false;
    std::optional<Instant> published_at;
    std::optional<Day> valid_from;
    std::optional<Day> valid_to;  ///< the first day on which it no longer holds
    bool immediate = false;       ///< 即办件, for the months' shares
};

struct HistoryRow {
    Instant at;
    std::string act;
    std::string account;
    std::int64_t number = 1;
    std::string reason;
};

/// Plain words beside one element of the standard text (REQ-020).
struct Remark {
    std::string element;
    std::string words;

    friend bool operator==(const Remark&, const Remark&) = default;
};

/// An entry as the public sees it.
struct PublishedEntry {
    std::string id;
    std::string unit_id;
    std::string division_code;
    std::int64_t number = 1;
    std::string checksum;
    Instant published_at;
    std::string content;

    friend bool operator==(const PublishedEntry&, const PublishedEntry&) = default;
};

}  // namespace yimen::catalog
