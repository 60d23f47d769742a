#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "notices/actions/message_addresses.h"
#include "notices/actions/sendings.h"

/// The bodies of api/openapi.yaml about what goes out, as structs.
namespace yimen::notices::bodies {

struct SendingBody {
    std::string sending_id;
    std::string kind;
    std::string channel;
    std::string case_number;
    std::string state;
    std::int64_t attempts;
    std::optional<std::string> next_at;
    std::optional<std::string> fault;
    std::string created_at;
    std::optional<std::string> ended_at;
};
BOOST_DESCRIBE_STRUCT(SendingBody, (),
                      (sending_id, kind, channel, case_number, state, attempts, next_at, fault,
                       created_at, ended_at))

struct SendingPageBody {
    std::vector<SendingBody> sendings;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(SendingPageBody, (), (sendings, next))

struct ChannelBody {
    std::string channel;
    bool offered;
    std::optional<std::string> address;  ///< masked
    bool confirmed;
    bool on;
};
BOOST_DESCRIBE_STRUCT(ChannelBody, (), (channel, offered, address, confirmed, on))

struct ChannelsBody {
    std::vector<ChannelBody> channels;
};
BOOST_DESCRIBE_STRUCT(ChannelsBody, (), (channels))

struct AddressBody {
    std::string address;
};
BOOST_DESCRIBE_STRUCT(AddressBody, (), (address))

struct CodeBody {
    std::string code;
};
BOOST_DESCRIBE_STRUCT(CodeBody, (), (code))

struct SwitchBody {
    bool on;
};
BOOST_DESCRIBE_STRUCT(SwitchBody, (), (on))

SendingBody to_body(const Sending& sending);
ChannelsBody to_body(const std::vector<ChannelChoice>& choices);

}  // namespace yimen::notices::bodies
