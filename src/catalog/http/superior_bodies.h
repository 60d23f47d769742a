#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "catalog/domain/reference.h"
#include "catalog/domain/superior.h"
#include "catalog/http/bodies.h"

/// Bodies of what concerns the superior catalogue and other offices.
namespace yimen::catalog::bodies {

struct HubDifferenceBody {
    std::string field;
    std::string ours;
    std::string superior;
};
BOOST_DESCRIBE_STRUCT(HubDifferenceBody, (), (field, ours, superior))

struct ComparedEntryBody {
    EntrySummaryBody entry;
    std::int64_t version;
    std::vector<HubDifferenceBody> differences;
};
BOOST_DESCRIBE_STRUCT(ComparedEntryBody, (), (entry, version, differences))

struct SuperiorComparisonBody {
    std::vector<ComparedEntryBody> entries;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(SuperiorComparisonBody, (), (entries, next))

struct AdoptionBody {
    std::vector<std::string> fields;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AdoptionBody, (), (fields, reason))

struct SuperiorItemBody {
    std::string key;
    std::string code;
    std::string source;
    std::string name;
    std::string type;
    std::vector<Citation> basis;
    std::optional<std::int64_t> promised_days;
};
BOOST_DESCRIBE_STRUCT(SuperiorItemBody, (), (key, code, source, name, type, basis, promised_days))

struct DeliveryBody {
    std::string label;
    std::string cause;
    bool whole;
    std::vector<SuperiorItemBody> items;
};
BOOST_DESCRIBE_STRUCT(DeliveryBody, (), (label, cause, whole, items))

struct DeliveryReportBody {
    std::int64_t added;
    std::int64_t changed;
    std::int64_t cancelled;
    std::int64_t tasks;
};
BOOST_DESCRIBE_STRUCT(DeliveryReportBody, (), (added, changed, cancelled, tasks))

struct TaskBody {
    std::string task_id;
    std::int64_t version;
    std::string entry_id;
    std::string entry_name;
    std::string unit_name;
    std::string kind;
    std::string cause;
    std::vector<SuperiorChange> changes;
    std::string state;
    std::string opened_at;
    std::optional<std::string> ended_at;
    std::string ended_by;
    std::string reason;
    std::vector<std::string> acts;
};
BOOST_DESCRIBE_STRUCT(TaskBody, (),
                      (task_id, version, entry_id, entry_name, unit_name, kind, cause, changes,
                       state, opened_at, ended_at, ended_by, reason, acts))

struct TaskPageBody {
    std::vector<TaskBody> tasks;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(TaskPageBody, (), (tasks, next))

struct AdjustmentBody {
    std::string field;
    std::string proposed;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AdjustmentBody, (), (field, proposed, reason))

struct ObjectionBody {
    std::string element;
    std::string proposed;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(ObjectionBody, (), (element, proposed, reason))

struct JointReviewBody {
    std::string unit_id;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(JointReviewBody, (), (unit_id, reason))

struct AnswerBody {
    std::string decision;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(AnswerBody, (), (decision, reason))

struct ReferralBody {
    std::string referral_id;
    std::int64_t version;
    std::string kind;
    std::string entry_id;
    std::string entry_name;
    std::int64_t number;
    std::string asking_unit;
    std::string answering_unit;
    std::string element;
    std::string current;
    std::string proposed;
    std::string reason;
    std::string raised_by;
    std::string raised_at;
    std::string state;
    std::string answer;
    std::string answered_by;
    std::optional<std::string> answered_at;
    std::vector<std::string> acts;
};
BOOST_DESCRIBE_STRUCT(ReferralBody, (),
                      (referral_id, version, kind, entry_id, entry_name, number, asking_unit,
                       answering_unit, element, current, proposed, reason, raised_by, raised_at,
                       state, answer, answered_by, answered_at, acts))

struct ReferralPageBody {
    std::vector<ReferralBody> referrals;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ReferralPageBody, (), (referrals, next))

struct ReferralDetailBody {
    ReferralBody referral;
    std::vector<DifferenceBody> changes;
};
BOOST_DESCRIBE_STRUCT(ReferralDetailBody, (), (referral, changes))

struct ReferralTotalsBody {
    std::string unit_id;
    std::string unit_name;
    std::int64_t open;
    std::int64_t accepted;
    std::int64_t refused;
    std::int64_t withdrawn;
};
BOOST_DESCRIBE_STRUCT(ReferralTotalsBody, (),
                      (unit_id, unit_name, open, accepted, refused, withdrawn))

struct ReferralCountsBody {
    std::vector<ReferralTotalsBody> units;
};
BOOST_DESCRIBE_STRUCT(ReferralCountsBody, (), (units))

}  // namespace yimen::catalog::bodies
