#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "inquiries/actions/inquiries.h"

namespace yimen::inquiries::bodies {

struct ToRecordBody {
    std::string unit_id;
    std::string way;
    std::string question;
    std::optional<std::string> asker_name;
    std::optional<std::string> asker_contact;
    std::optional<std::string> item_id;
};
BOOST_DESCRIBE_STRUCT(ToRecordBody, (),
                      (unit_id, way, question, asker_name, asker_contact, item_id))

struct RecordedBody {
    std::string inquiry_id;
};
BOOST_DESCRIBE_STRUCT(RecordedBody, (), (inquiry_id))

struct WordsBody {
    std::string words;
};
BOOST_DESCRIBE_STRUCT(WordsBody, (), (words))

struct OfferBody {
    std::string unit_id;
    std::optional<std::string> account_id;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(OfferBody, (), (unit_id, account_id, words))

struct InquiryBody {
    std::string inquiry_id;
    std::string state;
    std::string way;
    std::string question;
    std::string asker_name;
    std::string asker_contact;
    std::optional<std::string> item_id;
    std::string item_name;
    std::string first_asked;
    std::string responsible;
    std::string unit_name;
    std::string offered_unit;
    std::string offered_to;
    std::string asked_on;
    std::int64_t days_waiting = 0;
    std::int64_t version = 0;
    std::vector<std::string> may;
};
BOOST_DESCRIBE_STRUCT(InquiryBody, (),
                      (inquiry_id, state, way, question, asker_name, asker_contact, item_id,
                       item_name, first_asked, responsible, unit_name, offered_unit, offered_to,
                       asked_on, days_waiting, version, may))

struct InquiryPageBody {
    std::vector<InquiryBody> inquiries;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(InquiryPageBody, (), (inquiries, next))

struct EntryBody {
    std::string act;
    std::string account;
    std::string unit_name;
    std::string to_account;
    std::string words;
    std::string at;
};
BOOST_DESCRIBE_STRUCT(EntryBody, (), (act, account, unit_name, to_account, words, at))

struct WholeInquiryBody {
    InquiryBody inquiry;
    std::vector<EntryBody> history;
};
BOOST_DESCRIBE_STRUCT(WholeInquiryBody, (), (inquiry, history))

struct TakerBody {
    std::string account_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(TakerBody, (), (account_id, display_name))

struct TakersBody {
    std::vector<TakerBody> takers;
};
BOOST_DESCRIBE_STRUCT(TakersBody, (), (takers))

InquiryBody to_body(const SeenInquiry& seen);
WholeInquiryBody to_body(const WholeInquiry& whole);

}  // namespace yimen::inquiries::bodies
