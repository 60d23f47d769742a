#include <algorithm>

#include "cases/actions/act_on_case.h"
#include "cases/actions/open_case.h"
#include "cases/actions/who_lists.h"
#include "cases/cases.h"
#include "cases/store/case_store.h"

#include "platform/db/joined_database.h"
#include "platform/json/bind.h"

namespace yimen::cases {

namespace {

constexpr std::string_view kOnline = "网上";

/// The system does what the applicant does, in their name and in no other capacity; the history
/// names the system.
people::Person applicant_through(const SubmitFor& command) {
    return {.account_id = command.account,
            .login_name = command.account,
            .display_name = command.client_name,
            .posts = {},
            .presence = {.session_id = {}, .address = command.address, .ends_at = {}},
            .person_id = command.applicant_id};
}

Task task_of(const FiledCase& filed) {
    Task task{.case_id = filed.filed.id,
              .number = filed.filed.number,
              .entry_id = filed.filed.entry_id,
              .item_name = filed.item_name,
              .state = filed.filed.state,
              .submitted_on =
                  filed.filed.submitted_on ? filed.filed.submitted_on : filed.filed.received_on,
              .due_on = filed.due_on,
              .ended_on = filed.filed.ended_on,
              .waiting_steps = {}};
    for (const auto at : open_steps(filed.filed)) {
        task.waiting_steps.push_back(filed.filed.steps[at].name);
    }
    return task;
}

bool was_filed_by(const std::vector<Entry>& history, std::string_view account) {
    return !history.empty() && history.front().account == account;
}

}  // namespace

Result<Task> submit_for(db::Transaction& transaction, const SubmitFor& command,
                        const WorkCalendar& calendar, const Services& services, Office& office) {
    auto answers = json::parse(command.answers);
    if (!answers) return answers.problem();
    if (!answers->is_object()) {
        return invalid_input({{"/answers", "json-type", {{"expected", "object"}}}});
    }
    db::JoinedDatabase joined{services.database, transaction};
    Services inside{.database = joined,
                    .clock = services.clock,
                    .new_id = services.new_id,
                    .calendar = [&] { return calendar; },
                    .server_name = services.server_name};
    const auto applicant = applicant_through(command);
    const auto opened = open_case({.opener = applicant,
                                   .entry_id = command.entry_id,
                                   .applicant_id = command.applicant_id,
                                   .channel = std::string{kOnline}},
                                  inside, office);
    if (!opened) return opened.problem();
    const CaseStore store{transaction};
    const auto draft = store.find(*opened);
    if (!draft) throw db::DatabaseError{"cases: a case that was opened is not there"};
    const auto submitted = act_on_case({.person = applicant,
                                        .case_id = *opened,
                                        .version = draft->version,
                                        .acts = {{Act::Submit, {}}},
                                        .answers = std::move(answers->get_object())},
                                       inside, office);
    if (!submitted) return submitted.problem();
    return task_of(store.find(*opened).value());
}

std::vector<Task> list_tasks(db::Transaction& transaction, std::string_view unit_id, State state,
                             const TaskPage& page) {
    std::vector<Task> tasks;
    if (is_before_acceptance(state) || state == State::Draft) return tasks;
    for (const auto& filed : CaseStore{transaction}.list_open_of_unit(
             unit_id, state, {page.after_due_on, page.after_id}, page.limit)) {
        tasks.push_back(task_of(filed));
    }
    return tasks;
}

std::optional<TaskProgress> find_task(db::Transaction& transaction, std::string_view case_id,
                                      std::string_view unit_id, std::string_view account) {
    const CaseStore store{transaction};
    const auto filed = store.find(case_id);
    if (!filed || filed->filed.number.empty()) return std::nullopt;
    auto history = store.list_history(case_id);
    const auto units = units_that_may_read(filed->filed);
    const bool of_unit = std::find(units.begin(), units.end(), unit_id) != units.end();
    if (!of_unit && !was_filed_by(history, account)) return std::nullopt;
    std::erase_if(history, [](const Entry& entry) { return entry.act == Act::Rate; });
    return TaskProgress{task_of(*filed), std::move(history)};
}

}  // namespace yimen::cases
