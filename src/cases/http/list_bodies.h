#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/json/value.hpp>

#include "core/day.h"

namespace yimen::cases::bodies {

std::optional<std::string> iso(const std::optional<Day>& day);

struct OpenCaseBody {
    std::string item_id;
    std::optional<std::string> applicant_id;
    std::string channel;
    std::optional<std::string> copy_of;
};
BOOST_DESCRIBE_STRUCT(OpenCaseBody, (), (item_id, applicant_id, channel, copy_of))

struct OpenedCaseBody {
    std::string case_id;
};
BOOST_DESCRIBE_STRUCT(OpenedCaseBody, (), (case_id))

struct SubstitutionBody {
    std::string substitution_id;
    std::string unit_id;
    std::string holder;
    std::string holder_name;
    std::string substitute;
    std::string substitute_name;
    std::string from_on;
    std::string until_on;
    bool may_end = false;
};
BOOST_DESCRIBE_STRUCT(SubstitutionBody, (),
                      (substitution_id, unit_id, holder, holder_name, substitute, substitute_name,
                       from_on, until_on, may_end))

struct SubstitutionsBody {
    std::vector<SubstitutionBody> substitutions;
};
BOOST_DESCRIBE_STRUCT(SubstitutionsBody, (), (substitutions))

struct NameSubstituteBody {
    std::string unit_id;
    std::optional<std::string> holder;  ///< none: who asks
    std::string substitute;
    std::string from_on;
    std::string until_on;
};
BOOST_DESCRIBE_STRUCT(NameSubstituteBody, (), (unit_id, holder, substitute, from_on, until_on))

struct NamedSubstituteBody {
    std::string substitution_id;
};
BOOST_DESCRIBE_STRUCT(NamedSubstituteBody, (), (substitution_id))

struct FindingBody {
    std::string finding_id;
    std::string case_id;
    bool external = false;
    std::string kind;
    std::string unit_id;
    std::string at;
};
BOOST_DESCRIBE_STRUCT(FindingBody, (), (finding_id, case_id, external, kind, unit_id, at))

struct FindingPageBody {
    std::vector<FindingBody> findings;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(FindingPageBody, (), (findings, next))

struct SupposedTableBody {
    std::string format;  ///< json, csv
    std::string text;
};
BOOST_DESCRIBE_STRUCT(SupposedTableBody, (), (format, text))

struct SupposedClosureBody {
    std::string division;
    std::string day;
};
BOOST_DESCRIBE_STRUCT(SupposedClosureBody, (), (division, day))

struct SupposedLimitsBody {
    std::string item_id;
    std::optional<std::int64_t> statutory_days;
    std::optional<std::int64_t> promised_days;
};
BOOST_DESCRIBE_STRUCT(SupposedLimitsBody, (), (item_id, statutory_days, promised_days))

struct WhatIfBody {
    std::optional<std::string> division;
    std::optional<SupposedTableBody> table;
    std::optional<std::vector<SupposedClosureBody>> closures;
    std::optional<SupposedLimitsBody> limits;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(WhatIfBody, (), (division, table, closures, limits, after))

struct MovedCaseBody {
    std::string case_id;
    std::string number;
    std::string item_name;
    std::string division;
    std::string state;
    std::optional<std::string> due_on;
    std::optional<std::string> due_then;
    bool overdue_then = false;
};
BOOST_DESCRIBE_STRUCT(MovedCaseBody, (),
                      (case_id, number, item_name, division, state, due_on, due_then, overdue_then))

struct MovedBody {
    std::vector<MovedCaseBody> cases;
    std::int64_t examined = 0;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(MovedBody, (), (cases, examined, next))

struct BarBody {
    std::string bar_id;
    std::string kind;  ///< concealed, deceived, broken-promise
    std::string applicant;
    std::string item_name;
    std::string case_id;
    std::string unit_id;
    std::string began_on;
    std::optional<std::string> ends_on;
    std::string article;
    bool lifted = false;
};
BOOST_DESCRIBE_STRUCT(BarBody, (),
                      (bar_id, kind, applicant, item_name, case_id, unit_id, began_on, ends_on,
                       article, lifted))

struct BarPageBody {
    std::vector<BarBody> bars;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(BarPageBody, (), (bars, next))

struct PaperBody {
    std::string notice_id;
    std::string kind;
    std::string title;
    std::string number;
    std::string issued_on;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(PaperBody, (), (notice_id, kind, title, number, issued_on, state))

struct PrefilledFieldBody {
    std::string key;
    boost::json::value value;
    std::string source;
    std::optional<std::string> case_number;
    std::optional<std::string> item_name;
    bool changeable;
};
BOOST_DESCRIBE_STRUCT(PrefilledFieldBody, (),
                      (key, value, source, case_number, item_name, changeable))

struct MaterialCandidateBody {
    std::string material_id;
    std::string title;
    std::string trust;
    std::string issuer;
    std::optional<std::string> valid_to;
};
BOOST_DESCRIBE_STRUCT(MaterialCandidateBody, (), (material_id, title, trust, issuer, valid_to))

struct PrefilledMaterialBody {
    std::string key;
    std::vector<MaterialCandidateBody> candidates;
};
BOOST_DESCRIBE_STRUCT(PrefilledMaterialBody, (), (key, candidates))

struct PrefillBody {
    std::vector<PrefilledFieldBody> fields;
    std::vector<PrefilledMaterialBody> materials;
};
BOOST_DESCRIBE_STRUCT(PrefillBody, (), (fields, materials))

struct FactToRecordBody {
    std::string name;
    std::string value;  ///< yes, no, unknown
    std::string source;
};
BOOST_DESCRIBE_STRUCT(FactToRecordBody, (), (name, value, source))

struct ProgressQueryBody {
    std::string number;
    std::string query_code;
};
BOOST_DESCRIBE_STRUCT(ProgressQueryBody, (), (number, query_code))

struct ProgressEntryBody {
    std::string act;
    std::string to;
    std::string effective_on;
};
BOOST_DESCRIBE_STRUCT(ProgressEntryBody, (), (act, to, effective_on))

struct ProgressBody {
    std::string number;
    std::string item_name;
    std::string unit_name;
    std::string applicant;
    std::string inquiry_phone;
    std::string state;
    std::optional<std::string> submitted_on;
    std::optional<std::string> due_on;
    std::optional<std::string> ended_on;
    std::vector<ProgressEntryBody> history;
};
BOOST_DESCRIBE_STRUCT(ProgressBody, (),
                      (number, item_name, unit_name, applicant, inquiry_phone, state, submitted_on,
                       due_on, ended_on, history))

struct WorkSearchBody {
    std::optional<std::string> unit;
    std::optional<std::string> division;
    std::string state;
    std::string text;
    std::optional<std::string> after;
    std::optional<std::int64_t> limit;
};
BOOST_DESCRIBE_STRUCT(WorkSearchBody, (), (unit, division, state, text, after, limit))

struct PublicResultBody {
    std::string item_id;
    std::string item_name;
    std::string unit_name;
    std::string applicant;
    std::string outcome;
    std::string decided_on;
};
BOOST_DESCRIBE_STRUCT(PublicResultBody, (),
                      (item_id, item_name, unit_name, applicant, outcome, decided_on))

struct PublicResultPageBody {
    std::vector<PublicResultBody> results;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(PublicResultPageBody, (), (results, next))

struct ColleagueBody {
    std::string account_id;
    std::string display_name;
};
BOOST_DESCRIBE_STRUCT(ColleagueBody, (), (account_id, display_name))

struct ColleaguesBody {
    std::vector<ColleagueBody> colleagues;
};
BOOST_DESCRIBE_STRUCT(ColleaguesBody, (), (colleagues))

struct PapersBody {
    std::vector<PaperBody> papers;
};
BOOST_DESCRIBE_STRUCT(PapersBody, (), (papers))

}  // namespace yimen::cases::bodies
