#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "catalog/actions/read_channels.h"
#include "catalog/actions/record_volume.h"
#include "catalog/domain/code_table.h"
#include "catalog/domain/reference.h"

/// Bodies of the operations around the catalogue: code tables, channels, yearly volumes.
namespace yimen::catalog::bodies {

struct CodeTablesBody {
    std::vector<CodeTable> tables;
};
BOOST_DESCRIBE_STRUCT(CodeTablesBody, (), (tables))

struct CodeValueBody {
    std::string source;
    std::string valid_from;
    std::optional<std::string> valid_to;
    std::vector<CodeMapping> codes;
};
BOOST_DESCRIBE_STRUCT(CodeValueBody, (), (source, valid_from, valid_to, codes))

struct ChannelDetails {
    std::string name;
    std::string kind;
    std::string family;
    std::string operated_by;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(ChannelDetails, (), (name, kind, family, operated_by, address))

struct ChannelBody {
    std::string channel_id;
    std::string name;
    std::string kind;
    std::string family;
    std::string operated_by;
    std::string address;
    std::int64_t items;
};
BOOST_DESCRIBE_STRUCT(ChannelBody, (),
                      (channel_id, name, kind, family, operated_by, address, items))

struct ChannelsBody {
    std::vector<ChannelBody> channels;
};
BOOST_DESCRIBE_STRUCT(ChannelsBody, (), (channels))

struct ListedItemBody {
    std::string item_code;
    std::string item_id;
    std::string name;
    std::string unit_name;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(ListedItemBody, (), (item_code, item_id, name, unit_name, address))

struct ChannelContentBody {
    ChannelBody channel;
    std::vector<ListedItemBody> items;
};
BOOST_DESCRIBE_STRUCT(ChannelContentBody, (), (channel, items))

struct ListingRequest {
    std::string item_code;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(ListingRequest, (), (item_code, address))

struct ListingBody {
    std::string channel_id;
    std::string item_code;
    std::string item_id;
    std::string address;
};
BOOST_DESCRIBE_STRUCT(ListingBody, (), (channel_id, item_code, item_id, address))

struct VolumeBody {
    std::int64_t cases;
    std::string source;
};
BOOST_DESCRIBE_STRUCT(VolumeBody, (), (cases, source))

struct HighFrequencyItemBody {
    std::string item_id;
    std::string name;
    std::string unit_name;
    std::int64_t cases;
};
BOOST_DESCRIBE_STRUCT(HighFrequencyItemBody, (), (item_id, name, unit_name, cases))

struct HighFrequencyAreaBody {
    std::string area;
    std::vector<HighFrequencyItemBody> items;
};
BOOST_DESCRIBE_STRUCT(HighFrequencyAreaBody, (), (area, items))

struct HighFrequencyBody {
    std::int64_t year;
    std::vector<std::int64_t> years;
    std::vector<HighFrequencyAreaBody> areas;
};
BOOST_DESCRIBE_STRUCT(HighFrequencyBody, (), (year, years, areas))

struct SynonymsBody {
    std::vector<Synonym> synonyms;
};
BOOST_DESCRIBE_STRUCT(SynonymsBody, (), (synonyms))

struct BatchMemberBody {
    std::string entry_id;
    std::int64_t version;
};
BOOST_DESCRIBE_STRUCT(BatchMemberBody, (), (entry_id, version))

struct BatchRequest {
    std::string title;
    std::vector<BatchMemberBody> entries;
};
BOOST_DESCRIBE_STRUCT(BatchRequest, (), (title, entries))

struct BatchDoneBody {
    std::string batch_id;
    std::string title;
    std::string published_on;
    std::int64_t entries;
};
BOOST_DESCRIBE_STRUCT(BatchDoneBody, (), (batch_id, title, published_on, entries))

struct BatchItemBody {
    std::string item_id;
    std::string name;
    std::string unit_name;
};
BOOST_DESCRIBE_STRUCT(BatchItemBody, (), (item_id, name, unit_name))

struct BatchBody {
    std::string batch_id;
    std::string title;
    std::string published_on;
    std::vector<BatchItemBody> items;
};
BOOST_DESCRIBE_STRUCT(BatchBody, (), (batch_id, title, published_on, items))

struct BatchesBody {
    std::vector<BatchBody> batches;
};
BOOST_DESCRIBE_STRUCT(BatchesBody, (), (batches))

ChannelBody to_body(const Channel& channel, std::int64_t items);
ChannelContentBody to_body(const ChannelContent& content);
HighFrequencyBody to_body(const HighFrequency& found);

}  // namespace yimen::catalog::bodies
