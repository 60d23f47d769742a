#include "sharing/domain/external_case.h"

#include <algorithm>

#include "core/text/text.h"

namespace yimen::sharing {

namespace {

// Lengths of GB/T 39046-2020 T6 to T8.
constexpr std::size_t kStepLengthMax = 100;
constexpr std::size_t kOfficerLengthMax = 30;
constexpr std::size_t kWordsLengthMax = 1000;
constexpr std::size_t kCertificateNameLengthMax = 200;
constexpr std::size_t kCertificateNumberLengthMax = 50;

bool names_a_step(ReportKind kind) {
    return kind == ReportKind::PassStep || kind == ReportKind::BeginProcedure ||
           kind == ReportKind::EndProcedure;
}

void check_length(const std::string& text, std::size_t most, std::string pointer,
                  std::vector<FieldProblem>& faults) {
    if (text::length(text) > most) {
        faults.push_back({std::move(pointer), "text-too-long", {{"limit", std::to_string(most)}}});
    }
}

void find_long_texts(const Report& report, const std::string& pointer,
                     std::vector<FieldProblem>& faults) {
    check_length(report.step, kStepLengthMax, pointer + "/step", faults);
    find_officer_fault(report.officer, pointer + "/officer", faults);
    check_length(report.words, kWordsLengthMax, pointer + "/words", faults);
    check_length(report.certificate_name, kCertificateNameLengthMax, pointer + "/certificate_name",
                 faults);
    check_length(report.certificate_number, kCertificateNumberLengthMax,
                 pointer + "/certificate_number", faults);
}

}  // namespace

const StageRow& row_of(Stage stage) {
    return kStages[static_cast<std::size_t>(stage)];
}

bool limit_runs(Stage stage) {
    return stage != Stage::Suspended && !row_of(stage).ended;
}

std::optional<Stage> find_stage(std::string_view name) {
    const auto found = std::find_if(kStages.begin(), kStages.end(),
                                    [&](const StageRow& row) { return row.name == name; });
    if (found == kStages.end()) return std::nullopt;
    return found->stage;
}

const ReportKindRow& row_of(ReportKind kind) {
    return kReportKinds[static_cast<std::size_t>(kind)];
}

std::optional<ReportKind> find_report_kind(std::string_view name) {
    const auto found = std::find_if(kReportKinds.begin(), kReportKinds.end(),
                                    [&](const ReportKindRow& row) { return row.name == name; });
    if (found == kReportKinds.end()) return std::nullopt;
    return found->kind;
}

const OutcomeRow* find_outcome(std::string_view name) {
    const auto* const found = std::find_if(kOutcomes.begin(), kOutcomes.end(),
                                           [&](const OutcomeRow& row) { return row.name == name; });
    return found == kOutcomes.end() ? nullptr : found;
}

bool flows_past_the_centre(const ReceivedItem& item) {
    return item.stationed && !item.vertical_system;
}

void find_officer_fault(const std::string& officer, std::string pointer,
                        std::vector<FieldProblem>& faults) {
    check_length(officer, kOfficerLengthMax, std::move(pointer), faults);
}

void find_due_faults(std::optional<Day> due_on, Day received_on, std::string pointer,
                     std::vector<FieldProblem>& faults) {
    if (!due_on) return;
    if (*due_on < received_on) {
        faults.push_back({std::move(pointer), "day-before-receipt", {}});
    } else if (*due_on > received_on &&
               full_years_between(received_on, add_days(*due_on, -1)) >= kDueYearsMost) {
        faults.push_back(
            {std::move(pointer), "due-day-too-far", {{"years", std::to_string(kDueYearsMost)}}});
    }
}

void find_faults(const Report& report, Day received_on, Day today, const std::string& pointer,
                 std::vector<FieldProblem>& faults) {
    if (report.on > today) faults.push_back({pointer + "/on", "day-in-future", {}});
    if (report.on < received_on) faults.push_back({pointer + "/on", "day-before-receipt", {}});
    find_due_faults(report.due_on, received_on, pointer + "/due_on", faults);
    if (names_a_step(report.kind) && text::is_blank(report.step)) {
        faults.push_back({pointer + "/step", "step-name-required", {}});
    }
    const auto* outcome = find_outcome(report.outcome);
    if (report.kind == ReportKind::Finish && report.outcome.empty()) {
        faults.push_back({pointer + "/outcome", "outcome-required", {}});
    } else if (!report.outcome.empty() &&
               (outcome == nullptr || report.kind != ReportKind::Finish)) {
        faults.push_back({pointer + "/outcome", "outcome-unknown", {}});
    }
    // 行政许可法 第三十二条、第三十八条: whoever refuses says why.
    const bool refuses = report.kind == ReportKind::Decline || (outcome && outcome->needs_reason);
    if (refuses && text::is_blank(report.words)) {
        faults.push_back({pointer + "/words", "reason-required", {}});
    }
    find_long_texts(report, pointer, faults);
}

std::optional<Problem> apply(ExternalCase& tracked, const Report& report) {
    if (row_of(tracked.stage).ended) {
        return Problem{ProblemKind::Conflict, "external-case-ended", {}, {}};
    }
    tracked.stage = row_of(report.kind).leads_to;
    tracked.serial += 1;
    if (report.due_on) tracked.due_on = report.due_on;
    if (row_of(tracked.stage).ended) {
        tracked.ended_on = report.on;
        tracked.outcome = report.outcome;
    }
    return std::nullopt;
}

}  // namespace yimen::sharing
