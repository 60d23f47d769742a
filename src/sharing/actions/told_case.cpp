#include "sharing/actions/told_case.h"

#include <algorithm>

#include "cases/cases.h"
#include "sharing/actions/applicants.h"
#include "sharing/actions/case_numbers.h"
#include "sharing/store/external_case_store.h"

#include "core/work_calendar.h"

namespace yimen::sharing {

namespace {

constexpr std::string_view kSecret = "国家秘密";

std::optional<std::string> iso(const std::optional<Day>& day) {
    return day ? std::optional{day->iso()} : std::nullopt;
}

/// Under the version that was in force when it was received; what was received before the
/// catalogue knew the item goes under the one of today.
std::optional<catalog::ItemVersion> find_item(db::Transaction& transaction, const ToldCase& told,
                                              Day today) {
    auto version = catalog::find_version_in_force(transaction, told.item_id,
                                                  std::min(told.received_on, today));
    if (!version) version = catalog::find_version_in_force(transaction, told.item_id, today);
    if (!version) return std::nullopt;
    return catalog::find_item_version(transaction, told.item_id, *version);
}

void find_report_faults(const ToldCase& told, Day today, std::vector<FieldProblem>& faults) {
    if (told.received_on > today) faults.push_back({"/received_on", "day-in-future", {}});
    find_due_faults(told.due_on, told.received_on, "/due_on", faults);
    find_officer_fault(told.officer, "/officer", faults);
    if (told.reports.size() > kReportsAtOnceMost) {
        faults.push_back({"/reports", "too-many", {{"limit", std::to_string(kReportsAtOnceMost)}}});
        return;
    }
    for (std::size_t at = 0; at < told.reports.size(); ++at) {
        find_faults(told.reports[at], told.received_on, today, "/reports/" + std::to_string(at),
                    faults);
    }
}

/// The promise of the item, counted from acceptance as the house counts it (民法典 第二百零一条).
void begin_promise(ExternalCase& tracked, const Report& report, std::int64_t promised_days,
                   const WorkCalendar& calendar) {
    if (report.kind != ReportKind::Accept || tracked.due_on) return;
    tracked.due_on = calendar.add_working_days(report.on, static_cast<int>(promised_days)).day;
}

void tell_supervision(db::Transaction& transaction, const ExternalCase& tracked,
                      const std::string& account, Instant now, Services& services) {
    cases::add_finding(transaction, {.id = services.new_id(),
                                     .case_id = tracked.id,
                                     .external = true,
                                     .kind = cases::FindingKind::OwnReceipt,
                                     .unit_id = tracked.unit_id,
                                     .division_code = tracked.division_code,
                                     .account = account,
                                     .at = now});
}

ReceivedItem received_item(const catalog::ServiceItem& item) {
    return {.stationed = !item.window.empty(), .vertical_system = is_of_vertical_system(item)};
}

ExternalCase begin_case(const Source& source, const ToldCase& told,
                        const catalog::ItemVersion& version, const std::string& number,
                        Applicant applicant, Instant now, Services& services) {
    return {.id = services.new_id(),
            .number = number,
            .client_id = source.client_id,
            .applicant = std::move(applicant),
            .entry_id = version.entry_id,
            .entry_version = version.version,
            .item_code = version.item.codes.implementation,
            .item_name = version.item.name,
            .unit_id = version.unit_id,
            .division_code = version.division_code,
            .stage = Stage::Received,
            .received_on = told.received_on,
            .due_on = told.due_on,
            .ended_on = std::nullopt,
            .outcome = {},
            .flagged = flows_past_the_centre(received_item(version.item)),
            .serial = 0,
            .changed_at = now};
}

/// The receipt, and what became of the case since.
std::vector<Report> reports_of(const ToldCase& told) {
    Report receipt;
    receipt.on = told.received_on;
    receipt.officer = told.officer;
    std::vector<Report> reports{receipt};
    reports.insert(reports.end(), told.reports.begin(), told.reports.end());
    return reports;
}

void record_act(db::Transaction& transaction, const Source& source, std::string act,
                const ExternalCase& tracked, Services& services) {
    auto event = source.event;
    event.act = std::move(act);
    event.subject = "external-case:" + tracked.id;
    people::record(transaction, event, services);
}

}  // namespace

bool is_of_vertical_system(const catalog::ServiceItem& item) {
    return item.platform_exemption && item.platform_exemption->ground != kSecret;
}

Source source_of(const people::CallingClient& client) {
    const auto refuse_item = [unit_id = client.unit_id](const catalog::ItemVersion& version) {
        return version.unit_id == unit_id ? std::nullopt
                                          : std::optional<std::string>{"item-of-another-unit"};
    };
    return {.account = people::account_of_client(client.client_id),
            .client_id = client.client_id,
            .event = people::event_of(client, {}, {}),
            .refuse_item = refuse_item,
            .must_number = false};
}

Result<Registered> take_case(db::Transaction& transaction, const Source& source,
                             const ToldCase& told, const WorkCalendar& everywhere, Instant now,
                             Services& services, const crypto::FieldCipher& cipher) {
    const auto today = day_in_china(now);
    const auto version = find_item(transaction, told, today);
    ExternalCaseStore store{transaction, cipher};
    std::vector<FieldProblem> faults;
    if (!version) {
        faults.push_back({"/item_id", "item-unknown", {}});
    } else if (auto refused = source.refuse_item(*version)) {
        faults.push_back({"/item_id", *std::move(refused), {}});
    }
    if (source.must_number && told.number.empty()) {
        faults.push_back({"/number", "case-number-required", {}});
    }
    find_number_faults(transaction, cipher, told.number, version ? &*version : nullptr, today,
                       faults);
    auto applicant = check_applicant(told.applicant, today, faults);
    find_report_faults(told, today, faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto& item = version->item;
    if (item.platform_exemption && item.platform_exemption->ground == kSecret) {
        return Problem{ProblemKind::Conflict,
                       "item-not-on-platform",
                       {{"ground", item.platform_exemption->ground}},
                       {}};
    }
    const auto number = told.number.empty()
                            ? cases::give_case_number(transaction, version->entry_id,
                                                      item.codes.implementation, today)
                            : told.number;
    keep_number(transaction, number, *version);
    auto tracked = begin_case(source, told, *version, number, std::move(applicant), now, services);
    const auto calendar = everywhere.for_division(tracked.division_code);
    std::vector<Entry> entries;
    for (const auto& report : reports_of(told)) {
        if (const auto refused = apply(tracked, report)) return *refused;
        begin_promise(tracked, report, item.promised_days, calendar);
        entries.push_back({services.new_id(), tracked.serial, report, source.account, now});
    }
    store.add(tracked);
    for (const auto& entry : entries) store.add_entry(tracked, entry);
    if (tracked.flagged) tell_supervision(transaction, tracked, source.account, now, services);
    record_act(transaction, source, "external-case.register", tracked, services);
    return Registered{tracked.id, tracked.number, std::string{row_of(tracked.stage).name},
                      iso(tracked.due_on), tracked.flagged};
}

Result<Reported> take_report(db::Transaction& transaction, const Source& source,
                             ExternalCase tracked, const Report& report,
                             const WorkCalendar& everywhere, Instant now, Services& services,
                             const crypto::FieldCipher& cipher) {
    std::vector<FieldProblem> faults;
    find_faults(report, tracked.received_on, day_in_china(now), "", faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    if (const auto refused = apply(tracked, report)) return *refused;
    if (report.kind == ReportKind::Accept && !tracked.due_on) {
        const auto version =
            catalog::find_item_version(transaction, tracked.entry_id, tracked.entry_version);
        if (!version) throw db::DatabaseError{"sharing: a case without its item"};
        begin_promise(tracked, report, version->item.promised_days,
                      everywhere.for_division(tracked.division_code));
    }
    tracked.changed_at = now;
    ExternalCaseStore store{transaction, cipher};
    store.update(tracked);
    store.add_entry(tracked, {services.new_id(), tracked.serial, report, source.account, now});
    record_act(transaction, source, "external-case.report", tracked, services);
    return Reported{tracked.serial, std::string{row_of(tracked.stage).name}, iso(tracked.due_on)};
}

}  // namespace yimen::sharing
