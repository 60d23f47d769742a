#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "sharing/actions/read_cases.h"
#include "sharing/actions/told_case.h"

/// The unified register in the shapes of api/openapi.yaml.
namespace yimen::sharing::bodies {

struct ApplicantBody {
    std::string kind;  ///< natural-person or legal-person
    std::optional<std::string> document_type;
    std::string number;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ApplicantBody, (), (kind, document_type, number, name))

struct ReportBody {
    std::string kind;
    std::string on;
    std::optional<std::string> step;
    std::optional<std::string> officer;
    std::optional<std::string> words;
    std::optional<std::string> outcome;
    std::optional<std::string> certificate_name;
    std::optional<std::string> certificate_number;
    std::optional<std::string> due_on;
};
BOOST_DESCRIBE_STRUCT(ReportBody, (),
                      (kind, on, step, officer, words, outcome, certificate_name,
                       certificate_number, due_on))

struct NewCaseBody {
    std::string item_id;
    std::optional<std::string> number;
    ApplicantBody applicant;
    std::string received_on;
    std::optional<std::string> officer;
    std::optional<std::string> due_on;
    std::vector<ReportBody> reports;
};
BOOST_DESCRIBE_STRUCT(NewCaseBody, (),
                      (item_id, number, applicant, received_on, officer, due_on, reports))

struct RegisteredBody {
    std::string case_id;
    std::string number;
    std::string query_code;
    std::string stage;
    std::optional<std::string> due_on;
    bool flagged = false;
};
BOOST_DESCRIBE_STRUCT(RegisteredBody, (), (case_id, number, query_code, stage, due_on, flagged))

struct EntryBody {
    std::int64_t serial = 0;
    std::string kind;
    std::string on;
    std::optional<std::string> step;
    std::optional<std::string> officer;
    std::optional<std::string> words;
    std::optional<std::string> outcome;
    std::optional<std::string> certificate_name;
    std::optional<std::string> certificate_number;
    std::optional<std::string> due_on;
};
BOOST_DESCRIBE_STRUCT(EntryBody, (),
                      (serial, kind, on, step, officer, words, outcome, certificate_name,
                       certificate_number, due_on))

struct ExternalCaseBody {
    std::string case_id;
    std::string number;
    std::string item_id;
    std::string item_name;
    std::string unit_id;
    std::string unit_name;
    std::string applicant;
    std::string stage;
    std::optional<std::string> outcome;
    std::string received_on;
    std::optional<std::string> due_on;
    std::optional<std::string> ended_on;
    std::optional<std::int64_t> days_left;
    bool flagged = false;
    bool by_hand = false;
    std::vector<EntryBody> reports;
};
BOOST_DESCRIBE_STRUCT(ExternalCaseBody, (),
                      (case_id, number, item_id, item_name, unit_id, unit_name, applicant, stage,
                       outcome, received_on, due_on, ended_on, days_left, flagged, by_hand,
                       reports))

struct ExternalCasePageBody {
    std::vector<ExternalCaseBody> cases;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ExternalCasePageBody, (), (cases, next))

struct ProgressStepBody {
    std::string kind;
    std::string on;
    std::optional<std::string> step;
};
BOOST_DESCRIBE_STRUCT(ProgressStepBody, (), (kind, on, step))

/// What applicants see, and anybody with number and code.
struct ProgressBody {
    std::string number;
    std::string item_name;
    std::string unit_name;
    std::string applicant;
    std::string stage;
    std::optional<std::string> outcome;
    std::string received_on;
    std::optional<std::string> due_on;
    std::optional<std::string> ended_on;
    std::vector<ProgressStepBody> steps;
};
BOOST_DESCRIBE_STRUCT(ProgressBody, (),
                      (number, item_name, unit_name, applicant, stage, outcome, received_on, due_on,
                       ended_on, steps))

struct OwnPageBody {
    std::vector<ProgressBody> cases;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(OwnPageBody, (), (cases, next))

struct ProgressQueryBody {
    std::string number;
    std::string query_code;
};
BOOST_DESCRIBE_STRUCT(ProgressQueryBody, (), (number, query_code))

/// Everything that is no day or no word of the contract is reported.
Report to_report(ReportBody body, const std::string& pointer, std::vector<FieldProblem>& faults);
/// Reports applicant-kind-unknown at /applicant/kind.
Applicant to_applicant(ApplicantBody body, std::vector<FieldProblem>& faults);
Result<ToldCase> to_told(NewCaseBody body);

/// `query_code` is derived, never stored.
RegisteredBody to_body(const Registered& registered, std::string query_code);
ExternalCaseBody to_body(const ShownCase& shown);
ProgressBody to_progress(const ShownCase& shown);

}  // namespace yimen::sharing::bodies
