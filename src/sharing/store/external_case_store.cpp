#include "sharing/store/external_case_store.h"

#include <boost/describe/class.hpp>

#include "sharing/store/queries.h"

#include "platform/json/bind.h"

namespace yimen::sharing {

namespace {

constexpr std::string_view kNoDay = "9999-12-31";

struct SealedApplicant {
    bool legal = false;
    std::string document_type;
    std::string number;
    std::string name;
};
BOOST_DESCRIBE_STRUCT(SealedApplicant, (), (legal, document_type, number, name))

struct SealedWords {
    std::string step;
    std::string officer;
    std::string words;
    std::string outcome;
    std::string certificate_name;
    std::string certificate_number;
    std::optional<std::string> due_on;
};
BOOST_DESCRIBE_STRUCT(SealedWords, (),
                      (step, officer, words, outcome, certificate_name, certificate_number, due_on))

std::string applicant_place(std::string_view case_id) {
    return "external_case.applicant:" + std::string{case_id};
}

std::string report_place(std::string_view case_id, std::int64_t serial) {
    return "external_report.said:" + std::string{case_id} + ':' + std::to_string(serial);
}

std::optional<std::string> iso(const std::optional<Day>& day) {
    return day ? std::optional{day->iso()} : std::nullopt;
}

Day day_in(const std::string& text) {
    const auto day = Day::parse(text);
    if (!day) throw db::DatabaseError{"sharing: no day"};
    return *day;
}

template <class T>
T opened(const crypto::FieldCipher& cipher, const std::string& sealed, const std::string& place) {
    auto read = json::read<T>(std::string_view{cipher.open(sealed, place)});
    if (!read) throw db::DatabaseError{"sharing: unreadable " + place};
    return *std::move(read);
}

/// Ids sort by time; nothing lies after this one.
std::string_view before(std::string_view before_id) {
    return before_id.empty() ? "~" : before_id;
}

}  // namespace

ExternalCase ExternalCaseStore::to_case(const db::Row& row) const {
    const auto stage = find_stage(row.text(9));
    if (!stage) throw db::DatabaseError{"sharing: no such stage"};
    const auto ended_on = row.maybe_text(12);
    const auto place = applicant_place(row.text(0));
    auto applicant = opened<SealedApplicant>(cipher_, row.text(17), place);
    return {.id = row.text(0),
            .number = row.text(1),
            .client_id = row.text(2),
            .applicant = {applicant.legal, std::move(applicant.document_type),
                          std::move(applicant.number), std::move(applicant.name)},
            .entry_id = row.text(3),
            .entry_version = row.integer(4),
            .item_code = row.text(5),
            .item_name = row.text(6),
            .unit_id = row.text(7),
            .division_code = row.text(8),
            .stage = *stage,
            .received_on = day_in(row.text(10)),
            .due_on = row.text(11) == kNoDay ? std::nullopt : Day::parse(row.text(11)),
            .ended_on = ended_on ? Day::parse(*ended_on) : std::nullopt,
            .outcome = row.text(13),
            .flagged = row.truth(14),
            .serial = row.integer(15),
            .changed_at = Instant{row.integer(16)}};
}

std::vector<ExternalCase> ExternalCaseStore::to_cases(const std::vector<db::Row>& rows) const {
    std::vector<ExternalCase> cases;
    cases.reserve(rows.size());
    for (const auto& row : rows) cases.push_back(to_case(row));
    return cases;
}

std::string ExternalCaseStore::digest_of(const Applicant& applicant) const {
    const auto type = applicant.legal ? std::string{"legal-person"} : applicant.document_type;
    return cipher_.blind_index(type + ':' + applicant.number, "external_case.applicant");
}

void ExternalCaseStore::add(const ExternalCase& tracked) {
    const auto& applicant = tracked.applicant;
    const SealedApplicant open{applicant.legal, applicant.document_type, applicant.number,
                               applicant.name};
    transaction_.execute(
        sql::insert_external_case, tracked.id, tracked.number, tracked.client_id, tracked.entry_id,
        tracked.entry_version, tracked.item_code, tracked.item_name, tracked.unit_id,
        tracked.division_code, digest_of(applicant),
        cipher_.seal(json::write(open), applicant_place(tracked.id)), row_of(tracked.stage).name,
        tracked.received_on.iso(), iso(tracked.due_on).value_or(std::string{kNoDay}),
        iso(tracked.ended_on), tracked.outcome, tracked.flagged, tracked.serial,
        tracked.changed_at.milliseconds);
}

void ExternalCaseStore::update(const ExternalCase& tracked) {
    transaction_.execute(sql::update_external_case, tracked.id, row_of(tracked.stage).name,
                         iso(tracked.due_on).value_or(std::string{kNoDay}), iso(tracked.ended_on),
                         tracked.outcome, tracked.serial, tracked.changed_at.milliseconds);
}

std::optional<ExternalCase> ExternalCaseStore::find(std::string_view case_id) const {
    const auto row = transaction_.query_one(sql::find_external_case, case_id);
    if (!row) return std::nullopt;
    return to_case(*row);
}

std::optional<ExternalCase> ExternalCaseStore::find_by_number(std::string_view number) const {
    const auto row = transaction_.query_one(sql::find_external_case_by_number, number);
    if (!row) return std::nullopt;
    return to_case(*row);
}

std::vector<ExternalCase> ExternalCaseStore::list_of_unit(std::string_view unit_id,
                                                          std::string_view before_id,
                                                          std::int64_t limit) const {
    return to_cases(
        transaction_.query(sql::list_external_cases_of_unit, unit_id, before(before_id), limit));
}

std::vector<ExternalCase> ExternalCaseStore::list_of_division(std::string_view division_code,
                                                              std::string_view before_id,
                                                              std::int64_t limit) const {
    return to_cases(transaction_.query(sql::list_external_cases_of_division, division_code,
                                       before(before_id), limit));
}

std::vector<ExternalCase> ExternalCaseStore::list_of_applicant(const Applicant& applicant,
                                                               std::string_view before_id,
                                                               std::int64_t limit) const {
    return to_cases(transaction_.query(sql::list_external_cases_of_applicant, digest_of(applicant),
                                       before(before_id), limit));
}

void ExternalCaseStore::add_entry(const ExternalCase& tracked, const Entry& entry) {
    const auto& report = entry.report;
    const SealedWords said{report.step,       report.officer,          report.words,
                           report.outcome,    report.certificate_name, report.certificate_number,
                           iso(report.due_on)};
    transaction_.execute(sql::insert_external_report, entry.id, tracked.unit_id, tracked.id,
                         entry.serial, row_of(report.kind).name, report.on.iso(),
                         cipher_.seal(json::write(said), report_place(tracked.id, entry.serial)),
                         entry.account, entry.at.milliseconds);
}

Entry ExternalCaseStore::to_entry(const db::Row& row) const {
    const auto kind = find_report_kind(row.text(3));
    if (!kind) throw db::DatabaseError{"sharing: no such report"};
    const auto serial = row.integer(2);
    auto said = opened<SealedWords>(cipher_, row.text(5), report_place(row.text(1), serial));
    return {.id = row.text(0),
            .serial = serial,
            .report = {.kind = *kind,
                       .on = day_in(row.text(4)),
                       .step = std::move(said.step),
                       .officer = std::move(said.officer),
                       .words = std::move(said.words),
                       .outcome = std::move(said.outcome),
                       .certificate_name = std::move(said.certificate_name),
                       .certificate_number = std::move(said.certificate_number),
                       .due_on = said.due_on ? Day::parse(*said.due_on) : std::nullopt},
            .account = row.text(6),
            .at = Instant{row.integer(7)}};
}

std::vector<Entry> ExternalCaseStore::list_entries(std::string_view case_id) const {
    std::vector<Entry> entries;
    for (const auto& row : transaction_.query(sql::list_external_reports, case_id)) {
        entries.push_back(to_entry(row));
    }
    return entries;
}

std::optional<Entry> ExternalCaseStore::find_entry(std::string_view case_id,
                                                   std::int64_t serial) const {
    const auto row = transaction_.query_one(sql::find_external_report, case_id, serial);
    if (!row) return std::nullopt;
    return to_entry(*row);
}

std::vector<ExternalCaseStore::EntryOfCase> ExternalCaseStore::list_entries_of_unit(
    std::string_view unit_id, std::string_view after_id, std::string_view before_id,
    std::int64_t limit) const {
    std::vector<EntryOfCase> entries;
    for (const auto& row :
         transaction_.query(sql::list_reports_of_unit, unit_id, after_id, before_id, limit)) {
        entries.push_back({row.text(1), to_entry(row)});
    }
    return entries;
}

std::vector<ExternalCase> ExternalCaseStore::list_reported(std::string_view unit_id,
                                                           std::string_view after_id,
                                                           std::string_view last_id) const {
    return to_cases(
        transaction_.query(sql::list_external_cases_reported, unit_id, after_id, last_id));
}

ExternalCaseStore::Resealed ExternalCaseStore::seal_applicants_anew(const Resealed& after,
                                                                    std::int64_t limit) {
    Resealed done;
    for (const auto& row :
         transaction_.query(sql::list_sealed_applicants, after.last_case_id, limit)) {
        done.last_case_id = row.text(0);
        ++done.records;
        const auto anew = cipher_.seal_anew(row.text(1), applicant_place(done.last_case_id));
        if (!anew) continue;
        transaction_.execute(sql::put_sealed_applicant, done.last_case_id, *anew);
        ++done.sealed_anew;
    }
    return done;
}

ExternalCaseStore::Resealed ExternalCaseStore::seal_reports_anew(const Resealed& after,
                                                                 std::int64_t limit) {
    Resealed done;
    for (const auto& row : transaction_.query(sql::list_sealed_reports, after.last_case_id,
                                              after.last_serial, limit)) {
        done.last_case_id = row.text(0);
        done.last_serial = row.integer(1);
        ++done.records;
        const auto anew =
            cipher_.seal_anew(row.text(2), report_place(done.last_case_id, done.last_serial));
        if (!anew) continue;
        transaction_.execute(sql::put_sealed_report, done.last_case_id, done.last_serial, *anew);
        ++done.sealed_anew;
    }
    return done;
}

}  // namespace yimen::sharing
