#include "sharing/actions/submit_application.h"

#include "catalog/catalog.h"
#include "sharing/actions/applicants.h"

namespace yimen::sharing {

namespace {

void find_item_faults(db::Transaction& transaction, const SubmitApplication& command, Day today,
                      std::vector<FieldProblem>& faults) {
    const auto version = catalog::find_version_in_force(transaction, command.item_id, today);
    const auto item =
        version ? catalog::find_item_version(transaction, command.item_id, *version) : std::nullopt;
    if (!item) {
        faults.push_back({"/item_id", "item-unknown", {}});
    } else if (item->unit_id != command.client.unit_id) {
        faults.push_back({"/item_id", "item-of-another-unit", {}});
    }
}

Result<Submitted> submit_first(db::Transaction& transaction, const SubmitApplication& command,
                               const WorkCalendar& calendar, Instant now, Services& services,
                               cases::Office& office, const crypto::FieldCipher& cipher) {
    const auto today = day_in_china(now);
    std::vector<FieldProblem> faults;
    const auto applicant = check_applicant(command.applicant, today, faults);
    const auto applicant_id =
        faults.empty() ? find_registered(transaction, applicant, cipher) : std::nullopt;
    if (faults.empty() && !applicant_id) {
        faults.push_back({"/applicant", "applicant-unknown", {}});
    }
    find_item_faults(transaction, command, today, faults);
    if (!faults.empty()) return invalid_input(std::move(faults));
    const auto account = people::account_of_client(command.client.client_id);
    const auto task = cases::submit_for(transaction,
                                        {.entry_id = command.item_id,
                                         .applicant_id = *applicant_id,
                                         .answers = command.answers,
                                         .account = account,
                                         .client_name = command.client.name,
                                         .address = command.client.address},
                                        calendar, services, office);
    if (!task) return task.problem();
    people::record(transaction,
                   people::event_of(command.client, "application.submit", "case:" + task->case_id),
                   services);
    return Submitted{task->case_id, task->number, std::string{cases::row_of(task->state).name},
                     task->due_on ? std::optional{task->due_on->iso()} : std::nullopt};
}

}  // namespace

Result<Submitted> submit_application(const SubmitApplication& command, Services& services,
                                     cases::Office& office, const crypto::FieldCipher& cipher) {
    if (const auto refused = people::refuse_without(command.client, people::ClientScope::Submit)) {
        return *refused;
    }
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) {
        return db::once<Submitted>(transaction, command.write, now, [&] {
            return submit_first(transaction, command, calendar, now, services, office, cipher);
        });
    });
}

std::string query_code_of(const Submitted& submitted, const crypto::FieldCipher& cipher) {
    return cases::query_code_of(submitted.number, cipher);
}

Result<std::vector<cases::Task>> list_tasks(const people::CallingClient& client, cases::State state,
                                            const cases::TaskPage& page, Services& services) {
    if (const auto refused = people::refuse_without(client, people::ClientScope::Read)) {
        return *refused;
    }
    return services.database.read([&](db::Transaction& transaction) {
        return cases::list_tasks(transaction, client.unit_id, state, page);
    });
}

Result<cases::TaskProgress> read_application(const people::CallingClient& client,
                                             std::string_view case_id, Services& services) {
    if (const auto refused = people::refuse_without(client, people::ClientScope::Read)) {
        return *refused;
    }
    return services.database.read([&](db::Transaction& transaction) -> Result<cases::TaskProgress> {
        auto found = cases::find_task(transaction, case_id, client.unit_id,
                                      people::account_of_client(client.client_id));
        if (!found) return Problem{ProblemKind::NotFound, "not-found", {}, {}};
        return *std::move(found);
    });
}

}  // namespace yimen::sharing
