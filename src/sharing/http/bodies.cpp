#include "sharing/http/bodies.h"

#include <algorithm>
#include <utility>

namespace yimen::sharing::bodies {

namespace {

std::optional<std::string> text_or_none(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional{text};
}

std::optional<std::string> iso(const std::optional<Day>& day) {
    return day ? std::optional{day->iso()} : std::nullopt;
}

Day read_day(const std::string& text, std::string pointer, std::vector<FieldProblem>& faults) {
    const auto day = Day::parse(text);
    if (!day) faults.push_back({std::move(pointer), "day-malformed", {}});
    return day.value_or(Day{});
}

std::optional<Day> read_day(const std::optional<std::string>& text, std::string pointer,
                            std::vector<FieldProblem>& faults) {
    if (!text) return std::nullopt;
    return read_day(*text, std::move(pointer), faults);
}

}  // namespace

Report to_report(ReportBody body, const std::string& pointer, std::vector<FieldProblem>& faults) {
    const auto kind = find_report_kind(body.kind);
    // Received is a case with its registration, once.
    if (!kind || *kind == ReportKind::Receive) {
        faults.push_back({pointer + "/kind", "report-kind-unknown", {}});
    }
    return {.kind = kind.value_or(ReportKind::PassStep),
            .on = read_day(body.on, pointer + "/on", faults),
            .step = std::move(body.step).value_or(""),
            .officer = std::move(body.officer).value_or(""),
            .words = std::move(body.words).value_or(""),
            .outcome = std::move(body.outcome).value_or(""),
            .certificate_name = std::move(body.certificate_name).value_or(""),
            .certificate_number = std::move(body.certificate_number).value_or(""),
            .due_on = read_day(body.due_on, pointer + "/due_on", faults)};
}

Applicant to_applicant(ApplicantBody body, std::vector<FieldProblem>& faults) {
    if (body.kind != "natural-person" && body.kind != "legal-person") {
        faults.push_back({"/applicant/kind", "applicant-kind-unknown", {}});
    }
    return {.legal = body.kind == "legal-person",
            .document_type = std::move(body.document_type).value_or(""),
            .number = std::move(body.number),
            .name = std::move(body.name)};
}

Result<ToldCase> to_told(NewCaseBody body) {
    std::vector<FieldProblem> faults;
    ToldCase told{.item_id = std::move(body.item_id),
                  .number = std::move(body.number).value_or(""),
                  .applicant = to_applicant(std::move(body.applicant), faults),
                  .received_on = read_day(body.received_on, "/received_on", faults),
                  .officer = std::move(body.officer).value_or(""),
                  .due_on = read_day(body.due_on, "/due_on", faults),
                  .reports = {}};
    // One more than may be: the action refuses them all without a look at the others.
    const auto read = std::min(body.reports.size(), kReportsAtOnceMost + 1);
    for (std::size_t at = 0; at < read; ++at) {
        told.reports.push_back(
            to_report(std::move(body.reports[at]), "/reports/" + std::to_string(at), faults));
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return told;
}

RegisteredBody to_body(const Registered& registered, std::string query_code) {
    return {.case_id = registered.case_id,
            .number = registered.number,
            .query_code = std::move(query_code),
            .stage = registered.stage,
            .due_on = registered.due_on,
            .flagged = registered.flagged};
}

ExternalCaseBody to_body(const ShownCase& shown) {
    const auto& tracked = shown.tracked;
    ExternalCaseBody body{.case_id = tracked.id,
                          .number = tracked.number,
                          .item_id = tracked.entry_id,
                          .item_name = tracked.item_name,
                          .unit_id = tracked.unit_id,
                          .unit_name = shown.unit_name,
                          .applicant = shown.masked_applicant,
                          .stage = std::string{row_of(tracked.stage).name},
                          .outcome = text_or_none(tracked.outcome),
                          .received_on = tracked.received_on.iso(),
                          .due_on = iso(tracked.due_on),
                          .ended_on = iso(tracked.ended_on),
                          .days_left = shown.days_left,
                          .flagged = tracked.flagged,
                          .by_hand = tracked.client_id.empty(),
                          .reports = {}};
    for (const auto& entry : shown.entries) {
        const auto& report = entry.report;
        body.reports.push_back({.serial = entry.serial,
                                .kind = std::string{row_of(report.kind).name},
                                .on = report.on.iso(),
                                .step = text_or_none(report.step),
                                .officer = text_or_none(report.officer),
                                .words = text_or_none(report.words),
                                .outcome = text_or_none(report.outcome),
                                .certificate_name = text_or_none(report.certificate_name),
                                .certificate_number = text_or_none(report.certificate_number),
                                .due_on = iso(report.due_on)});
    }
    return body;
}

ProgressBody to_progress(const ShownCase& shown) {
    const auto& tracked = shown.tracked;
    ProgressBody body{.number = tracked.number,
                      .item_name = tracked.item_name,
                      .unit_name = shown.unit_name,
                      .applicant = shown.masked_applicant,
                      .stage = std::string{row_of(tracked.stage).name},
                      .outcome = text_or_none(tracked.outcome),
                      .received_on = tracked.received_on.iso(),
                      .due_on = iso(tracked.due_on),
                      .ended_on = iso(tracked.ended_on),
                      .steps = {}};
    for (const auto& entry : shown.entries) {
        body.steps.push_back({std::string{row_of(entry.report.kind).name}, entry.report.on.iso(),
                              text_or_none(entry.report.step)});
    }
    return body;
}

}  // namespace yimen::sharing::bodies
