#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/json/value.hpp>

#include "cases/http/case_bodies.h"
#include "cases/http/said_bodies.h"

/// Joint cases as they are asked for and shown.
namespace yimen::cases::bodies {

struct JointWishBody {
    std::string item_id;
    std::optional<std::vector<std::string>> needs;  ///< items of the same application
};
BOOST_DESCRIBE_STRUCT(JointWishBody, (), (item_id, needs))

struct OpenJointCaseBody {
    std::optional<std::string> applicant_id;
    std::string channel;
    std::optional<std::string> delivery;  ///< each, together
    std::optional<std::string> lead_item_id;
    std::vector<JointWishBody> parts;
};
BOOST_DESCRIBE_STRUCT(OpenJointCaseBody, (), (applicant_id, channel, delivery, lead_item_id, parts))

struct OpenedJointCaseBody {
    std::string joint_case_id;
};
BOOST_DESCRIBE_STRUCT(OpenedJointCaseBody, (), (joint_case_id))

struct SharedBody {
    boost::json::value elements;
    std::optional<std::vector<HandedBody>> materials;
};
BOOST_DESCRIBE_STRUCT(SharedBody, (), (elements, materials))

struct GapsOfPartBody {
    std::string case_id;
    std::int64_t version = 0;
    std::vector<GapBody> gaps;
};
BOOST_DESCRIBE_STRUCT(GapsOfPartBody, (), (case_id, version, gaps))

struct JointGapsBody {
    std::vector<GapsOfPartBody> parts;
};
BOOST_DESCRIBE_STRUCT(JointGapsBody, (), (parts))

struct PartBody {
    std::string case_id;
    std::string number;
    std::int64_t version;
    ItemOfCaseBody item;
    NamedBody unit;
    std::string state;
    std::optional<std::string> due_on;
    std::vector<std::string> needs;
    bool waiting;
    std::string ended_because;
    std::vector<ShownGapBody> gaps;
};
BOOST_DESCRIBE_STRUCT(PartBody, (),
                      (case_id, number, version, item, unit, state, due_on, needs, waiting,
                       ended_because, gaps))

struct SharedElementBody {
    std::string element;
    std::string label;
    std::int64_t parts;
};
BOOST_DESCRIBE_STRUCT(SharedElementBody, (), (element, label, parts))

struct JointProgressBody {
    std::int64_t parts;
    std::int64_t waiting;
    std::int64_t decided;
    std::int64_t granted;
    std::int64_t ended;
};
BOOST_DESCRIBE_STRUCT(JointProgressBody, (), (parts, waiting, decided, granted, ended))

struct JointCaseBody {
    std::string joint_case_id;
    std::string number;
    std::string state;
    NamedBody lead;
    std::string applicant_id;
    std::string applicant_name;
    std::string channel;
    std::string delivery;
    std::optional<std::string> filed_on;
    std::optional<std::string> due_on;
    bool provisional;
    JointProgressBody progress;
    std::vector<PartBody> parts;
    std::vector<SharedElementBody> shared;
};
BOOST_DESCRIBE_STRUCT(JointCaseBody, (),
                      (joint_case_id, number, state, lead, applicant_id, applicant_name, channel,
                       delivery, filed_on, due_on, provisional, progress, parts, shared))

}  // namespace yimen::cases::bodies
