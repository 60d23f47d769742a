#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "notices/actions/read_messages.h"

/// The bodies of api/openapi.yaml about messages, as structs.
namespace yimen::notices::bodies {

struct WordsBody {
    std::string zh;
    std::string en;
};
BOOST_DESCRIBE_STRUCT(WordsBody, (), (zh, en))

struct MessageBody {
    std::string message_id;
    std::string kind;
    WordsBody title;
    WordsBody words;
    std::string case_id;
    std::string case_number;
    std::string item_name;
    std::optional<std::string> due_on;
    std::string at;
    bool read;
};
BOOST_DESCRIBE_STRUCT(MessageBody, (),
                      (message_id, kind, title, words, case_id, case_number, item_name, due_on, at,
                       read))

struct UnreadBody {
    std::int64_t count;
    bool more;
};
BOOST_DESCRIBE_STRUCT(UnreadBody, (), (count, more))

struct UnreadOfBody {
    std::string principal_id;
    std::int64_t count;
    bool more;
};
BOOST_DESCRIBE_STRUCT(UnreadOfBody, (), (principal_id, count, more))

struct BellBody {
    std::int64_t count;
    bool more;
    std::vector<UnreadOfBody> whose;
};
BOOST_DESCRIBE_STRUCT(BellBody, (), (count, more, whose))

struct MessagePageBody {
    std::vector<MessageBody> messages;
    std::optional<std::string> next;
    UnreadBody unread;
};
BOOST_DESCRIBE_STRUCT(MessagePageBody, (), (messages, next, unread))

struct ReadUpToBody {
    std::string message_id;
};
BOOST_DESCRIBE_STRUCT(ReadUpToBody, (), (message_id))

MessageBody to_body(const Message& message);
MessagePageBody to_body(const MessagePage& page);
UnreadBody to_body(const UnreadCount& unread);
BellBody to_body(const UnreadBell& bell);

}  // namespace yimen::notices::bodies
