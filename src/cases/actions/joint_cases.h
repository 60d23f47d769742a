#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include <boost/json/object.hpp>

#include "cases/actions/office.h"
#include "cases/domain/joint.h"
#include "cases/domain/story.h"
#include "people/people.h"

#include "core/result.h"
#include "platform/services.h"

/// One application for several items, at home and at the window (decision 21).
namespace yimen::cases {

struct OpenJointCase {
    people::Person opener;
    std::string applicant_id;  ///< natural or legal person; empty: the opener
    std::string channel;       ///< code set handling_form
    std::string delivery;      ///< kJointDeliveryNames
    std::string lead_entry;    ///< whose unit leads; empty: the first
    std::vector<JointWish> wishes;
};

/// A draft of each item, and the whole that holds them; brings its id. Refusals, in this order:
/// invalid-input (/delivery json-type, those of find_joint_faults), those of open_case for each
/// item in turn; any of them undoes all.
Result<std::string> open_joint_case(const OpenJointCase& command, Services& services,
                                    Office& office);

/// What several parts ask for, said once.
struct ShareInJointCase {
    people::Person person;
    std::string joint_case_id;
    boost::json::object elements;         ///< by data element: org.name
    std::vector<HeldMaterial> materials;  ///< by key, each from the library
};

/// Writes each answer into every draft whose form asks for its element in one place, and lays each
/// material by reference into every draft that has its key. Refusals, in this order: not-found,
/// invalid-input (/elements/x joint-element-unknown and /materials/n/key material-unknown: no draft
/// asks for it), those of save_draft for each part in turn; any of them undoes all.
Result<Done> share_in_joint_case(const ShareInJointCase& command, Services& services,
                                 Office& office);

struct SubmitJointCase {
    people::Person person;
    std::string joint_case_id;
};

/// Files the whole: numbers it, submits every part that needs nothing, lets the others wait; those
/// are filed in the unit of work that gives them what they need (settle_dependents). Forms of
/// parts that wait must be complete, too. Refusals, in this order: not-found, joint-filed,
/// invalid-input (/parts/n/answers/x, of all parts at once), those of act_on_case for each part in
/// turn.
Result<Done> submit_joint_case(const SubmitJointCase& command, Services& services, Office& office);

/// What is missing in some parts, told at one time. 联办一次性告知
struct AskJointSupplement {
    struct Part {
        std::string case_id;
        std::int64_t version = 0;  ///< that was read
        std::vector<Gap> gaps;
    };
    people::Person person;
    std::string joint_case_id;
    std::vector<Part> parts;
};

/// Asks in each of these parts for its supplement, all or none. Refusals, in this order: not-found
/// (the whole, or a case that is no part of it), invalid-input (/parts gaps-required: none), those
/// of act_on_case for each part in turn, under /parts/n.
Result<Done> ask_joint_supplement(const AskJointSupplement& command, Services& services,
                                  Office& office);

}  // namespace yimen::cases
