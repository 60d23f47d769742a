#include "sharing/actions/register_case.h"

#include <algorithm>

#include "cases/cases.h"
#include "catalog/catalog.h"
#include "sharing/actions/applicants.h"
#include "sharing/store/external_case_store.h"

#include "core/text/text.h"
#include "core/work_calendar.h"

namespace yimen::sharing {

namespace {

constexpr std::size_t kNumberLengthMax = 50;
constexpr std::string_view kSecret = "国家秘密";

std::optional<std::string> iso(const std::optional<Day>& day) {
    return day ? std::optional{day->iso()} : std::nullopt;
}

/// Under the version that was in force when it was received; what was received before the
/// catalogue knew the item goes under the one of today.
std::optional<catalog::ItemVersion> find_item(db::Transaction& transaction,
                                              const RegisterCase& command, Day today) {
    auto version = catalog::find_version_in_force(transaction, command.item_id,
                                                  std::min(command.received_on, today));
    if (!version) version = catalog::find_version_in_force(transaction, command.item_id, today);
    if (!version) return std::nullopt;
    return catalog::find_item_version(transaction, command.item_id, *version);
}

void find_number_faults(db::Transaction& transaction, const ExternalCaseStore& store,
                        const std::string& number, std::vector<FieldProblem>& faults) {
    if (number.empty()) return;
    if (text::is_blank(number) || text::length(number) > kNumberLengthMax ||
        !text::is_clean_input(number, text::Lines::One)) {
        faults.push_back({"/number", "case-number-malformed", {}});
    } else if (store.find_by_number(number) || cases::is_case_number(transaction, number)) {
        faults.push_back({"/number", "case-number-taken", {}});
    }
}

void find_report_faults(const RegisterCase& command, Day today, std::vector<FieldProblem>& faults) {
    if (command.received_on > today) faults.push_back({"/received_on", "day-in-future", {}});
    if (command.due_on && *command.due_on < command.received_on) {
        faults.push_back({"/due_on", "day-before-receipt", {}});
    }
    find_officer_fault(command.officer, "/officer", faults);
    for (std::size_t at = 0; at < command.reports.size(); ++at) {
        find_faults(command.reports[at], command.received_on, today,
                    "/reports/" + std::to_string(at), faults);
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
    return {
        .stationed = !item.window.empty(),
        .vertical_system = item.platform_exemption && item.platform_exemption->ground != kSecret};
}

ExternalCase begin_case(const RegisterCase& command, const catalog::ItemVersion& version,
                        const std::string& number, Instant now, Services& services) {
    return {.id = services.new_id(),
            .number = number,
            .client_id = command.client.client_id,
            .entry_id = version.entry_id,
            .entry_version = version.version,
            .item_code = version.item.codes.implementation,
            .item_name = version.item.name,
            .unit_id = version.unit_id,
            .division_code = version.division_code,
            .stage = Stage::Received,
            .received_on = command.received_on,
            .due_on = command.due_on,
            .ended_on = std::nullopt,
            .outcome = {},
            .flagged = flows_past_the_centre(received_item(version.item)),
            .serial = 0,
            .changed_at = now};
}

}  // namespace

Result<Registered> register_within(db::Transaction& transaction, const RegisterCase& command,
                                   const WorkCalendar& everywhere, Instant now, Services& services,
                                   const crypto::FieldCipher& cipher) {
    const auto today = day_in_china(now);
    const auto version = find_item(transaction, command, today);
    ExternalCaseStore store{transaction, cipher};
    std::vector<FieldProblem> faults;
    if (!version) {
        faults.push_back({"/item_id", "item-unknown", {}});
    } else if (version->unit_id != command.client.unit_id) {
        faults.push_back({"/item_id", "item-of-another-unit", {}});
    }
    find_number_faults(transaction, store, command.number, faults);
    const auto applicant = check_applicant(command.applicant, today, faults);
    find_report_faults(command, today, faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto& item = version->item;
    if (item.platform_exemption && item.platform_exemption->ground == kSecret) {
        return Problem{ProblemKind::Conflict,
                       "item-not-on-platform",
                       {{"ground", item.platform_exemption->ground}},
                       {}};
    }
    const auto number = command.number.empty()
                            ? cases::give_case_number(transaction, version->entry_id,
                                                      item.codes.implementation, today)
                            : command.number;
    cases::keep_case_number(transaction, version->entry_id, item.codes.implementation, number);
    auto tracked = begin_case(command, *version, number, now, services);
    const auto calendar = everywhere.for_division(tracked.division_code);
    std::vector<Report> reports{{.kind = ReportKind::Receive,
                                 .on = command.received_on,
                                 .step = {},
                                 .officer = command.officer,
                                 .words = {},
                                 .outcome = {},
                                 .certificate_name = {},
                                 .certificate_number = {},
                                 .due_on = std::nullopt}};
    reports.insert(reports.end(), command.reports.begin(), command.reports.end());
    const auto account = people::account_of_client(command.client.client_id);
    std::vector<Entry> entries;
    for (const auto& report : reports) {
        if (const auto refused = apply(tracked, report)) return *refused;
        begin_promise(tracked, report, item.promised_days, calendar);
        entries.push_back({services.new_id(), tracked.serial, report, account, now});
    }
    store.add(tracked, applicant);
    for (const auto& entry : entries) store.add_entry(tracked, entry);
    if (tracked.flagged) tell_supervision(transaction, tracked, account, now, services);
    people::record(
        transaction,
        people::event_of(command.client, "external-case.register", "external-case:" + tracked.id),
        services);
    return Registered{tracked.id, tracked.number, std::string{row_of(tracked.stage).name},
                      iso(tracked.due_on), tracked.flagged};
}

Result<Reported> report_within(db::Transaction& transaction, const ReportCase& command,
                               const WorkCalendar& everywhere, Instant now, Services& services,
                               const crypto::FieldCipher& cipher) {
    ExternalCaseStore store{transaction, cipher};
    auto tracked = store.find(command.case_id);
    if (!tracked || tracked->unit_id != command.client.unit_id) {
        return Problem{ProblemKind::NotFound, "not-found", {}, {}};
    }
    std::vector<FieldProblem> faults;
    find_faults(command.report, tracked->received_on, day_in_china(now), "", faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    if (const auto refused = apply(*tracked, command.report)) return *refused;
    if (command.report.kind == ReportKind::Accept && !tracked->due_on) {
        const auto version =
            catalog::find_item_version(transaction, tracked->entry_id, tracked->entry_version);
        if (!version) throw db::DatabaseError{"sharing: a case without its item"};
        begin_promise(*tracked, command.report, version->item.promised_days,
                      everywhere.for_division(tracked->division_code));
    }
    tracked->changed_at = now;
    store.update(*tracked);
    store.add_entry(*tracked, {services.new_id(), tracked->serial, command.report,
                               people::account_of_client(command.client.client_id), now});
    people::record(
        transaction,
        people::event_of(command.client, "external-case.report", "external-case:" + tracked->id),
        services);
    return Reported{tracked->serial, std::string{row_of(tracked->stage).name},
                    iso(tracked->due_on)};
}

Result<Registered> register_case(const RegisterCase& command, Services& services,
                                 const crypto::FieldCipher& cipher) {
    if (const auto refused = people::refuse_without(command.client, people::ClientScope::Receive)) {
        return *refused;
    }
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) {
        return db::once<Registered>(transaction, command.write, now, [&] {
            return register_within(transaction, command, calendar, now, services, cipher);
        });
    });
}

std::string query_code_for(std::string_view number, const crypto::FieldCipher& cipher) {
    return cases::query_code_of(number, cipher);
}

Result<Reported> report_case(const ReportCase& command, Services& services,
                             const crypto::FieldCipher& cipher) {
    if (const auto refused = people::refuse_without(command.client, people::ClientScope::Report)) {
        return *refused;
    }
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) {
        return db::once<Reported>(transaction, command.write, now, [&] {
            return report_within(transaction, command, calendar, now, services, cipher);
        });
    });
}

}  // namespace yimen::sharing
