#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/day.h"
#include "core/problem.h"

/// Cases that departments handle in systems of their own and that the platform tracks
/// (统一平台跟踪, REQ-081). 外部办件
namespace yimen::sharing {

/// How far a case is, as its system says. There is no table of what may follow what: the law of the
/// case runs in the other system.
enum class Stage : std::uint8_t {
    Received,
    Supplementing,
    Accepted,
    InHand,
    Suspended,
    Declined,
    Finished
};

struct StageRow {
    Stage stage;
    std::string_view name;
    std::string_view chinese;
    bool ended;
};

inline constexpr std::array kStages = {
    StageRow{Stage::Received, "received", "已收件", false},
    StageRow{Stage::Supplementing, "supplementing", "待补正", false},
    StageRow{Stage::Accepted, "accepted", "已受理", false},
    StageRow{Stage::InHand, "in-hand", "办理中", false},
    StageRow{Stage::Suspended, "suspended", "特别程序中", false},
    StageRow{Stage::Declined, "declined", "不予受理", true},
    StageRow{Stage::Finished, "finished", "已办结", true},
};

const StageRow& row_of(Stage stage);
/// Whether the days of the limit count: a special procedure is not counted in (行政许可法
/// 第四十五条), nor what comes after the end.
bool limit_runs(Stage stage);
std::optional<Stage> find_stage(std::string_view name);

/// What a system reports. 报送
enum class ReportKind : std::uint8_t {
    Receive,
    AskSupplement,
    Supplement,
    Accept,
    Decline,
    PassStep,
    BeginProcedure,
    EndProcedure,
    Finish
};

struct ReportKindRow {
    ReportKind kind;
    std::string_view name;
    std::string_view chinese;
    Stage leads_to;
};

inline constexpr std::array kReportKinds = {
    ReportKindRow{ReportKind::Receive, "receive", "收件", Stage::Received},
    ReportKindRow{ReportKind::AskSupplement, "ask-supplement", "要求补正", Stage::Supplementing},
    ReportKindRow{ReportKind::Supplement, "supplement", "补正", Stage::Received},
    ReportKindRow{ReportKind::Accept, "accept", "受理", Stage::Accepted},
    ReportKindRow{ReportKind::Decline, "decline", "不予受理", Stage::Declined},
    ReportKindRow{ReportKind::PassStep, "pass-step", "办理环节", Stage::InHand},
    ReportKindRow{ReportKind::BeginProcedure, "begin-procedure", "启动特别程序", Stage::Suspended},
    ReportKindRow{ReportKind::EndProcedure, "end-procedure", "结束特别程序", Stage::InHand},
    ReportKindRow{ReportKind::Finish, "finish", "办结", Stage::Finished},
};

const ReportKindRow& row_of(ReportKind kind);
std::optional<ReportKind> find_report_kind(std::string_view name);

/// 办结结果, as the provincial exchange of Guangdong tells them apart (BJJGDM).
struct OutcomeRow {
    std::string_view name;
    std::string_view chinese;
    std::string_view code;
    bool needs_reason;
};

inline constexpr std::array kOutcomes = {
    OutcomeRow{"granted", "准予", "0", false},
    OutcomeRow{"denied", "不予许可", "1", true},
    OutcomeRow{"voided", "作废", "2", true},
    OutcomeRow{"forwarded", "转报办结", "4", false},
    OutcomeRow{"lapsed", "补正不来办结", "5", true},
    OutcomeRow{"done", "办结", "6", false},
};

const OutcomeRow* find_outcome(std::string_view name);

/// What is said with a report; empty where it says nothing.
struct Report {
    ReportKind kind = ReportKind::Receive;
    Day on;
    std::string step;     ///< name of the step or of the special procedure
    std::string officer;  ///< who did it there
    std::string words;    ///< 办理意见, or the reason of a refusal
    std::string outcome;  ///< name of kOutcomes, with Finish
    std::string certificate_name;
    std::string certificate_number;
    std::optional<Day> due_on;  ///< another due day than the one before
};

/// A system that registers a case with what became of it says no more at once.
inline constexpr std::size_t kReportsAtOnceMost = 200;

/// A report in the history of its case; the first has the serial 1.
struct Entry {
    std::string id;  ///< sorts all reports in the order in which they were taken
    std::int64_t serial = 0;
    Report report;
    std::string account;  ///< `client:01H…`, or that of an officer
    Instant at;
};

/// Whoever applied, as the system knows them: they need no account here.
struct Applicant {
    bool legal = false;
    std::string document_type;  ///< of a natural person
    std::string number;         ///< of the document, or the credit code, in its normal form
    std::string name;

    friend bool operator==(const Applicant&, const Applicant&) = default;
};

struct ExternalCase {
    std::string id;
    std::string number;     ///< 办件编号: the system's own, or given by the platform
    std::string client_id;  ///< whose system reports it; empty: officers do, by hand
    Applicant applicant;
    std::string entry_id;
    std::int64_t entry_version = 0;
    std::string item_code;  ///< 实施编码
    std::string item_name;
    std::string unit_id;
    std::string division_code;
    Stage stage = Stage::Received;
    Day received_on;
    std::optional<Day> due_on;
    std::optional<Day> ended_on;
    std::string outcome;   ///< of a finished one
    bool flagged = false;  ///< received past the centre (REQ-089)
    std::int64_t serial = 0;
    Instant changed_at;
};

/// What the rule of receipt asks of an item.
struct ReceivedItem {
    bool stationed = false;        ///< 已进驻: a window of the centre receives it
    bool vertical_system = false;  ///< 国垂省垂系统 (C-51)
};

/// 收件流向原审批部门 (S2 §三(二), REQ-089): whether the department's own system received what
/// belongs to a window of the centre. The systems of nation and province are exempt (C-51).
bool flows_past_the_centre(const ReceivedItem& item);

/// What is wrong with one report by itself and on its day, at `pointer`, all at once: /on
/// day-in-future, day-before-receipt; /step step-name-required (PassStep and procedures); /words
/// reason-required (Decline, and outcomes that refuse); /outcome outcome-required, outcome-unknown;
/// /due_on those of find_due_faults; text-too-long (limit=) anywhere.
void find_faults(const Report& report, Day received_on, Day today, const std::string& pointer,
                 std::vector<FieldProblem>& faults);

/// No limit of the law or promise runs longer: what lies beyond is a slip of the pen.
inline constexpr int kDueYearsMost = 10;

/// day-before-receipt, due-day-too-far (years=kDueYearsMost) for a due day.
void find_due_faults(std::optional<Day> due_on, Day received_on, std::string pointer,
                     std::vector<FieldProblem>& faults);

/// text-too-long (limit=) for the name of an officer.
void find_officer_fault(const std::string& officer, std::string pointer,
                        std::vector<FieldProblem>& faults);

/// The case after the report. Refuses external-case-ended.
std::optional<Problem> apply(ExternalCase& tracked, const Report& report);

}  // namespace yimen::sharing
