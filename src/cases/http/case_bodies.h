#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>
#include <boost/json/value.hpp>

#include "cases/actions/list_cases.h"
#include "cases/actions/read_case.h"
#include "cases/actions/read_papers.h"
#include "cases/http/list_bodies.h"

/// A case as it is shown.
namespace yimen::cases::bodies {

struct ItemOfCaseBody {
    std::string entry_id;
    std::int64_t version;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(ItemOfCaseBody, (), (entry_id, version, name))

struct NamedBody {
    std::string id;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(NamedBody, (), (id, name))

/// One sentence of the reason for a due day.
struct ClockLineBody {
    std::string what;  ///< begins, counts, stopped, stands, lengthened, ends
    std::string from;
    std::optional<std::string> to;
    double days;
    std::string words;
};
BOOST_DESCRIBE_STRUCT(ClockLineBody, (), (what, from, to, days, words))

struct LimitBody {
    std::string kind;
    std::string about;
    double days;
    std::string unit;
    std::string from;
    std::string source;
    std::optional<std::string> due_on;  ///< none while it stands
    bool provisional;
    std::int64_t days_left;
    std::string light;
    std::vector<ClockLineBody> lines;
};
BOOST_DESCRIBE_STRUCT(LimitBody, (),
                      (kind, about, days, unit, from, source, due_on, provisional, days_left, light,
                       lines))

struct MaterialOfCaseBody {
    std::string key;
    std::string name;
    std::string kind;  ///< under which the library holds it
    bool own_issued;
    bool required;
    bool held;
    bool deferrable;
    std::optional<std::string> supplied_on;  ///< of what was deferred
    bool deferred;
    std::string handing;
    std::string trust;
    std::string reference;
    std::vector<std::string> files;
    std::vector<std::string> review_points;
};
BOOST_DESCRIBE_STRUCT(MaterialOfCaseBody, (),
                      (key, name, kind, own_issued, required, held, deferrable, supplied_on,
                       deferred, handing, trust, reference, files, review_points))

struct StepOfCaseBody {
    std::string name;
    std::string kind;
    std::string unit_id;
    std::int64_t stage;
    double days;
    std::string holder;
    std::optional<std::string> opened_on;
    std::optional<std::string> passed_on;
};
BOOST_DESCRIBE_STRUCT(StepOfCaseBody, (),
                      (name, kind, unit_id, stage, days, holder, opened_on, passed_on))

struct ProcedureOfCaseBody {
    std::string kind;
    std::string basis;
    std::int64_t days;
    std::string from;
    std::optional<std::string> to;
    bool stops_statutory;
};
BOOST_DESCRIBE_STRUCT(ProcedureOfCaseBody, (), (kind, basis, days, from, to, stops_statutory))

struct OpinionOfCaseBody {
    std::string unit_id;
    std::string question;
    std::string asked_on;
    std::optional<std::string> answered_on;
};
BOOST_DESCRIBE_STRUCT(OpinionOfCaseBody, (), (unit_id, question, asked_on, answered_on))

struct ConcernedPersonBody {
    std::int64_t party;
    std::string name;
    std::string interest;
    std::optional<std::string> may_ask_until;
    bool waived;
};
BOOST_DESCRIBE_STRUCT(ConcernedPersonBody, (), (party, name, interest, may_ask_until, waived))

struct HearingOfCaseBody {
    std::optional<std::string> offered_on;
    std::optional<std::string> requested_on;
    std::int64_t requested_by;
    std::optional<std::string> hold_until;
    std::optional<std::string> earliest_day;  ///< were it called today
    std::optional<std::string> latest_day;
    std::optional<std::string> day;
    std::string hour;
    std::string place;
    std::string chair_name;
    std::optional<std::string> recorded_on;
};
BOOST_DESCRIBE_STRUCT(HearingOfCaseBody, (),
                      (offered_on, requested_on, requested_by, hold_until, earliest_day, latest_day,
                       day, hour, place, chair_name, recorded_on))

struct FeeOfCaseBody {
    std::int64_t amount_fen;
    std::string state;
};
BOOST_DESCRIBE_STRUCT(FeeOfCaseBody, (), (amount_fen, state))

struct ShownGapBody {
    std::string material;
    std::string words;
    bool on_paper;
};
BOOST_DESCRIBE_STRUCT(ShownGapBody, (), (material, words, on_paper))

struct EntryBody {
    std::int64_t serial;
    std::string act;
    std::string actor;
    std::string account_name;
    std::string unit_name;
    std::string in_place_of;
    std::string from;
    std::string to;
    std::string effective_on;
    std::string recorded_at;
    std::string reason;
    std::string digest;
};
BOOST_DESCRIBE_STRUCT(EntryBody, (),
                      (serial, act, actor, account_name, unit_name, in_place_of, from, to,
                       effective_on, recorded_at, reason, digest))

struct FactBody {
    std::string name;
    std::string value;
    std::string source;
    std::string found_at;
};
BOOST_DESCRIBE_STRUCT(FactBody, (), (name, value, source, found_at))

struct HandlerBody {
    std::string name;
    std::string phone;
};
BOOST_DESCRIBE_STRUCT(HandlerBody, (), (name, phone))

struct CaseBody {
    std::string case_id;
    std::string number;
    std::optional<std::string> query_code;  ///< for the applicant's side
    std::int64_t version;
    ItemOfCaseBody item;
    std::string life;
    std::string state;
    NamedBody unit;
    std::string applicant_id;
    std::string applicant_name;
    std::optional<HandlerBody> handler;  ///< for the applicant's side (C-41)
    std::string channel;
    bool urgent;
    bool on_commitment;
    std::optional<std::string> due_on;
    std::vector<LimitBody> limits;
    std::vector<MaterialOfCaseBody> materials;
    std::vector<ShownGapBody> gaps;
    std::vector<StepOfCaseBody> steps;
    std::vector<ProcedureOfCaseBody> procedures;
    std::vector<OpinionOfCaseBody> opinions;
    std::vector<ConcernedPersonBody> concerned;
    std::optional<HearingOfCaseBody> hearing;
    FeeOfCaseBody fee;
    std::vector<EntryBody> history;
    std::vector<FactBody> facts;
    std::vector<std::string> acts;  ///< open to the reader
    boost::json::value answers;
    std::optional<std::string> joint_case_id;  ///< of the whole of which it is a part
};
BOOST_DESCRIBE_STRUCT(CaseBody, (),
                      (case_id, number, query_code, version, item, life, state, unit, applicant_id,
                       applicant_name, handler, channel, urgent, on_commitment, due_on, limits,
                       materials, gaps, steps, procedures, opinions, concerned, hearing, fee,
                       history, facts, acts, answers, joint_case_id))

struct ListedCaseBody {
    std::string case_id;
    std::string number;
    std::string entry_id;
    std::string item_name;
    std::string applicant_name;
    std::string state;
    std::string unit_id;
    bool urgent;
    std::optional<std::string> due_on;
    std::int64_t days_left;
    std::string light;
    std::string changed_at;
};
BOOST_DESCRIBE_STRUCT(ListedCaseBody, (),
                      (case_id, number, entry_id, item_name, applicant_name, state, unit_id, urgent,
                       due_on, days_left, light, changed_at))

struct CaseTotalBody {
    std::int64_t count;
    bool more;
};
BOOST_DESCRIBE_STRUCT(CaseTotalBody, (), (count, more))

struct CasePageBody {
    std::vector<ListedCaseBody> cases;
    std::optional<std::string> next;  ///< cursor of the next page
    std::optional<CaseTotalBody> total;
};
BOOST_DESCRIBE_STRUCT(CasePageBody, (), (cases, next, total))

CaseBody to_body(const ShownCase& shown);
ListedCaseBody to_body(ListedCase&& listed);
CasePageBody to_page(std::vector<ListedCase>&& cases, const std::optional<CaseTotal>& total);
PaperBody to_body(const notices::Notice& paper);

}  // namespace yimen::cases::bodies
