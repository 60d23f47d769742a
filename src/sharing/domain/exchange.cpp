#include "sharing/domain/exchange.h"

#include <algorithm>
#include <charconv>

namespace yimen::sharing {

namespace {

struct StageOfKind {
    ReportKind kind;
    std::string_view stage;
};

constexpr std::array kStagesOfKinds = {
    StageOfKind{ReportKind::Receive, "0"},      StageOfKind{ReportKind::Accept, "2"},
    StageOfKind{ReportKind::Decline, "2"},      StageOfKind{ReportKind::PassStep, "3"},
    StageOfKind{ReportKind::Finish, "4"},       StageOfKind{ReportKind::BeginProcedure, "5"},
    StageOfKind{ReportKind::EndProcedure, "6"}, StageOfKind{ReportKind::AskSupplement, "7"},
    StageOfKind{ReportKind::Supplement, "8"},
};

std::string_view stage_of(ReportKind kind) {
    return std::find_if(kStagesOfKinds.begin(), kStagesOfKinds.end(),
                        [&](const StageOfKind& one) { return one.kind == kind; })
        ->stage;
}

constexpr std::string_view kAccepted = "1";
constexpr std::string_view kDeclined = "2";
/// 特别程序种类 B 其他: A, 延长审批, is no report of its own here.
constexpr std::string_view kOtherProcedure = "B";
constexpr std::string_view kNaturalPerson = "1";
constexpr std::string_view kLegalPerson = "2";

void tell_receipt(ExchangeRow& row, const ExternalCase& tracked, const Report& report) {
    const auto& applicant = tracked.applicant;
    row.item_code = tracked.item_code;
    row.item_name = tracked.item_name;
    row.applicant_type = applicant.legal ? kLegalPerson : kNaturalPerson;
    row.applicant_name = applicant.name;
    row.document_type = applicant.document_type;
    row.applicant_number = applicant.number;
    row.division_code = tracked.division_code;
    row.received_on = report.on.iso();
}

void tell_procedure(ExchangeRow& row, const Report& report) {
    row.procedure_kind = kOtherProcedure;
    row.procedure_name = report.step;
    row.procedure_by = report.officer;
    row.procedure_words = report.words;
    if (report.kind == ReportKind::BeginProcedure) row.procedure_from = report.on.iso();
}

void tell_end(ExchangeRow& row, const Report& report) {
    const auto* outcome = find_outcome(report.outcome);
    row.outcome = outcome == nullptr ? std::string_view{} : outcome->code;
    row.outcome_words = report.words;
    row.ended_on = report.on.iso();
}

std::optional<ReportKind> kind_of(const ExchangeRow& row, const std::string& pointer,
                                  std::vector<FieldProblem>& faults) {
    const auto* const found =
        std::find_if(kStagesOfKinds.begin(), kStagesOfKinds.end(),
                     [&](const StageOfKind& one) { return one.stage == row.stage; });
    if (found == kStagesOfKinds.end()) {
        faults.push_back({pointer + "/stage", "exchange-stage-unknown", {}});
        return std::nullopt;
    }
    if (found->kind != ReportKind::Accept) return found->kind;
    if (row.acceptance == kDeclined) return ReportKind::Decline;
    if (row.acceptance != kAccepted) {
        faults.push_back({pointer + "/SLZTDM", "exchange-code-unknown", {}});
    }
    return ReportKind::Accept;
}

std::string outcome_in(const ExchangeRow& row, const std::string& pointer,
                       std::vector<FieldProblem>& faults) {
    const auto* const found =
        std::find_if(kOutcomes.begin(), kOutcomes.end(),
                     [&](const OutcomeRow& one) { return one.code == row.outcome; });
    if (found != kOutcomes.end()) return std::string{found->name};
    faults.push_back({pointer + "/BJJGDM", "exchange-code-unknown", {}});
    return {};
}

Applicant applicant_in(const ExchangeRow& row, const std::string& pointer,
                       std::vector<FieldProblem>& faults) {
    if (row.applicant_type != kNaturalPerson && row.applicant_type != kLegalPerson) {
        faults.push_back({pointer + "/SQRLX", "applicant-kind-unknown", {}});
    }
    return {.legal = row.applicant_type == kLegalPerson,
            .document_type = row.document_type,
            .number = row.applicant_number,
            .name = row.applicant_name};
}

/// What the kind of report says of step, officer and words, and in which elements.
struct WordsOfKind {
    ReportKind kind;
    std::string ExchangeRow::* step;
    std::string ExchangeRow::* officer;
    std::string ExchangeRow::* words;
};

constexpr std::array kWordsOfKinds = {
    WordsOfKind{ReportKind::PassStep, &ExchangeRow::step, &ExchangeRow::officer,
                &ExchangeRow::words},
    WordsOfKind{ReportKind::BeginProcedure, &ExchangeRow::procedure_name,
                &ExchangeRow::procedure_by, &ExchangeRow::procedure_words},
    WordsOfKind{ReportKind::EndProcedure, &ExchangeRow::procedure_name, &ExchangeRow::procedure_by,
                &ExchangeRow::procedure_words},
    WordsOfKind{ReportKind::Decline, nullptr, nullptr, &ExchangeRow::decline_reason},
    WordsOfKind{ReportKind::Finish, nullptr, nullptr, &ExchangeRow::outcome_words},
    WordsOfKind{ReportKind::AskSupplement, nullptr, nullptr, &ExchangeRow::supplement_reason},
};

WordsOfKind words_of(ReportKind kind) {
    const auto* const found =
        std::find_if(kWordsOfKinds.begin(), kWordsOfKinds.end(),
                     [&](const WordsOfKind& one) { return one.kind == kind; });
    return found == kWordsOfKinds.end() ? WordsOfKind{kind, nullptr, nullptr, nullptr} : *found;
}

void read_words(const ExchangeRow& row, Report& report) {
    const auto words = words_of(report.kind);
    if (words.step != nullptr) report.step = row.*words.step;
    if (words.officer != nullptr) report.officer = row.*words.officer;
    if (words.words != nullptr) report.words = row.*words.words;
}

}  // namespace

ExchangeRow to_row(const ExternalCase& tracked, const Entry& entry) {
    const auto& report = entry.report;
    ExchangeRow row;
    row.stage = stage_of(report.kind);
    row.on = report.on.iso();
    row.version = std::to_string(entry.serial);
    row.case_number = tracked.number;
    switch (report.kind) {
        case ReportKind::Receive:
            tell_receipt(row, tracked, report);
            break;
        case ReportKind::Accept:
            row.acceptance = kAccepted;
            row.accepted_on = report.on.iso();
            break;
        case ReportKind::Decline:
            row.acceptance = kDeclined;
            row.decline_reason = report.words;
            break;
        case ReportKind::PassStep:
            row.step = report.step;
            row.officer = report.officer;
            row.words = report.words;
            row.passed_on = report.on.iso();
            break;
        case ReportKind::BeginProcedure:
        case ReportKind::EndProcedure:
            tell_procedure(row, report);
            break;
        case ReportKind::Finish:
            tell_end(row, report);
            break;
        case ReportKind::AskSupplement:
            row.supplement_reason = report.words;
            row.supplement_on = report.on.iso();
            break;
        case ReportKind::Supplement:
            break;
    }
    return row;
}

std::string element_of(ReportKind kind, const std::string& pointer) {
    const auto words = words_of(kind);
    const auto member = pointer == "/step"      ? words.step
                        : pointer == "/officer" ? words.officer
                        : pointer == "/words"   ? words.words
                        : pointer == "/outcome" ? &ExchangeRow::outcome
                                                : nullptr;
    const auto* const found =
        std::find_if(kElements.begin(), kElements.end(),
                     [&](const Element& element) { return element.member == member; });
    return found == kElements.end() ? pointer : '/' + std::string{found->name};
}

bool tells_the_same(const Report& one, const Report& other) {
    const auto told = [](const Report& report) {
        std::vector<FieldProblem> none;
        return read_row(to_row({}, {.id = {}, .serial = 1, .report = report}), "", none).report;
    };
    const auto first = told(one);
    const auto second = told(other);
    return first.kind == second.kind && first.on == second.on && first.step == second.step &&
           first.officer == second.officer && first.words == second.words &&
           first.outcome == second.outcome;
}

ReadRow read_row(const ExchangeRow& row, const std::string& pointer,
                 std::vector<FieldProblem>& faults) {
    ReadRow read;
    const auto kind = kind_of(row, pointer, faults);
    read.report.kind = kind.value_or(ReportKind::PassStep);
    const auto on = Day::parse(row.on);
    if (!on) faults.push_back({pointer + "/on", "day-malformed", {}});
    read.report.on = on.value_or(Day{});
    if (row.case_number.empty()) {
        faults.push_back({pointer + "/SBLSH", "exchange-element-missing", {}});
    }
    const auto& version = row.version;
    const auto [end, error] =
        std::from_chars(version.data(), version.data() + version.size(), read.serial);
    if (error != std::errc{} || end != version.data() + version.size() || read.serial < 1) {
        faults.push_back({pointer + "/SJBBH", "exchange-element-missing", {}});
    }
    if (!kind) return read;
    if (*kind == ReportKind::Receive) read.applicant = applicant_in(row, pointer, faults);
    if (*kind == ReportKind::Finish) read.report.outcome = outcome_in(row, pointer, faults);
    read_words(row, read.report);
    return read;
}

}  // namespace yimen::sharing
